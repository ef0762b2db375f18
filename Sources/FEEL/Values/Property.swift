/// The properties of values that are no contexts, and their names.
enum Property {
    /// The names of all properties.
    static let names = [
        "day", "days", "end", "end included", "hour", "hours", "minute", "minutes", "month", "months", "second",
        "seconds", "start", "start included", "time offset", "timezone", "weekday", "year", "years",
    ]

    /// The value of a property; `nil` if the value has none of the name.
    static func value(named name: String, of value: Value) -> Value? {
        switch value {
        case .date(let date): property(name, of: date)
        case .dateTime(let dateTime):
            switch name {
            case "time offset": dateTime.offset.map { .timeDuration($0) } ?? .null
            default: property(name, of: dateTime.date) ?? property(name, of: dateTime.time)
            }
        case .monthsDuration(let duration):
            switch name {
            case "months": .integer(duration.monthsComponent)
            case "years": .integer(duration.yearsComponent)
            default: nil
            }
        case .range(let range): property(name, of: range)
        case .time(let time): property(name, of: time)
        case .timeDuration(let duration): property(name, of: duration)
        default: nil
        }
    }

    private static func property(_ name: String, of date: CalendarDate) -> Value? {
        switch name {
        case "day": .integer(date.day)
        case "month": .integer(date.month)
        case "weekday": .integer(date.weekday)
        case "year": .integer(date.year)
        default: nil
        }
    }

    private static func property(_ name: String, of range: RangeValue) -> Value? {
        switch name {
        // What differs from a value keeps that value as its start, but begins nowhere.
        case "start": range.form == .comparison(.notEqual) ? .null : range.start
        case "start included": .boolean(range.isStartIncluded)
        case "end": range.end
        case "end included": .boolean(range.isEndIncluded)
        default: nil
        }
    }

    private static func property(_ name: String, of time: TimeOfDay) -> Value? {
        switch name {
        case "hour": .integer(time.hour)
        case "minute": .integer(time.minute)
        case "second": .number(Number(seconds: time.second, nanoseconds: time.nanosecond))
        case "time offset": time.offset.map { .timeDuration($0) } ?? .null
        case "timezone": time.zone?.name.map { .string($0) } ?? .null
        default: nil
        }
    }

    private static func property(_ name: String, of duration: TimeDuration) -> Value? {
        switch name {
        case "days": .integer(duration.daysComponent)
        case "hours": .integer(duration.hoursComponent)
        case "minutes": .integer(duration.minutesComponent)
        case "seconds":
            .number(Number(seconds: duration.secondsComponent, nanoseconds: duration.nanosecondsComponent))
        default: nil
        }
    }
}

extension Number {
    /// Seconds with their fraction, which has the same sign (DMN 1.5 table 66: a decimal).
    fileprivate init(seconds: Int, nanoseconds: Int) {
        let total = Number(seconds * TimeOfDay.nanosecondsPerSecond + nanoseconds)
        self = nanoseconds == 0 ? Number(seconds) : total.divided(by: Number(TimeOfDay.nanosecondsPerSecond)) ?? .zero
    }
}
