extension Arithmetic {
    /// The result of the operator, or why there is none.
    func apply(_ left: Value, _ right: Value) -> Result<Value, Failure> {
        if left.isNull || right.isNull { return .failure(.nullOperand) }
        let result: Value?? =
            switch self {
            case .addition: Self.sum(left, right)
            case .division: Self.quotient(left, right)
            case .exponentiation: Self.power(left, right)
            case .multiplication: Self.product(left, right)
            case .subtraction: Self.difference(left, right)
            }
        // Outside, nothing means that the operator is not for these kinds; inside, that the result does not fit.
        guard let result else { return .failure(.operandTypes) }
        if let result { return .success(result) }
        return .failure(self == .division && right.isZero ? .divisionByZero : .overflow)
    }

    /// Why an operator has no result.
    enum Failure: Error {
        case divisionByZero
        case nullOperand
        case operandTypes
        case overflow

        /// The diagnostic that tells of it.
        var code: Diagnostic.Code {
            switch self {
            case .divisionByZero: .divisionByZero
            case .nullOperand: .nullOperand
            case .operandTypes: .operandTypes
            case .overflow: .overflow
            }
        }
    }

    private static func sum(_ left: Value, _ right: Value) -> Value?? {
        switch (left, right) {
        case (.number(let a), .number(let b)): a.adding(b).map { .number($0) }
        case (.string(let a), .string(let b)): .some(.string(a + b))
        case (.monthsDuration(let a), .monthsDuration(let b)): a.adding(b).map { .monthsDuration($0) }
        case (.timeDuration(let a), .timeDuration(let b)): a.adding(b).map { .timeDuration($0) }
        case (.monthsDuration, .date), (.monthsDuration, .dateTime), (.timeDuration, .date),
            (.timeDuration, .dateTime), (.timeDuration, .time):
            moved(right, by: left, isForward: true)
        default: moved(left, by: right, isForward: true)
        }
    }

    private static func difference(_ left: Value, _ right: Value) -> Value?? {
        switch (left, right) {
        case (.number(let a), .number(let b)): a.subtracting(b).map { .number($0) }
        case (.monthsDuration(let a), .monthsDuration(let b)): a.subtracting(b).map { .monthsDuration($0) }
        case (.timeDuration(let a), .timeDuration(let b)): a.subtracting(b).map { .timeDuration($0) }
        case (.date(let a), .date(let b)): .some(.timeDuration(a.duration(since: b)))
        case (.date(let a), .dateTime(let b)): distance(DateTime(date: a, time: .utcMidnight), b)
        case (.dateTime(let a), .date(let b)): distance(a, DateTime(date: b, time: .utcMidnight))
        case (.dateTime(let a), .dateTime(let b)): distance(a, b)
        case (.time(let a), .time(let b)): a.duration(since: b).map { .some(.timeDuration($0)) } ?? .none
        default: moved(left, by: right, isForward: false)
        }
    }

    // Between a local and a zoned time there is no distance.
    private static func distance(_ left: DateTime, _ right: DateTime) -> Value?? {
        left.duration(since: right).map { .some(.timeDuration($0)) } ?? .none
    }

    private static func moved(_ point: Value, by duration: Value, isForward: Bool) -> Value?? {
        switch (point, duration) {
        case (.date(let date), .monthsDuration(let duration)):
            (isForward ? date.adding(duration) : date.subtracting(duration)).map { .date($0) }
        case (.date(let date), .timeDuration(let duration)):
            (isForward ? date.adding(duration) : date.subtracting(duration)).map { .date($0) }
        case (.dateTime(let dateTime), .monthsDuration(let duration)):
            (isForward ? dateTime.adding(duration) : dateTime.subtracting(duration)).map { .dateTime($0) }
        case (.dateTime(let dateTime), .timeDuration(let duration)):
            (isForward ? dateTime.adding(duration) : dateTime.subtracting(duration)).map { .dateTime($0) }
        case (.time(let time), .timeDuration(let duration)):
            .some(.time(isForward ? time.adding(duration) : time.subtracting(duration)))
        default: .none
        }
    }

    private static func product(_ left: Value, _ right: Value) -> Value?? {
        switch (left, right) {
        case (.number(let a), .number(let b)): a.multiplied(by: b).map { .number($0) }
        case (.monthsDuration(let a), .number(let b)), (.number(let b), .monthsDuration(let a)):
            a.multiplied(by: b).map { .monthsDuration($0) }
        case (.timeDuration(let a), .number(let b)), (.number(let b), .timeDuration(let a)):
            a.multiplied(by: b).map { .timeDuration($0) }
        default: .none
        }
    }

    private static func quotient(_ left: Value, _ right: Value) -> Value?? {
        switch (left, right) {
        case (.number(let a), .number(let b)): a.divided(by: b).map { .number($0) }
        case (.monthsDuration(let a), .number(let b)): a.divided(by: b).map { .monthsDuration($0) }
        case (.timeDuration(let a), .number(let b)): a.divided(by: b).map { .timeDuration($0) }
        case (.monthsDuration(let a), .monthsDuration(let b)): a.divided(by: b).map { .number($0) }
        case (.timeDuration(let a), .timeDuration(let b)): a.divided(by: b).map { .number($0) }
        default: .none
        }
    }

    private static func power(_ left: Value, _ right: Value) -> Value?? {
        guard case .number(let base) = left, case .number(let exponent) = right else { return .none }
        return base.power(exponent).map { .number($0) }
    }
}

extension Value {
    fileprivate var isZero: Bool {
        switch self {
        case .number(let number): number.isZero
        case .monthsDuration(let duration): duration.months == 0
        case .timeDuration(let duration): duration == .zero
        default: false
        }
    }
}
