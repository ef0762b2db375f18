extension Builtin {
    /// Functions of dates, and those that ask the clock.
    static let dates = [
        Builtin(
            "day of week", Signature("date") { (date: CalendarDate) in weekdays[date.weekday - 1] },
            Signature("date") { (date: DateTime) in weekdays[date.date.weekday - 1] }),
        Builtin(
            "day of year", Signature("date") { (date: CalendarDate) in Number(date.dayOfYear) },
            Signature("date") { (date: DateTime) in Number(date.date.dayOfYear) }),
        Builtin(
            "month of year", Signature("date") { (date: CalendarDate) in months[date.month - 1] },
            Signature("date") { (date: DateTime) in months[date.date.month - 1] }),
        Builtin(
            "now",
            Signature(isPure: false) { (frame: inout Frame) -> DateTime? in frame.time() }),
        Builtin(
            "today",
            Signature(isPure: false) { (frame: inout Frame) -> CalendarDate? in frame.time()?.date }),
        Builtin(
            "week of year", Signature("date") { (date: CalendarDate) in Number(date.week) },
            Signature("date") { (date: DateTime) in Number(date.date.week) }),
    ]

    private static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension Frame {
    /// What the clock tells; without a clock there is nothing to tell.
    fileprivate mutating func time() -> DateTime? {
        if clock == nil { report(.noClock, at: callRange) }
        return clock
    }
}
