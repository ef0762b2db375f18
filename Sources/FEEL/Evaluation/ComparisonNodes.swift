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
        let right = right.evaluate(item, &frame)
        return left.compare(comparison, with: right, at: range, item, &frame)
    }

    override var fixedPart: Node? { right.isFixed ? right : nil }

    override func truth(given fixed: Value, _ item: Value, _ frame: inout Frame) -> Truth {
        left.compare(comparison, with: fixed, at: range, item, &frame)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value { truth(item, &frame).value }
}

/// A comparison with a value known before.
final class ConstantComparisonNode: Node, @unchecked Sendable {
    private let comparison: Comparison
    private let left: Node
    private let right: Value

    init(_ comparison: Comparison, _ left: Node, _ right: Value, _ range: SourceRange) {
        self.comparison = comparison
        self.left = left
        self.right = right
        super.init(range)
    }

    override func truth(_ item: Value, _ frame: inout Frame) -> Truth {
        left.compare(comparison, with: right, at: range, item, &frame)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value { truth(item, &frame).value }
}

extension Frame {
    /// Compares two values, and takes note if they cannot be compared.
    @inline(__always)
    mutating func compare(_ comparison: Comparison, _ left: Value, _ right: Value, at range: SourceRange) -> Truth {
        switch (left, right) {
        case (.number(let left), .number(let right)): Truth(comparison.accepts(left, right))
        case (.string(let left), .string(let right)) where comparison == .equal:
            Truth(left.hasSameCodePoints(as: right))
        default: compareAny(comparison, left, right, at: range)
        }
    }

    @inline(never)
    private mutating func compareAny(
        _ comparison: Comparison, _ left: Value, _ right: Value, at range: SourceRange
    ) -> Truth {
        let truth =
            switch comparison {
            case .equal: truth(at: range) { left.equals(right, &$0) }
            case .notEqual: truth(at: range) { left.equals(right, &$0) }.negated
            default: left.compared(comparison, to: right)
            }
        if truth == .unknown { report(left.isNull || right.isNull ? .nullOperand : .operandTypes, at: range) }
        return truth
    }
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
