/// An operator of arithmetic between two values.
final class ArithmeticNode: Node, @unchecked Sendable {
    private let operation: Arithmetic
    private let left: Node
    private let right: Node

    init(_ operation: Arithmetic, _ left: Node, _ right: Node, _ range: SourceRange) {
        self.operation = operation
        self.left = left
        self.right = right
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        let left = left.evaluate(item, &frame)
        let right = right.evaluate(item, &frame)
        if case .number(let a) = left, case .number(let b) = right, let result = operation.number(a, b) {
            return .number(result)
        }
        switch operation.apply(left, right) {
        case .success(let value): return frame.limited(value, at: range)
        case .failure(let failure):
            frame.report(failure.code, at: range)
            return .null
        }
    }
}

/// An operator of arithmetic whose operands are known to be numbers or null.
final class NumberArithmeticNode: Node, @unchecked Sendable {
    private let operation: Arithmetic
    private let left: Node
    private let right: Node

    init(_ operation: Arithmetic, _ left: Node, _ right: Node, _ range: SourceRange) {
        self.operation = operation
        self.left = left
        self.right = right
        super.init(range)
    }

    override func number(_ item: Value, _ frame: inout Frame) -> Number? {
        guard let left = left.number(item, &frame), let right = right.number(item, &frame) else {
            frame.report(.nullOperand, at: range)
            return nil
        }
        if let result = operation.number(left, right) { return result }
        frame.report(operation == .division && right.isZero ? .divisionByZero : .overflow, at: range)
        return nil
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        number(item, &frame).map { .number($0) } ?? .null
    }
}

extension Arithmetic {
    /// The result for two numbers; `nil` if there is none or it does not fit.
    @inline(__always)
    fileprivate func number(_ left: Number, _ right: Number) -> Number? {
        switch self {
        case .addition: left.adding(right)
        case .division: left.divided(by: right)
        case .exponentiation: left.power(right)
        case .multiplication: left.multiplied(by: right)
        case .subtraction: left.subtracting(right)
        }
    }
}

/// The minus sign in front of a number or duration.
final class NegationNode: Node, @unchecked Sendable {
    private let operand: Node

    init(_ operand: Node, _ range: SourceRange) {
        self.operand = operand
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        switch operand.evaluate(item, &frame) {
        case .number(let number): return .number(number.negated)
        case .monthsDuration(let duration):
            if let negated = duration.negated { return .monthsDuration(negated) }
            frame.report(.overflow, at: range)
        case .timeDuration(let duration): return .timeDuration(duration.negated)
        case .null: frame.report(.nullOperand, at: range)
        default: frame.report(.operandTypes, at: range)
        }
        return .null
    }
}
