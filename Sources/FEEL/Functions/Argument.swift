/// A Swift type that a built-in function's arguments and results can have.
protocol Argument: SendableMetatype {
    /// The FEEL type arguments are coerced to.
    static var type: FEELType { get }

    /// Whether null may be given.
    static var isNullable: Bool { get }

    /// Whether the argument may be left out.
    static var isOptional: Bool { get }

    /// The payload of a value; `nil` if it has another type.
    init?(_ value: Value)

    /// The value of a result.
    var value: Value { get }
}

extension Argument {
    static var isNullable: Bool { false }
    static var isOptional: Bool { false }
}

extension Bool: Argument {
    static var type: FEELType { .boolean }
    init?(_ value: Value) {
        guard case .boolean(let boolean) = value else { return nil }
        self = boolean
    }
    var value: Value { .boolean(self) }
}

extension CalendarDate: Argument {
    static var type: FEELType { .date }
    init?(_ value: Value) {
        guard case .date(let date) = value else { return nil }
        self = date
    }
    var value: Value { .date(self) }
}

extension DateTime: Argument {
    static var type: FEELType { .dateTime }
    init?(_ value: Value) {
        guard case .dateTime(let dateTime) = value else { return nil }
        self = dateTime
    }
    var value: Value { .dateTime(self) }
}

extension MonthsDuration: Argument {
    static var type: FEELType { .monthsDuration }
    init?(_ value: Value) {
        guard case .monthsDuration(let duration) = value else { return nil }
        self = duration
    }
    var value: Value { .monthsDuration(self) }
}

extension Number: Argument {
    static var type: FEELType { .number }
    init?(_ value: Value) {
        guard case .number(let number) = value else { return nil }
        self = number
    }
    var value: Value { .number(self) }
}

extension String: Argument {
    static var type: FEELType { .string }
    init?(_ value: Value) {
        guard case .string(let string) = value else { return nil }
        self = string
    }
    var value: Value { .string(self) }
}

extension TimeDuration: Argument {
    static var type: FEELType { .timeDuration }
    init?(_ value: Value) {
        guard case .timeDuration(let duration) = value else { return nil }
        self = duration
    }
    var value: Value { .timeDuration(self) }
}

extension TimeOfDay: Argument {
    static var type: FEELType { .time }
    init?(_ value: Value) {
        guard case .time(let time) = value else { return nil }
        self = time
    }
    var value: Value { .time(self) }
}

extension Value: Argument {
    static var type: FEELType { .any }
    static var isNullable: Bool { true }
    init?(_ value: Value) { self = value }
    var value: Value { self }
}

extension [Value]: Argument {
    static var type: FEELType { .list(.any) }
    init?(_ value: Value) {
        guard case .list(let elements) = value else { return nil }
        self = elements
    }
    var value: Value { .list(self) }
}

/// A whole number, given as a number whose fraction is cut off.
struct Position: Argument {
    let integer: Int

    static var type: FEELType { .number }
    init?(_ value: Value) {
        guard case .number(let number) = value, let integer = number.truncated else { return nil }
        self.integer = integer
    }
    var value: Value { .integer(integer) }
}

extension Context {
    /// A context as an argument or result.
    struct Entries: Argument {
        let context: Context

        static var type: FEELType { .context([]) }
        init(_ context: Context) { self.context = context }
        init?(_ value: Value) {
            guard case .context(let context) = value else { return nil }
            self.context = context
        }
        var value: Value { .context(context) }
    }
}

/// A function as an argument.
struct Callback: Argument {
    let function: FunctionValue

    static var type: FEELType { .any }
    init?(_ value: Value) {
        guard case .function(let function) = value else { return nil }
        self.function = function
    }
    var value: Value { .function(function) }
}

/// A range as an argument.
struct Interval: Argument {
    let range: RangeValue

    static var type: FEELType { .range(.any) }
    init?(_ value: Value) {
        guard case .range(let range) = value else { return nil }
        self.range = range
    }
    var value: Value { .range(range) }
}

extension Optional: Argument where Wrapped: Argument {
    static var type: FEELType { Wrapped.type }
    static var isNullable: Bool { true }
    static var isOptional: Bool { true }
    init?(_ value: Value) {
        if value.isNull {
            self = .none
        } else {
            guard let wrapped = Wrapped(value) else { return nil }
            self = wrapped
        }
    }
    var value: Value { map(\.value) ?? .null }
}
