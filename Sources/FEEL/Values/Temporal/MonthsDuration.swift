/// A FEEL years and months duration: a signed count of months.
package struct MonthsDuration: Hashable, Sendable {
    /// The whole duration in months.
    package let months: Int

    /// Makes the duration of so many months.
    package init(months: Int) {
        self.months = months
    }

    /// The whole months from one date to another, rounded toward zero, the same with either sign.
    package init(from start: CalendarDate, to end: CalendarDate) {
        let (first, last) = start <= end ? (start, end) : (end, start)
        let from = first.components
        let to = last.components
        let months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0)
        self.init(months: start <= end ? months : -months)
    }

    /// The years component, with the duration's sign.
    package var yearsComponent: Int { months / 12 }

    /// The months component that remains beside the years, with the duration's sign.
    package var monthsComponent: Int { months % 12 }

    /// The duration with the other sign; `nil` on overflow.
    package var negated: Self? {
        let (result, overflow) = 0.subtractingReportingOverflow(months)
        return overflow ? nil : Self(months: result)
    }

    /// The duration without its sign; `nil` on overflow.
    package var magnitude: Self? { months < 0 ? negated : self }

    /// The sum; `nil` on overflow.
    package func adding(_ other: Self) -> Self? {
        let (result, overflow) = months.addingReportingOverflow(other.months)
        return overflow ? nil : Self(months: result)
    }

    /// The difference; `nil` on overflow.
    package func subtracting(_ other: Self) -> Self? {
        let (result, overflow) = months.subtractingReportingOverflow(other.months)
        return overflow ? nil : Self(months: result)
    }

    /// The product, truncated to whole months; `nil` on overflow.
    package func multiplied(by factor: Number) -> Self? {
        Number(months).multiplied(by: factor)?.truncated.map(Self.init(months:))
    }

    /// The quotient, truncated to whole months; `nil` on overflow and for a divisor of zero.
    package func divided(by divisor: Number) -> Self? {
        Number(months).divided(by: divisor)?.truncated.map(Self.init(months:))
    }

    /// How often the other duration goes into this one; `nil` for an empty one.
    package func divided(by other: Self) -> Number? {
        Number(months).divided(by: Number(other.months))
    }
}

extension MonthsDuration: Comparable {
    /// Whether the first duration is the shorter, a negative one being shorter than any other.
    package static func < (left: Self, right: Self) -> Bool { left.months < right.months }
}

extension MonthsDuration {
    /// Reads a duration of years and months: `P`, years, months, at least one of them, perhaps a minus in front.
    package init?(parsing text: some StringProtocol) {
        var reader = DurationReader(text)
        guard reader.accept("P") else { return nil }
        reader.acceptPart("Y", unit: 12)
        reader.acceptPart("M", unit: 1)
        guard let total = reader.total, let months = Int(exactly: total) else { return nil }
        self.init(months: months)
    }

    /// Appends the text of ``description`` as UTF-8.
    package func append(to bytes: inout [UInt8]) {
        if months < 0 { bytes.append("-") }
        bytes.append("P")
        let years = yearsComponent.magnitude
        let rest = monthsComponent.magnitude
        if years != 0 {
            bytes.append(digits: UInt64(years))
            bytes.append("Y")
        }
        if rest != 0 || years == 0 {
            bytes.append(digits: UInt64(rest))
            bytes.append("M")
        }
    }
}

extension MonthsDuration: CustomStringConvertible {
    /// The duration with at most eleven months beside its years; zero is `P0M`.
    package var description: String { String(ascii: append(to:)) }
}
