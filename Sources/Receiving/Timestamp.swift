/// An instant of the wall clock, to the nanosecond, as file systems keep it.
package struct Timestamp: Comparable, Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z; negative before it.
    package let seconds: Int64
    /// Nanoseconds within the second, 0 to 999,999,999.
    package let nanoseconds: Int32

    /// Makes an instant; nanoseconds outside 0 to 999,999,999 are brought into range.
    package init(seconds: Int64, nanoseconds: Int32 = 0) {
        self.seconds = seconds
        self.nanoseconds = min(max(nanoseconds, 0), 999_999_999)
    }

    /// Whether `left` is the earlier one.
    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }

    /// The time that has passed since `earlier`; negative if it lies ahead.
    package func since(_ earlier: Timestamp) -> Duration {
        let (difference, overflows) = seconds.subtractingReportingOverflow(earlier.seconds)
        // A file system may hold any 64-bit time; beyond the range nothing finer than "very long" is needed.
        let whole = overflows ? (seconds < 0 ? Int64.min / 4 : Int64.max / 4) : difference
        return .seconds(whole) + .nanoseconds(Int64(nanoseconds) - Int64(earlier.nanoseconds))
    }

    /// The instant `duration` later, or earlier if that is negative.
    func advanced(by duration: Duration) -> Timestamp {
        let (plus, attoseconds) = duration.components
        let total = Int64(nanoseconds) + attoseconds / 1_000_000_000
        let carry = total >= 0 ? total / 1_000_000_000 : (total - 999_999_999) / 1_000_000_000
        return Timestamp(
            seconds: seconds.addingReportingOverflow(plus + carry).partialValue,
            nanoseconds: Int32(total - carry * 1_000_000_000))
    }
}

extension Timestamp: CustomStringConvertible {
    /// The instant in UTC as ISO 8601 writes it, to the millisecond: `2026-11-21T20:11:07.123Z`.
    package var description: String {
        let part = civil
        return [
            Self.padded(part.year, to: 4), "-", Self.padded(part.month, to: 2), "-", Self.padded(part.day, to: 2), "T",
            Self.padded(part.hour, to: 2), ":", Self.padded(part.minute, to: 2), ":", Self.padded(part.second, to: 2),
            ".", Self.padded(Int64(nanoseconds) / 1_000_000, to: 3), "Z",
        ].joined()
    }

    /// The instant in UTC without punctuation, to the millisecond: `20261121T201107123Z`.
    var compact: String {
        description.filter { $0 != "-" && $0 != ":" && $0 != "." }
    }

    /// A number with leading zeros, so that texts sort as numbers do.
    static func padded(_ number: Int64, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private var civil: (year: Int64, month: Int64, day: Int64, hour: Int64, minute: Int64, second: Int64) {
        let days = Self.quotient(seconds, 86_400)
        let second = seconds - days * 86_400
        // Counting years from 1 March puts the leap day last, so month lengths follow one linear rule.
        let shifted = days + 719_468
        let era = Self.quotient(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1,
            second / 3_600, second % 3_600 / 60, second % 60
        )
    }

    private static func quotient(_ dividend: Int64, _ divisor: Int64) -> Int64 {
        dividend >= 0 ? dividend / divisor : (dividend + 1) / divisor - 1
    }
}
