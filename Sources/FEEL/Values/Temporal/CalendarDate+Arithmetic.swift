extension CalendarDate {
    /// The date so many days later; `nil` beyond the years.
    package func adding(days count: Int) -> Self? {
        let (sum, overflow) = days.addingReportingOverflow(count)
        return overflow ? nil : Self(days: sum)
    }

    /// The date so many months later, on the last day of the month where it has no such day; `nil` beyond the years.
    package func adding(months count: Int) -> Self? {
        let (year, month, day) = components
        let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(count)
        guard !overflow else { return nil }
        let newYear = Self.floorQuotient(sum, 12)
        let newMonth = sum - newYear * 12 + 1
        return Self(
            year: newYear, month: newMonth, day: min(day, Self.dayCount(year: newYear, month: newMonth)))
    }

    /// The date a years and months duration later.
    package func adding(_ duration: MonthsDuration) -> Self? { adding(months: duration.months) }

    /// The date a years and months duration earlier.
    package func subtracting(_ duration: MonthsDuration) -> Self? {
        duration.negated.flatMap { adding(months: $0.months) }
    }

    /// The date on which midnight plus the duration falls.
    package func adding(_ duration: TimeDuration) -> Self? {
        DateTime(date: self, time: .midnight).adding(duration)?.date
    }

    /// The date on which midnight minus the duration falls: any part of a day takes it to the day before.
    package func subtracting(_ duration: TimeDuration) -> Self? { adding(duration.negated) }

    /// The time from the other date to this one.
    package func duration(since other: Self) -> TimeDuration {
        TimeDuration(seconds: (days - other.days) * TimeOfDay.secondsPerDay)
    }

    /// The day of the week, 1 for Monday to 7 for Sunday.
    package var weekday: Int {
        // 1970-01-01 was a Thursday.
        let fromMonday = days + 3
        return fromMonday - Self.floorQuotient(fromMonday, 7) * 7 + 1
    }

    /// The day of the year, 1…366.
    package var dayOfYear: Int { days - Self.daysFromCivil(year, 1, 1) + 1 }

    /// The week of the year by ISO 8601, 1…53: weeks begin on Monday and belong to the year of their Thursday.
    package var week: Int {
        (Self(unchecked: days - weekday + 4).dayOfYear - 1) / 7 + 1
    }
}
