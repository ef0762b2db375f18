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

    override func truth(_ frame: inout Frame) -> Truth {
        let left = left.evaluate(&frame)
        let right = right.evaluate(&frame)
        let truth = left.compared(comparison, to: right)
        if truth == .unknown { frame.report(left.isNull || right.isNull ? .nullOperand : .operandTypes, at: range) }
        return truth
    }

    override func evaluate(_ frame: inout Frame) -> Value { truth(&frame).value }
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

    override func truth(_ frame: inout Frame) -> Truth {
        switch left.evaluate(&frame) {
        case .number(let number):
            switch comparison {
            case .equal: return Truth(number == right)
            case .greater: return Truth(right < number)
            case .greaterOrEqual: return Truth(!(number < right))
            case .less: return Truth(number < right)
            case .lessOrEqual: return Truth(!(right < number))
            case .notEqual: return Truth(number != right)
            }
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

    override func evaluate(_ frame: inout Frame) -> Value { truth(&frame).value }
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

    override func truth(_ frame: inout Frame) -> Truth {
        switch left.evaluate(&frame) {
        case .string(let string): return Truth(string.isSameText(as: right) != isNegated)
        case .null: return Truth(isNegated)
        default:
            frame.report(.operandTypes, at: range)
            return .unknown
        }
    }

    override func evaluate(_ frame: inout Frame) -> Value { truth(&frame).value }
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

    override func truth(_ frame: inout Frame) -> Truth {
        let value = operand.evaluate(&frame)
        let low = low.evaluate(&frame)
        let high = high.evaluate(&frame)
        guard let below = value.order(to: low), let above = value.order(to: high) else {
            let isNull = value.isNull || low.isNull || high.isNull
            frame.report(isNull ? .nullOperand : .operandTypes, at: range)
            return .unknown
        }
        return Truth(below != .before && above != .after)
    }

    override func evaluate(_ frame: inout Frame) -> Value { truth(&frame).value }
}
