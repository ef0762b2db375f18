/// The rule by which a zone's clocks change in every year to come, from the footer of its file.
///
/// The notation is that of the environment variable TZ (POSIX.1-2017 §8.3), with the hours from −167 to 167 that
/// RFC 8536 §3.3.1 adds: `CET-1CEST,M3.5.0,M10.5.0/3`.
package struct YearlyRule: Sendable {
    private struct Summer: Sendable {
        let offset: Int
        let start: YearlyMoment
        let end: YearlyMoment
    }

    private let offset: Int
    private let summer: Summer?

    /// Reads the rule; `nil` if the text is none.
    package init?(parsing text: some StringProtocol) {
        var reader = TextReader(text)
        guard Self.acceptName(&reader), let standard = Self.clock(&reader, hours: 0...24) else { return nil }
        // The notation counts westward.
        offset = -standard
        guard !reader.isAtEnd else {
            summer = nil
            return
        }
        guard Self.acceptName(&reader) else { return nil }
        var summerOffset = offset + 3600
        if !reader.isAt(",") {
            guard let written = Self.clock(&reader, hours: 0...24) else { return nil }
            summerOffset = -written
        }
        guard reader.accept(","), let start = YearlyMoment(from: &reader), reader.accept(","),
            let end = YearlyMoment(from: &reader), reader.isAtEnd
        else { return nil }
        summer = Summer(offset: summerOffset, start: start, end: end)
    }

    /// The smaller of the offsets: Ireland's standard time is, by its law, the one in summer.
    package var winterOffset: Int { min(offset, summer?.offset ?? offset) }

    /// The offset when the zone's clock shows the moment.
    package func offset(atLocalSecond second: Int) -> Int {
        guard let summer else { return offset }
        // As in the recorded changes, each is complete at the later of the two readings.
        let late = max(offset, summer.offset)
        return isSummer(second, summer, startShift: late - offset, endShift: late - summer.offset)
            ? summer.offset : offset
    }

    /// The offset at the instant.
    package func offset(atEpochSecond second: Int) -> Int {
        guard let summer else { return offset }
        return isSummer(second + offset, summer, startShift: 0, endShift: offset - summer.offset)
            ? summer.offset : offset
    }

    /// Whether a moment is between the start and the end in its year, both shifted from the reading of the clock
    /// that they are written for.
    private func isSummer(_ second: Int, _ summer: Summer, startShift: Int, endShift: Int) -> Bool {
        let day = CalendarDate(unchecked: CalendarDate.floorQuotient(second, TimeOfDay.secondsPerDay))
        let year = day.year
        let start = summer.start.second(inYear: year) + startShift
        let end = summer.end.second(inYear: year) + endShift
        return start <= end ? start <= second && second < end : start <= second || second < end
    }

    /// Consumes a zone's abbreviation: letters, or anything alphanumeric in angle brackets.
    private static func acceptName(_ reader: inout TextReader) -> Bool {
        let isQuoted = reader.accept("<")
        var count = 0
        while let byte = reader.rest.first {
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            let isOther = byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte)
            guard isLetter || isQuoted && isOther else { break }
            reader.skip()
            count += 1
        }
        return count >= 3 && (!isQuoted || reader.accept(">"))
    }

    /// Consumes `hh[:mm[:ss]]` with a sign and tells it in seconds.
    fileprivate static func clock(_ reader: inout TextReader, hours limit: ClosedRange<Int>) -> Int? {
        let isNegative = reader.accept("-")
        if !isNegative { _ = reader.accept("+") }
        guard let hours = reader.digits(1...3), limit.contains(hours) else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] where reader.accept(":") {
            guard let part = reader.digits(1...2), part < 60 else { return nil }
            seconds += part * unit
        }
        return isNegative ? -seconds : seconds
    }
}

/// A day of the year and a reading of the clock on it.
private struct YearlyMoment: Sendable {
    private enum Day: Sendable {
        /// 1…365, the 29th of February never counted.
        case julian(Int)
        /// 0…365, the 29th of February counted.
        case ordinal(Int)
        /// The weekday (0 for Sunday) in a week of a month, the fifth being the last.
        case weekday(Int, week: Int, month: Int)
    }

    private let day: Day
    private let second: Int

    /// Reads `Mm.w.d`, `Jn` or `n`, and a time behind a slash.
    init?(from reader: inout TextReader) {
        if reader.accept("M") {
            guard let month = reader.digits(1...2), (1...12).contains(month), reader.accept("."),
                let week = reader.digits(1...1), (1...5).contains(week), reader.accept("."),
                let weekday = reader.digits(1...1), weekday < 7
            else { return nil }
            day = .weekday(weekday, week: week, month: month)
        } else if reader.accept("J") {
            guard let number = reader.digits(1...3), (1...365).contains(number) else { return nil }
            day = .julian(number)
        } else {
            guard let number = reader.digits(1...3), number < 366 else { return nil }
            day = .ordinal(number)
        }
        guard reader.accept("/") else {
            second = 2 * 3600
            return
        }
        guard let time = YearlyRule.clock(&reader, hours: 0...167) else { return nil }
        second = time
    }

    /// The moment in a year, in seconds since 1970-01-01T00:00:00 by the clock it is written for.
    func second(inYear year: Int) -> Int {
        dayNumber(inYear: year) * TimeOfDay.secondsPerDay + second
    }

    private func dayNumber(inYear year: Int) -> Int {
        switch day {
        case .julian(let number):
            let isPastLeapDay = number > 59 && CalendarDate.isLeap(year)
            return CalendarDate.daysFromCivil(year, 1, 1) + number - (isPastLeapDay ? 0 : 1)
        case .ordinal(let number):
            return CalendarDate.daysFromCivil(year, 1, 1) + number
        case .weekday(let weekday, let week, let month):
            let first = CalendarDate(unchecked: CalendarDate.daysFromCivil(year, month, 1))
            var number = (weekday - first.weekday % 7 + 7) % 7 + (week - 1) * 7
            if number >= CalendarDate.dayCount(year: year, month: month) { number -= 7 }
            return first.days + number
        }
    }
}
