/// A FEEL days and time duration: a signed count of nanoseconds.
///
/// A day is 24 hours. The days have at most 18 digits: so each duration is exactly a ``Number`` of nanoseconds, its
/// days fit a word, and what is printed can be read again.
package struct TimeDuration: Hashable, Sendable {
    // Two words instead of an `Int128`, whose alignment of 16 bytes would widen every value that holds a duration.
    private let high: Int64
    private let low: UInt64

    /// No time at all.
    package static let zero = Self(unchecked: 0)

    /// The largest count of nanoseconds: one less than those of 10¹⁸ days.
    package static let longest: Int128 = 86_399_999_999_999_999_999_999_999_999_999

    private init(unchecked nanoseconds: Int128) {
        high = Int64(truncatingIfNeeded: nanoseconds >> 64)
        low = UInt64(truncatingIfNeeded: nanoseconds)
    }

    /// Makes the duration of so many nanoseconds; `nil` beyond the longest.
    package init?(nanoseconds: Int128) {
        guard nanoseconds.magnitude <= Self.longest.magnitude else { return nil }
        self.init(unchecked: nanoseconds)
    }

    /// Makes the duration of so many seconds.
    package init(seconds: Int) {
        self.init(unchecked: Int128(seconds) * Int128(TimeOfDay.nanosecondsPerSecond))
    }

    /// The whole duration in nanoseconds.
    package var nanoseconds: Int128 { Int128(high) << 64 | Int128(low) }

    /// The whole duration in seconds, without the fraction.
    package var wholeSeconds: Int128 { nanoseconds / Int128(TimeOfDay.nanosecondsPerSecond) }

    /// The days component, with the duration's sign.
    package var daysComponent: Int { Int(truncatingIfNeeded: wholeSeconds / Int128(TimeOfDay.secondsPerDay)) }

    /// The hours component, with the duration's sign.
    package var hoursComponent: Int { secondOfDay / 3600 }

    /// The minutes component, with the duration's sign.
    package var minutesComponent: Int { secondOfDay / 60 % 60 }

    /// The seconds component without its fraction, with the duration's sign.
    package var secondsComponent: Int { secondOfDay % 60 }

    /// The fraction of the seconds component in nanoseconds, with the duration's sign.
    package var nanosecondsComponent: Int {
        Int(truncatingIfNeeded: nanoseconds % Int128(TimeOfDay.nanosecondsPerSecond))
    }

    private var secondOfDay: Int { Int(truncatingIfNeeded: wholeSeconds % Int128(TimeOfDay.secondsPerDay)) }

    /// The duration with the other sign.
    package var negated: Self { Self(unchecked: -nanoseconds) }

    /// The duration without its sign.
    package var magnitude: Self { high < 0 ? negated : self }
}

extension TimeDuration {
    /// The sum; `nil` beyond the longest.
    package func adding(_ other: Self) -> Self? { Self(nanoseconds: nanoseconds + other.nanoseconds) }

    /// The difference; `nil` beyond the longest.
    package func subtracting(_ other: Self) -> Self? { Self(nanoseconds: nanoseconds - other.nanoseconds) }

    /// The product, truncated to whole nanoseconds; `nil` beyond the longest.
    package func multiplied(by factor: Number) -> Self? {
        Number(wide: nanoseconds).multiplied(by: factor)?.truncatedWide.flatMap(Self.init(nanoseconds:))
    }

    /// The quotient, truncated to whole nanoseconds; `nil` beyond the longest and for a divisor of zero.
    package func divided(by divisor: Number) -> Self? {
        Number(wide: nanoseconds).divided(by: divisor)?.truncatedWide.flatMap(Self.init(nanoseconds:))
    }

    /// How often the other duration goes into this one; `nil` for an empty one.
    package func divided(by other: Self) -> Number? {
        Number(wide: nanoseconds).divided(by: Number(wide: other.nanoseconds))
    }
}

extension TimeDuration: Comparable {
    /// Whether the first duration is the shorter, a negative one being shorter than any other.
    package static func < (left: Self, right: Self) -> Bool {
        left.high != right.high ? left.high < right.high : left.low < right.low
    }
}
