extension CalendarDate {
    /// Reads a date as `YYYY-MM-DD`: four to nine digits of year, no sign but a minus, no zeros in front of more than
    /// four digits.
    package init?(parsing text: some StringProtocol) {
        var reader = TextReader(text)
        self.init(from: &reader)
        guard reader.isAtEnd else { return nil }
    }

    /// Reads a date from the front of a text.
    init?(from reader: inout TextReader) {
        let isNegative = reader.accept("-")
        let hasLeadingZero = reader.isAt("0")
        let before = reader.rest.count
        guard let magnitude = reader.digits(4...9) else { return nil }
        guard !hasLeadingZero || before - reader.rest.count == 4 else { return nil }
        guard !isNegative || magnitude != 0 else { return nil }
        guard reader.accept("-"), let month = reader.digits(2...2), reader.accept("-"), let day = reader.digits(2...2)
        else { return nil }
        self.init(year: isNegative ? -magnitude : magnitude, month: month, day: day)
    }

    /// Appends the text of ``description`` as UTF-8.
    package func append(to bytes: inout [UInt8]) {
        let (year, month, day) = components
        if year < 0 { bytes.append("-") }
        bytes.append(digits: UInt64(year.magnitude), width: 4)
        bytes.append("-")
        bytes.append(digits: UInt64(month), width: 2)
        bytes.append("-")
        bytes.append(digits: UInt64(day), width: 2)
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The date as `YYYY-MM-DD`.
    package var description: String { String(ascii: append(to:)) }
}
