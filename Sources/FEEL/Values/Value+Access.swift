extension Value {
    /// Whether this is the null value.
    package var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// The boolean, if it is one.
    package var asBoolean: Bool? {
        if case .boolean(let boolean) = self { boolean } else { nil }
    }

    /// The context, if it is one.
    package var asContext: Context? {
        if case .context(let context) = self { context } else { nil }
    }

    /// The date, if it is one.
    package var asDate: CalendarDate? {
        if case .date(let date) = self { date } else { nil }
    }

    /// The date and time, if it is one.
    package var asDateTime: DateTime? {
        if case .dateTime(let dateTime) = self { dateTime } else { nil }
    }

    /// The function, if it is one.
    package var asFunction: FunctionValue? {
        if case .function(let function) = self { function } else { nil }
    }

    /// The integer, if it is a whole number that fits.
    package var asInteger: Int? { asNumber?.int }

    /// The elements, if it is a list.
    package var asList: [Value]? {
        if case .list(let elements) = self { elements } else { nil }
    }

    /// The years and months duration, if it is one.
    package var asMonthsDuration: MonthsDuration? {
        if case .monthsDuration(let duration) = self { duration } else { nil }
    }

    /// The number, if it is one.
    package var asNumber: Number? {
        if case .number(let number) = self { number } else { nil }
    }

    /// The range, if it is one.
    package var asRange: RangeValue? {
        if case .range(let range) = self { range } else { nil }
    }

    /// The string, if it is one.
    package var asString: String? {
        if case .string(let string) = self { string } else { nil }
    }

    /// The time of day, if it is one.
    package var asTime: TimeOfDay? {
        if case .time(let time) = self { time } else { nil }
    }

    /// The days and time duration, if it is one.
    package var asTimeDuration: TimeDuration? {
        if case .timeDuration(let duration) = self { duration } else { nil }
    }

    /// The truth of a boolean; everything else is unknown.
    @inline(__always)
    package var truth: Truth {
        if case .boolean(let boolean) = self { Truth(boolean) } else { .unknown }
    }

    /// The value of a context's entry; null if this is no context or has no such entry.
    package subscript(key: String) -> Value {
        guard case .context(let context) = self else { return .null }
        return context[key] ?? .null
    }

    /// The element of a list, counted from 0; null if this is no list or has no such element.
    package subscript(index: Int) -> Value {
        guard case .list(let elements) = self, elements.indices.contains(index) else { return .null }
        return elements[index]
    }
}
