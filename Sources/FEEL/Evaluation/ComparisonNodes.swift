/// A comparison of two values.
final class ComparisonNode: Node, @unchecked Sendable {
    private let comparison: Comparison
    private let left: Node
    private let right: Node

    init(_ comparison: Comparison, _ left: Node, _ right: Node, _ range: SourceRange) {
        self.comparison = comparison
        self.left = left
        self.right = right
        super.init(range)
    }

    override func truth(_ item: Value, _ frame: inout Frame) -> Truth {
        let left = left.evaluate(item, &frame)
        let right = right.evaluate(item, &frame)
        if case .number(let first) = left, case .number(let second) = right {
            return Truth(comparison.accepts(first, second))
        }
        let truth = left.compared(comparison, to: right)
        if truth == .unknown { frame.report(left.isNull || right.isNull ? .nullOperand : .operandTypes, at: range) }
        return truth
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value { truth(item, &frame).value }
}

/// A comparison with a number known before.
final class NumberComparisonNode: Node, @unchecked Sendable {
    private let comparison: Comparison
    private let left: Node
    private let right: Number

    init(_ comparison: Comparison, _ left: Node, _ right: Number, _ range: SourceRange) {
        self.comparison = comparison
        self.left = left
        self.right = right
        super.init(range)
    }

    override func truth(_ item: Value, _ frame: inout Frame) -> Truth {
        switch left.evaluate(item, &frame) {
        case .number(let number):
            return Truth(comparison.accepts(number, right))
        case .null:
            switch comparison {
            case .equal: return .no
            case .notEqual: return .yes
            default:
                frame.report(.nullOperand, at: range)
                return .unknown
            }
        default:
            frame.report(.operandTypes, at: range)
            return .unknown
        }
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value { truth(item, &frame).value }
}

extension Comparison {
    /// Whether two numbers compare so.
    @inline(__always)
    fileprivate func accepts(_ left: Number, _ right: Number) -> Bool {
        switch self {
        case .equal: left == right
        case .greater: right < left
        case .greaterOrEqual: !(left < right)
        case .less: left < right
        case .lessOrEqual: !(right < left)
        case .notEqual: left != right
        }
    }
}

/// The test for a string known before.
final class StringEqualityNode: Node, @unchecked Sendable {
    private let isNegated: Bool
    private let left: Node
    private let right: String

    init(isNegated: Bool, _ left: Node, _ right: String, _ range: SourceRange) {
        self.isNegated = isNegated
        self.left = left
        self.right = right
        super.init(range)
    }

    override func truth(_ item: Value, _ frame: inout Frame) -> Truth {
        if let isText = left.isText(right, item, &frame) { return Truth(isText != isNegated) }
        switch left.evaluate(item, &frame) {
        case .string(let string): return Truth(string.hasSameCodePoints(as: right) != isNegated)
        case .null: return Truth(isNegated)
        default:
            frame.report(.operandTypes, at: range)
            return .unknown
        }
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value { truth(item, &frame).value }
}

/// `between … and …`, both ends included.
final class BetweenNode: Node, @unchecked Sendable {
    private let operand: Node
    private let low: Node
    private let high: Node

    init(_ operand: Node, _ low: Node, _ high: Node, _ range: SourceRange) {
        self.operand = operand
        self.low = low
        self.high = high
        super.init(range)
    }

    override func truth(_ item: Value, _ frame: inout Frame) -> Truth {
        let value = operand.evaluate(item, &frame)
        let low = low.evaluate(item, &frame)
        let high = high.evaluate(item, &frame)
        guard let below = value.order(to: low), let above = value.order(to: high) else {
            let isNull = value.isNull || low.isNull || high.isNull
            frame.report(isNull ? .nullOperand : .operandTypes, at: range)
            return .unknown
        }
        return Truth(below != .before && above != .after)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value { truth(item, &frame).value }
}
