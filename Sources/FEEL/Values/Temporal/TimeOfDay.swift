/// A FEEL time: a moment of a day with nanoseconds, local or in a zone.
///
/// `==` is FEEL's `is`: the same fields and the same zone, as spelled. FEEL's `=` is ``isEqual(to:)``.
package struct TimeOfDay: Hashable, Sendable {
    /// Nanoseconds since midnight, below ``nanosecondsPerDay``.
    package let nanoseconds: Int
    /// The zone; `nil` for a local time.
    package let zone: Zone?

    static let secondsPerDay = 86_400
    static let nanosecondsPerSecond = 1_000_000_000
    static let nanosecondsPerDay = secondsPerDay * nanosecondsPerSecond

    /// The beginning of a local day.
    package static let midnight = Self(unchecked: 0, zone: nil)
    /// The beginning of a day in universal time: what FEEL takes a date for where it needs a time.
    package static let utcMidnight = Self(unchecked: 0, zone: .utc)

    init(unchecked nanoseconds: Int, zone: Zone?) {
        self.nanoseconds = nanoseconds
        self.zone = zone
    }

    /// Makes a time of its parts; `nil` unless each is in its range.
    package init?(hour: Int, minute: Int, second: Int, nanosecond: Int = 0, zone: Zone? = nil) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            (0..<Self.nanosecondsPerSecond).contains(nanosecond)
        else { return nil }
        nanoseconds = ((hour * 60 + minute) * 60 + second) * Self.nanosecondsPerSecond + nanosecond
        self.zone = zone
    }

    /// Makes a time whose seconds have a fraction, cut off behind the nanoseconds.
    package init?(hour: Int, minute: Int, second: Number, zone: Zone? = nil) {
        guard let whole = second.floor()?.int, let fraction = second.subtracting(Number(whole)),
            let nanosecond = fraction.multiplied(by: Number(Self.nanosecondsPerSecond))?.truncated
        else { return nil }
        self.init(hour: hour, minute: minute, second: whole, nanosecond: nanosecond, zone: zone)
    }

    /// The hour, 0…23.
    package var hour: Int { secondOfDay / 3600 }

    /// The minute, 0…59.
    package var minute: Int { secondOfDay / 60 % 60 }

    /// The second without its fraction, 0…59.
    package var second: Int { secondOfDay % 60 }

    /// The second's fraction in nanoseconds.
    package var nanosecond: Int { nanoseconds % Self.nanosecondsPerSecond }

    /// Seconds since midnight, without the fraction.
    var secondOfDay: Int { nanoseconds / Self.nanosecondsPerSecond }

    /// The offset from universal time; `nil` for a local time.
    ///
    /// A named zone has no offset without a date. Today's would make the answer depend on the day it is asked for, so
    /// this is the zone's standard time by its rule for the future.
    package var offset: TimeDuration? {
        zone.map { TimeDuration(seconds: $0.standardOffset) }
    }
}

extension TimeOfDay {
    /// The time so much later, around the clock.
    package func adding(_ duration: TimeDuration) -> Self {
        let day = Int128(Self.nanosecondsPerDay)
        let sum = Int((Int128(nanoseconds) + duration.nanoseconds % day) % day)
        return Self(unchecked: sum < 0 ? sum + Self.nanosecondsPerDay : sum, zone: zone)
    }

    /// The time so much earlier, around the clock.
    package func subtracting(_ duration: TimeDuration) -> Self { adding(duration.negated) }

    /// The time from the other one to this one; `nil` if one is local and the other is not.
    package func duration(since other: Self) -> TimeDuration? {
        guard (zone == nil) == (other.zone == nil) else { return nil }
        return TimeDuration(nanoseconds: Int128(universal - other.universal))
    }

    /// Negative, zero or positive as this time comes before, with or after the other; `nil` if one is local and the
    /// other is not.
    package func order(against other: Self) -> Int? {
        guard (zone == nil) == (other.zone == nil) else { return nil }
        return (universal - other.universal).signum()
    }

    /// FEEL's `=`: the same second of universal time, or of local time if both are local.
    package func isEqual(to other: Self) -> Bool {
        guard (zone == nil) == (other.zone == nil) else { return false }
        return secondOfDay - (zone?.standardOffset ?? 0) == other.secondOfDay - (other.zone?.standardOffset ?? 0)
    }

    private var universal: Int {
        nanoseconds - (zone?.standardOffset ?? 0) * Self.nanosecondsPerSecond
    }
}
