extension Value {
    /// The value of `@"text"`: a date, a time, a date and time or a duration; null if it is none of them.
    package init(atLiteral text: String) {
        if let date = CalendarDate(parsing: text) {
            self = .date(date)
        } else if let dateTime = DateTime(parsing: text) {
            self = .dateTime(dateTime)
        } else if let time = TimeOfDay(parsing: text) {
            self = .time(time)
        } else {
            self = Value(duration: text)
        }
    }

    /// The duration a text tells, of either kind; null if it tells none.
    package init(duration text: String) {
        if let duration = MonthsDuration(parsing: text) {
            self = .monthsDuration(duration)
        } else if let duration = TimeDuration(parsing: text) {
            self = .timeDuration(duration)
        } else {
            self = .null
        }
    }
}
