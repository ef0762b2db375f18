/// A compiled expression.
///
/// An expression whose text cannot be read is one too: it is always null, and says why each time.
package struct Expression: Sendable {
    // One reference, so that handing an expression on counts one.
    private let compiled: Compiled

    /// What reading and compiling a text gave.
    private final class Compiled: Sendable {
        let source: Source
        let type: FEELType
        let problems: [SyntaxError]
        let doubts: [SyntaxError]
        let isBroken: Bool
        let usedSlots: [Int]
        let node: Node
        let localCount: Int

        init(_ text: String, _ scope: Scope, _ origin: Origin) {
            source = Source(text, origin)
            let (result, problems) = Parser.parseExpression(text, in: scope)
            switch result {
            case .success(let term):
                let compiler = Compiler(source, scope.externals)
                node = compiler.compile(term)
                localCount = compiler.localCount
                usedSlots = compiler.usedSlots.sorted()
                type = term.type
                var review = TypeReview()
                review.visit(term)
                doubts = review.doubts
                isBroken = false
                self.problems = problems
            case .failure(let error):
                node = FailureNode(.brokenExpression, error.range)
                localCount = 0
                usedSlots = []
                type = .null
                doubts = []
                isBroken = true
                self.problems = [error] + problems
            }
        }
    }

    /// Reads and compiles an expression that uses the names of a scope.
    package init(parsing text: String, in scope: Scope = .empty, origin: Origin = Origin()) {
        compiled = Compiled(text, scope, origin)
    }

    /// The text and where it stands.
    package var source: Source { compiled.source }

    /// The type of the values, as far as it is known; null is always possible.
    package var type: FEELType { compiled.type }

    /// What is wrong with the text: one mistake that spoils it all, or unknown names that spoil their places.
    package var problems: [SyntaxError] { compiled.problems }

    /// What can be read and can hardly be meant: where the types leave no result but null.
    package var doubts: [SyntaxError] { compiled.doubts }

    /// Whether the text could not be read.
    package var isBroken: Bool { compiled.isBroken }

    /// The slots of the scope that the expression reads, in ascending order.
    package var usedSlots: [Int] { compiled.usedSlots }

    /// The value, if it is the same in every frame.
    package var constant: Value? { compiled.node.constant }

    /// The slot the value stands in, if the expression is nothing but a name of the scope.
    package var slot: Int? { (compiled.node as? SlotNode)?.slot }

    /// The value in a frame whose slots are those of the scope.
    package func evaluate(in frame: inout Frame) -> Value {
        frame.scoped(locals: compiled.localCount, compiled.source) { frame in compiled.node.evaluate(.null, &frame) }
    }

    /// The truth of the value; what is no boolean is unknown.
    package func truth(in frame: inout Frame) -> Truth {
        frame.scoped(locals: compiled.localCount, compiled.source) { frame in compiled.node.truth(.null, &frame) }
    }

    /// The value if it is a number.
    package func number(in frame: inout Frame) -> Number? {
        frame.scoped(locals: compiled.localCount, compiled.source) { frame in compiled.node.number(.null, &frame) }
    }

    /// The value without any names from outside.
    package func evaluate() -> Value {
        var frame = Frame(slots: 0)
        return evaluate(in: &frame)
    }
}
