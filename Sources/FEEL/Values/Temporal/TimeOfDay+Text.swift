extension TimeOfDay {
    /// Reads a time as `hh:mm:ss`, a fraction of up to nine digits, then an offset or `@` and a zone's name.
    package init?(parsing text: some StringProtocol) {
        var reader = TextReader(text)
        guard let clock = ClockTime(from: &reader), clock.hour < 24, let suffix = ZoneSuffix(from: &reader)
        else { return nil }
        self.init(
            hour: clock.hour, minute: clock.minute, second: clock.second, nanosecond: clock.nanosecond,
            zone: suffix.zone)
    }

    /// Appends the text of ``description`` as UTF-8.
    package func append(to bytes: inout [UInt8]) {
        bytes.append(digits: UInt64(hour), width: 2)
        bytes.append(":")
        bytes.append(digits: UInt64(minute), width: 2)
        bytes.append(":")
        bytes.append(digits: UInt64(second), width: 2)
        bytes.append(fraction: UInt64(nanosecond))
        zone?.append(to: &bytes)
    }
}

extension TimeOfDay: CustomStringConvertible {
    /// The time as `hh:mm:ss`, without trailing zeros in the fraction, and its zone as it was written.
    package var description: String { String(ascii: append(to:)) }
}

/// The clock's part of a text: hours to nanoseconds, where 24:00:00 is the end of the day.
struct ClockTime {
    let hour: Int
    let minute: Int
    let second: Int
    let nanosecond: Int

    /// Reads `hh:mm:ss` and a fraction.
    init?(from reader: inout TextReader) {
        guard let hour = reader.digits(2...2), reader.accept(":"),
            let minute = reader.digits(2...2), reader.accept(":"),
            let second = reader.digits(2...2), minute < 60, second < 60
        else { return nil }
        var nanosecond = 0
        if reader.accept(".") {
            guard let fraction = reader.billionths(1...9) else { return nil }
            nanosecond = fraction
        }
        // XML Schema part 2 §3.3.8.1: the hour 24 only with nothing behind it.
        guard hour < 24 || hour == 24 && minute == 0 && second == 0 && nanosecond == 0 else { return nil }
        self.hour = hour
        self.minute = minute
        self.second = second
        self.nanosecond = nanosecond
    }
}

/// The end of a time's text: nothing, an offset, or a zone's name.
struct ZoneSuffix {
    /// The zone; `nil` for a local time.
    let zone: Zone?

    /// Reads everything that is left; fails if that is no zone.
    init?(from reader: inout TextReader) {
        guard !reader.isAtEnd else {
            zone = nil
            return
        }
        guard let zone = reader.accept("@") ? Zone(named: reader.remainder()) : Zone(from: &reader), reader.isAtEnd
        else { return nil }
        self.zone = zone
    }
}
