/// A FEEL date: a day of the proleptic ISO calendar, with astronomical years from −999,999,999 to 999,999,999.
///
/// Stored as the count of days since 1970-01-01, because rules compare dates and add days to them far more often than
/// they ask for a month: both are one instruction this way, and year, month and day are a few divisions away.
package struct CalendarDate: Hashable, Sendable {
    /// Days since 1970-01-01.
    package let days: Int

    /// The years that a date can have.
    package static let years = -999_999_999...999_999_999

    /// The first of all dates.
    package static let earliest = Self(unchecked: daysFromCivil(years.lowerBound, 1, 1))
    /// The last of all dates.
    package static let latest = Self(unchecked: daysFromCivil(years.upperBound, 12, 31))

    /// Makes a date that is known to be within the years, or one that is only a step of a computation.
    init(unchecked days: Int) {
        self.days = days
    }

    /// Makes the date so many days after 1970-01-01; `nil` beyond the years.
    @inline(__always)
    package init?(days: Int) {
        guard days >= Self.earliest.days && days <= Self.latest.days else { return nil }
        self.days = days
    }

    /// Makes a date of its parts; `nil` if the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year), (1...12).contains(month), day >= 1,
            day <= Self.dayCount(year: year, month: month)
        else { return nil }
        days = Self.daysFromCivil(year, month, day)
    }

    /// The astronomical year: 0 is the year before 1.
    package var year: Int { components.year }

    /// The month, 1…12.
    package var month: Int { components.month }

    /// The day of the month, 1…31.
    package var day: Int { components.day }

    /// Year, month and day at once.
    package var components: (year: Int, month: Int, day: Int) {
        // Years begin in March here, so that the leap day is the last of its year and months follow a fixed pattern.
        let shifted = days + Self.daysToMarchZero
        let era = Self.floorQuotient(shifted, Self.daysPerEra)
        let dayOfEra = shifted - era * Self.daysPerEra
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The number of days in a month of a year.
    package static func dayCount(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether the year has a 29th of February.
    package static func isLeap(_ year: Int) -> Bool {
        year & 3 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The days from 1970-01-01 to a date whose parts are known to be right.
    @inline(__always)
    static func daysFromCivil(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = floorQuotient(marchYear, 400)
        let yearOfEra = marchYear - era * 400
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * daysPerEra + dayOfEra - daysToMarchZero
    }

    /// The quotient rounded toward negative infinity, for a positive divisor.
    @inline(__always)
    static func floorQuotient(_ dividend: Int, _ divisor: Int) -> Int {
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The days of the 400 years after which the calendar repeats.
    private static let daysPerEra = 146_097
    /// The days from 0000-03-01 to 1970-01-01.
    private static let daysToMarchZero = 719_468
}

extension CalendarDate: Comparable {
    /// Whether the first date is the earlier.
    @inline(__always)
    package static func < (left: Self, right: Self) -> Bool { left.days < right.days }
}
