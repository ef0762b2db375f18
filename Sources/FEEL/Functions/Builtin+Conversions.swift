extension Builtin {
    /// Functions that make a value of one kind from another's.
    static let conversions = [
        Builtin(
            "date", Signature("from") { (from: String) in CalendarDate(parsing: from) },
            Signature("from") { (from: CalendarDate) in from },
            Signature("from") { (from: DateTime) in from.date },
            Signature("year", "month", "day") { (year: Position, month: Position, day: Position) in
                CalendarDate(year: year.integer, month: month.integer, day: day.integer)
            }),
        Builtin(
            "date and time", Signature("from") { (from: String) in DateTime(parsing: from) ?? midnight(from) },
            Signature("from") { (from: DateTime) in from },
            Signature("date", "time") { (date: CalendarDate, time: TimeOfDay) in DateTime(date: date, time: time) },
            Signature("date", "time") { (date: DateTime, time: TimeOfDay) in DateTime(date: date.date, time: time) }),
        Builtin("duration", Signature("from") { (from: String) -> Value? in Value(duration: from).present }),
        Builtin(
            "number", Signature("from") { (from: String) in number(from, nil, nil) },
            Signature("from", "grouping separator", "decimal separator") {
                (from: String, grouping: Value, decimal: Value) in
                separator(grouping, of: [" ", ",", "."]).flatMap { grouping in
                    separator(decimal, of: [".", ","]).flatMap { number(from, grouping, $0) }
                }
            }),
        Builtin("string", string),
        Builtin(
            "time", Signature("from") { (from: String) in TimeOfDay(parsing: from) },
            Signature("from") { (from: TimeOfDay) in from },
            Signature("from") { (from: DateTime) in from.time },
            Signature("hour", "minute", "second", "offset") {
                (hour: Position, minute: Position, second: Number, offset: TimeDuration?) in
                time(hour.integer, minute.integer, second, offset)
            }),
        Builtin(
            "years and months duration",
            Signature("from", "to") { (from: CalendarDate, to: CalendarDate) in MonthsDuration(from: from, to: to) },
            Signature("from", "to") { (from: DateTime, to: DateTime) in MonthsDuration(from: from.date, to: to.date) }),
    ]

    private static let string = Signature(
        [Signature.Parameter("from", Value.self)], result: .string
    ) { arguments, frame in
        let value = arguments[0]
        if value.isNull { return nil }
        return value.text(limit: frame.limits.stringBytes).map { .string($0) }
    }

    private static func midnight(_ text: String) -> DateTime? {
        CalendarDate(parsing: text).map { DateTime(date: $0, time: .midnight) }
    }

    private static func time(_ hour: Int, _ minute: Int, _ second: Number, _ offset: TimeDuration?) -> TimeOfDay? {
        guard let offset else { return TimeOfDay(hour: hour, minute: minute, second: second) }
        guard let zone = Zone(offset: offset) else { return nil }
        return TimeOfDay(hour: hour, minute: minute, second: second, zone: zone)
    }

    // Null stands for no separator, anything that is none for a mistake.
    private static func separator(_ value: Value, of allowed: [String]) -> String?? {
        switch value {
        case .null: .some(.none)
        case .string(let string) where allowed.contains(string): .some(string)
        default: .none
        }
    }

    private static func number(_ text: String, _ grouping: String?, _ decimal: String?) -> Number? {
        if let grouping, grouping == decimal { return nil }
        var plain: [UInt8] = []
        for byte in text.utf8 {
            if let grouping, grouping.utf8.first == byte { continue }
            if let decimal, decimal.utf8.first == byte {
                plain.append(UInt8(ascii: "."))
            } else {
                if decimal == ",", byte == UInt8(ascii: ".") { return nil }
                plain.append(byte)
            }
        }
        return Number(parsing: plain)
    }
}

extension Value {
    /// The value unless it is null.
    fileprivate var present: Value? { isNull ? nil : self }
}
