extension DateTime {
    /// Reads a date and time as `YYYY-MM-DDThh:mm:ss`, a fraction, then an offset or `@` and a zone's name.
    ///
    /// `24:00:00` is the midnight that ends the day and is kept as the beginning of the next one. A date alone is
    /// refused: what it stands for is the caller's to say.
    package init?(parsing text: some StringProtocol) {
        var reader = TextReader(text)
        guard let day = CalendarDate(from: &reader), reader.accept("T"),
            let clock = ClockTime(from: &reader), let suffix = ZoneSuffix(from: &reader),
            let date = clock.hour < 24 ? day : day.adding(days: 1),
            let time = TimeOfDay(
                hour: clock.hour % 24, minute: clock.minute, second: clock.second, nanosecond: clock.nanosecond,
                zone: suffix.zone)
        else { return nil }
        self.init(date: date, time: time)
    }

    /// Appends the text of ``description`` as UTF-8.
    package func append(to bytes: inout [UInt8]) {
        date.append(to: &bytes)
        bytes.append("T")
        time.append(to: &bytes)
    }
}

extension DateTime: CustomStringConvertible {
    /// The date, `T` and the time, with the zone as it was written.
    package var description: String { String(ascii: append(to:)) }
}
