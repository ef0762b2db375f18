internal import Qualifying

/// How moments are told: by a fixed offset from universal time, which is printed with them.
package struct Clock: Equatable, Sendable {
    /// Minutes east of universal time.
    package let offset: Int

    /// A clock so many minutes east of universal time; western Indonesia without anything said.
    package init(offset: Int = 7 * 60) { self.offset = min(max(offset, -14 * 60), 14 * 60) }

    /// ISO 8601 with the offset: `2026-04-10T09:12:33+07:00`.
    package func iso(_ instant: Int64) -> String {
        let parts = parts(instant)
        return Self.padded(parts.year, 4) + "-" + Self.padded(parts.month) + "-" + Self.padded(parts.day) + "T"
            + Self.padded(parts.second / 3600) + ":" + Self.padded(parts.second / 60 % 60) + ":"
            + Self.padded(parts.second % 60) + sign + Self.padded(abs(offset) / 60) + ":"
            + Self.padded(abs(offset) % 60)
    }

    /// The moment in the way of a language, to the minute: `10 April 2026, 09:12 (UTC+7)`.
    func text(_ instant: Int64, _ wording: Wording) -> String {
        let parts = parts(instant)
        let date = wording.date(year: parts.year, month: parts.month, day: parts.day)
        let hour = Self.padded(parts.second / 3600)
        let minute = Self.padded(parts.second / 60 % 60)
        let zone = "(UTC\(sign)\(abs(offset) / 60)\(offset % 60 == 0 ? "" : ":" + Self.padded(abs(offset) % 60)))"
        return switch wording.language {
        case .en: "\(date), \(hour):\(minute) \(zone)"
        case .id: "\(date), \(hour).\(minute) \(zone)"
        case .ja: "\(date) \(hour):\(minute) \(zone)"
        }
    }

    private var sign: String { offset < 0 ? "-" : "+" }

    private func parts(_ instant: Int64) -> (year: Int, month: Int, day: Int, second: Int) {
        // The years 1 to 9999, so that no clock that runs wild can break a page.
        let earliest: Int64 = -62_135_596_800
        let seconds = min(max(instant / 1000 + Int64(offset) * 60, earliest), 253_402_300_799)
        let day = Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
        let civil = Self.civil(day)
        return (civil.year, civil.month, civil.day, Int(seconds) - day * 86_400)
    }

    // The calendar repeats every 400 years of 146,097 days; years are counted from March, so that leap days come last.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let isNextYear = month >= 10
        return (
            yearOfEra + era * 400 + (isNextYear ? 1 : 0), isNextYear ? month - 9 : month + 3,
            dayOfYear - (153 * month + 2) / 5 + 1
        )
    }

    private static func padded(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
