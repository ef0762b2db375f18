/// A FEEL date and time: a day and a time of that day, local or in a zone.
///
/// `==` is FEEL's `is`: the same fields and the same zone, as spelled. FEEL's `=` is ``isEqual(to:)``.
package struct DateTime: Hashable, Sendable {
    /// The day, by the clock of the zone.
    package let date: CalendarDate
    /// The time of the day and the zone.
    package let time: TimeOfDay

    /// Puts a day and a time together.
    package init(date: CalendarDate, time: TimeOfDay) {
        self.date = date
        self.time = time
    }

    /// Makes the date and time of an instant by the clock of a zone; `nil` beyond the years.
    package init?(epochSecond: Int, nanosecond: Int = 0, in zone: Zone) {
        let (local, overflow) = epochSecond.addingReportingOverflow(zone.offset(atEpochSecond: epochSecond))
        guard !overflow, (0..<TimeOfDay.nanosecondsPerSecond).contains(nanosecond) else { return nil }
        let days = CalendarDate.floorQuotient(local, TimeOfDay.secondsPerDay)
        guard let date = CalendarDate(days: days) else { return nil }
        let second = local - days * TimeOfDay.secondsPerDay
        self.date = date
        time = TimeOfDay(unchecked: second * TimeOfDay.nanosecondsPerSecond + nanosecond, zone: zone)
    }

    /// The zone; `nil` for a local date and time.
    package var zone: Zone? { time.zone }

    /// The offset from universal time on that day; `nil` for a local date and time.
    package var offset: TimeDuration? {
        zone.map { TimeDuration(seconds: $0.offset(atLocalSecond: localSecond)) }
    }

    /// The seconds from 1970-01-01T00:00:00Z, rounded down; `nil` for a local date and time.
    package var epochSecond: Int? {
        zone == nil ? nil : universalSecond
    }

    /// Seconds since 1970-01-01T00:00:00 by the same clock.
    private var localSecond: Int { date.days * TimeOfDay.secondsPerDay + time.secondOfDay }

    /// Seconds of universal time; a local date and time counts as if it were one.
    private var universalSecond: Int {
        let local = localSecond
        return local - (zone?.offset(atLocalSecond: local) ?? 0)
    }
}

extension DateTime {
    /// The date and time so much later by the same clock; `nil` beyond the years.
    package func adding(_ duration: TimeDuration) -> Self? {
        let day = Int128(TimeOfDay.nanosecondsPerDay)
        let sum = Int128(time.nanoseconds) + duration.nanoseconds
        var (days, rest) = sum.quotientAndRemainder(dividingBy: day)
        if rest < 0 {
            days -= 1
            rest += day
        }
        guard let days = Int(exactly: days), let date = date.adding(days: days) else { return nil }
        return Self(date: date, time: TimeOfDay(unchecked: Int(rest), zone: zone))
    }

    /// The date and time so much earlier by the same clock; `nil` beyond the years.
    package func subtracting(_ duration: TimeDuration) -> Self? { adding(duration.negated) }

    /// The same time on a day so many months later, the last of the month where it has no such day.
    package func adding(_ duration: MonthsDuration) -> Self? {
        date.adding(duration).map { Self(date: $0, time: time) }
    }

    /// The same time on a day so many months earlier, the last of the month where it has no such day.
    package func subtracting(_ duration: MonthsDuration) -> Self? {
        date.subtracting(duration).map { Self(date: $0, time: time) }
    }

    /// The time from the other instant to this one; `nil` if one is local and the other is not.
    package func duration(since other: Self) -> TimeDuration? {
        guard (zone == nil) == (other.zone == nil) else { return nil }
        let seconds = Int128(universalSecond - other.universalSecond)
        let nanoseconds = Int128(time.nanosecond - other.time.nanosecond)
        return TimeDuration(nanoseconds: seconds * Int128(TimeOfDay.nanosecondsPerSecond) + nanoseconds)
    }

    /// Negative, zero or positive as this instant comes before, with or after the other; `nil` if one is local and
    /// the other is not.
    package func order(against other: Self) -> Int? {
        guard (zone == nil) == (other.zone == nil) else { return nil }
        let seconds = universalSecond - other.universalSecond
        return seconds != 0 ? seconds.signum() : (time.nanosecond - other.time.nanosecond).signum()
    }

    /// FEEL's `=`: the same second of universal time, or of local time if both are local.
    package func isEqual(to other: Self) -> Bool {
        (zone == nil) == (other.zone == nil) && universalSecond == other.universalSecond
    }
}
