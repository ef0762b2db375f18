/// One compiled unary test.
struct TestNode: Sendable {
    enum Kind: Sendable {
        /// The input compares so with the operand.
        case comparison(Comparison)
        /// The operand asks about the input by `?` and answers itself.
        case condition
        /// The operand is a value: equal to the input, or a list or range that has it.
        case value
    }

    let kind: Kind
    let operand: Node

    /// Whether an input passes.
    func truth(of input: Value, _ item: Value, _ frame: inout Frame) -> Truth {
        switch kind {
        case .comparison(let comparison):
            input.compared(comparison, to: operand.evaluate(item, &frame))
        case .condition: operand.truth(item, &frame)
        case .value:
            switch operand.evaluate(item, &frame) {
            case .list(let list): frame.truth(at: operand.range) { input.isCovered(by: .list(list), &$0) }
            case let value: input.isCovered(by: value)
            }
        }
    }
}

extension [TestNode] {
    /// Whether an input passes one of the tests.
    func truth(of input: Value, _ item: Value, _ frame: inout Frame) -> Truth {
        var result = Truth.no
        for test in self {
            switch test.truth(of: input, item, &frame) {
            case .no: break
            case .unknown: result = .unknown
            case .yes: return .yes
            }
        }
        return result
    }
}

extension Value {
    /// Whether this value equals the other one, or is in it if that is a list or range.
    package func isCovered(by value: Value) -> Truth {
        var steps = Self.largestComparison
        return isCovered(by: value, &steps)
    }

    /// The same with a bound on the values that are looked into; unknown beyond it.
    func isCovered(by value: Value, _ steps: inout Int) -> Truth {
        switch value {
        case .list(let elements):
            for element in elements {
                steps -= 1
                if case .range(let range) = element, range.contains(self) == .yes { return .yes }
                if equals(element, &steps) == .yes { return .yes }
            }
            let isEqual = equals(value, &steps) == .yes
            return steps < 0 ? .unknown : Truth(isEqual)
        case .null: return isNull ? .yes : .unknown
        case .range(let range):
            if case .range = self { return equals(value) }
            return range.contains(self)
        default: return equals(value, &steps)
        }
    }
}

/// `in` and the tests behind it.
final class MembershipNode: Node, @unchecked Sendable {
    private let operand: Node
    private let tests: [TestNode]

    // Whether the tests mention `?`, so that the operand is their item; then an item around them is kept meanwhile.
    private let isItem: Bool
    private let spill: Int?

    init(_ operand: Node, _ tests: [TestNode], isItem: Bool = false, spill: Int? = nil, _ range: SourceRange) {
        self.operand = operand
        self.tests = tests
        self.isItem = isItem
        self.spill = spill
        super.init(range)
    }

    override func truth(_ item: Value, _ frame: inout Frame) -> Truth {
        let value = operand.evaluate(item, &frame)
        if let spill { frame.setLocal(item, at: spill) }
        let truth = tests.truth(of: value, isItem ? value : item, &frame)
        if truth == .unknown { frame.report(.operandTypes, at: range) }
        return truth
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value { truth(item, &frame).value }
}
