/// The compiled tests of a decision table's cell, or of a list of allowed values.
package struct UnaryTests: Sendable {
    /// A test that needs nothing but the input: what a table's index is made of.
    package enum ConstantTest: Sendable {
        case compares(Comparison, Value)
        case equals(Value)
        case within(RangeValue)
    }

    /// What a cell demands.
    package enum Classification: Sendable {
        /// Every input passes.
        case any
        /// It must be evaluated.
        case dynamic
        /// An input passes that passes none of the tests, and compares with all of them.
        case none(of: [ConstantTest])
        /// An input passes that passes one of the tests.
        case some(of: [ConstantTest])
    }

    // One reference, so that handing tests on counts one.
    private let compiled: Compiled

    /// What reading and compiling a text gave.
    private final class Compiled: Sendable {
        let source: Source
        let classification: Classification
        let problems: [SyntaxError]
        let doubts: [SyntaxError]
        let isBroken: Bool
        let usedSlots: [Int]
        let tests: [TestNode]
        let isNegated: Bool
        let localCount: Int

        init(_ text: String, _ inputType: FEELType, _ scope: Scope, _ origin: Origin) {
            source = Source(text, origin)
            let input = LocalVariable("?", inputType)
            let (result, problems) = Parser.parseUnaryTests(text, input: input, in: scope)
            let compiler = Compiler(source, scope.externals)
            compiler.declareItem(input)
            var review = TypeReview()
            switch result {
            case .success(.any):
                tests = []
                isNegated = true
                isBroken = false
            case .success(.none(let terms)):
                for test in terms { review.visit(test, of: inputType) }
                tests = terms.map(compiler.compile)
                isNegated = true
                isBroken = false
            case .success(.some(let terms)):
                for test in terms { review.visit(test, of: inputType) }
                tests = terms.map(compiler.compile)
                isNegated = false
                isBroken = false
            case .failure(let error):
                tests = [TestNode(kind: .condition, operand: FailureNode(.brokenExpression, error.range))]
                isNegated = false
                isBroken = true
            }
            if case .failure(let error) = result {
                self.problems = [error] + problems
            } else {
                self.problems = problems
            }
            doubts = review.doubts
            localCount = compiler.localCount
            usedSlots = compiler.usedSlots.sorted()
            classification = UnaryTests.classify(tests, isNegated: isNegated)
        }
    }

    /// Reads and compiles a cell; `?` in it is the input.
    package init(
        parsing text: String, inputType: FEELType = .any, in scope: Scope = .empty, origin: Origin = Origin()
    ) {
        compiled = Compiled(text, inputType, scope, origin)
    }

    /// The text and where it stands.
    package var source: Source { compiled.source }

    /// What the cell demands, for an index.
    package var classification: Classification { compiled.classification }

    /// What is wrong with the text; a cell that cannot be read passes nothing.
    package var problems: [SyntaxError] { compiled.problems }

    /// What can be read and can hardly be meant: where the types leave no result but null.
    package var doubts: [SyntaxError] { compiled.doubts }

    /// Whether the text could not be read.
    package var isBroken: Bool { compiled.isBroken }

    /// The slots of the scope that the cell reads, in ascending order.
    package var usedSlots: [Int] { compiled.usedSlots }

    /// Whether an input passes; unknown if it does not compare with a test and passes no other.
    package func truth(of input: Value, in frame: inout Frame) -> Truth {
        frame.scoped(locals: compiled.localCount, compiled.source) { frame in
            let truth = compiled.tests.truth(of: input, input, &frame)
            return compiled.isNegated ? truth.negated : truth
        }
    }

    /// Whether an input surely passes.
    package func matches(_ input: Value, in frame: inout Frame) -> Bool { truth(of: input, in: &frame) == .yes }

    private static func classify(_ tests: [TestNode], isNegated: Bool) -> Classification {
        if tests.isEmpty { return .any }
        var constants: [ConstantTest] = []
        for test in tests {
            guard let value = test.operand.constant else { return .dynamic }
            switch test.kind {
            case .comparison(.equal): constants.append(.equals(value))
            case .comparison(let comparison): constants.append(.compares(comparison, value))
            case .condition: return .dynamic
            case .value:
                switch value {
                // What a list or null means depends on the input's kind.
                case .list, .null: return .dynamic
                case .range(let range): constants.append(.within(range))
                default: constants.append(.equals(value))
                }
            }
        }
        return isNegated ? .none(of: constants) : .some(of: constants)
    }
}

extension UnaryTests.ConstantTest {
    /// Whether an input passes.
    package func truth(of input: Value) -> Truth {
        switch self {
        case .compares(let comparison, let value): input.compared(comparison, to: value)
        case .equals(let value): input.equals(value)
        case .within(let range): input.isCovered(by: .range(range))
        }
    }
}
