extension TimeDuration {
    /// Reads a duration of days and time: `P`, days, then `T` with hours, minutes and seconds.
    ///
    /// At least one part is needed, and one behind a `T`; a minus may stand in front. Seconds may have a fraction of
    /// up to nine digits.
    package init?(parsing text: some StringProtocol) {
        var reader = DurationReader(text)
        guard reader.accept("P") else { return nil }
        let second = TimeOfDay.nanosecondsPerSecond
        reader.acceptPart("D", unit: TimeOfDay.nanosecondsPerDay)
        if reader.accept("T") {
            reader.requirePart()
            reader.acceptPart("H", unit: 3600 * second)
            reader.acceptPart("M", unit: 60 * second)
            reader.acceptSeconds()
        }
        guard let total = reader.total else { return nil }
        self.init(nanoseconds: total)
    }

    /// Appends the text of ``description`` as UTF-8.
    package func append(to bytes: inout [UInt8]) {
        let nanoseconds = nanoseconds
        if nanoseconds < 0 { bytes.append("-") }
        let magnitude = nanoseconds.magnitude
        let (days, ofDay) = magnitude.quotientAndRemainder(dividingBy: UInt128(TimeOfDay.nanosecondsPerDay))
        let (second, fraction) = UInt64(ofDay).quotientAndRemainder(
            dividingBy: UInt64(TimeOfDay.nanosecondsPerSecond))
        bytes.append("P")
        Self.append(UInt64(days), "D", to: &bytes)
        guard second != 0 || fraction != 0 || days == 0 else { return }
        bytes.append("T")
        Self.append(second / 3600, "H", to: &bytes)
        Self.append(second / 60 % 60, "M", to: &bytes)
        guard second % 60 != 0 || fraction != 0 || magnitude == 0 else { return }
        bytes.append(digits: second % 60)
        bytes.append(fraction: fraction)
        bytes.append("S")
    }

    private static func append(_ count: UInt64, _ designator: Unicode.Scalar, to bytes: inout [UInt8]) {
        guard count != 0 else { return }
        bytes.append(digits: count)
        bytes.append(designator)
    }
}

extension TimeDuration: CustomStringConvertible {
    /// The duration with each part below the next larger unit and none that is zero; zero is `PT0S`.
    package var description: String { String(ascii: append(to:)) }
}
