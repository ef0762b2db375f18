import FEEL
import Testing

struct MonthsDurationTests {
    private static func duration(_ text: String) throws -> MonthsDuration {
        try #require(MonthsDuration(parsing: text), "\(text) is no years and months duration")
    }

    @Test(arguments: [
        ("P1Y2M", "P1Y2M"), ("P1Y", "P1Y"), ("P0Y", "P0M"), ("P0M", "P0M"), ("-P0Y", "P0M"), ("-P1Y", "-P1Y"),
        ("P26M", "P2Y2M"),
        ("P1Y27M", "P3Y3M"), ("P100M", "P8Y4M"), ("-P100M", "-P8Y4M"), ("P999999999M", "P83333333Y3M"),
        ("-P999999999M", "-P83333333Y3M"), ("P99999999Y", "P99999999Y"), ("-P99999999Y", "-P99999999Y"),
        ("P11M", "P11M"),
        ("P007Y", "P7Y"),
    ])
    func `a duration is printed in its shortest form`(text: String, printed: String) throws {
        let duration = try Self.duration(text)
        #expect(duration.description == printed)
        #expect(try Self.duration(printed) == duration)
    }

    @Test(arguments: [
        "", "P", "P0", "-P", "1Y", "P1", "P1M1Y", "P1Y1Y", "P1YT", "P1D", "P1Y1D", "PT1M", "p1Y", "P1y", "+P1Y", "P-1Y",
        "P1.5Y",
        "P1W", " P1Y", "P1Y ", "--P1Y", "PY", "P999999999999999999999M", "P999999999999999999Y",
    ])
    func `what is no duration of years and months is refused`(text: String) {
        #expect(MonthsDuration(parsing: text) == nil)
    }

    @Test(arguments: [
        ("2011-12-22", "2013-08-24", "P1Y8M"), ("2013-08-24", "2011-12-22", "-P1Y8M"),
        ("2015-01-21", "2016-01-21", "P1Y"),
        ("2016-01-21", "2015-01-21", "-P1Y"), ("2016-01-01", "2016-01-01", "P0M"),
        ("2016-09-30", "2017-12-28", "P1Y2M"),
        ("2014-12-31", "2019-10-01", "P4Y9M"), ("-2016-01-30", "-2017-02-28", "-P11M"),
        ("2017-09-05", "2019-10-01", "P2Y"),
        ("2016-08-25", "2017-08-10", "P11M"), ("2017-02-28", "2019-07-23", "P2Y4M"),
        ("2020-01-31", "2020-02-29", "P0M"),
        ("-999999999-01-01", "999999999-12-31", "P1999999998Y11M"),
    ])
    func `the months between two dates are whole ones, toward zero`(start: String, end: String, expected: String) throws
    {
        let start = try #require(CalendarDate(parsing: start))
        let end = try #require(CalendarDate(parsing: end))
        #expect(MonthsDuration(from: start, to: end).description == expected)
        #expect(MonthsDuration(from: end, to: start) == MonthsDuration(from: start, to: end).negated)
    }

    @Test(
        arguments: [
            ("P1Y", "10", "P10Y"), ("-P1Y", "-10", "P10Y"), ("P1M", "26", "P2Y2M"), ("P1M", "0", "P0M"),
            ("P2M", "1.5", "P3M"),
            ("P2M", "-1.5", "-P3M"), ("P1Y11M", "-2.5", "-P4Y9M"), ("P1Y11M", "2.5", "P4Y9M"), ("P1M", "1E30", nil),
            ("P1M", "1E6144", nil),
        ] as [(String, String, String?)])
    func `a product is cut off to whole months`(text: String, factor: String, expected: String?) throws {
        let factor = try #require(Number(parsing: factor))
        #expect(try Self.duration(text).multiplied(by: factor)?.description == expected)
    }

    @Test func `quotients are durations or numbers`() throws {
        #expect(try Self.duration("P10Y").divided(by: Number(0)) == nil)
        #expect(try Self.duration("P10Y11M").divided(by: #require(Number(parsing: "2.5")))?.description == "P4Y4M")
        #expect(try Self.duration("P10Y").divided(by: Self.duration("P5Y")) == Number(2))
        #expect(try Self.duration("P10Y").divided(by: Self.duration("P0Y")) == nil)
        #expect(try Self.duration("P1M").divided(by: Self.duration("P8M")) == Number(parsing: "0.125"))
    }

    @Test(arguments: [
        ("P1Y", "P2M", "P1Y2M", "P10M"), ("-P1Y", "P2M", "-P10M", "-P1Y2M"), ("P1Y", "-P2M", "P10M", "P1Y2M"),
        ("P1Y", "P0M", "P1Y", "P1Y"),
    ])
    func `sums and differences count months`(left: String, right: String, sum: String, difference: String) throws {
        #expect(try Self.duration(left).adding(Self.duration(right))?.description == sum)
        #expect(try Self.duration(left).subtracting(Self.duration(right))?.description == difference)
    }

    @Test func `components carry the sign`() throws {
        let duration = try Self.duration("-P1Y2M")
        #expect(duration.yearsComponent == -1)
        #expect(duration.monthsComponent == -2)
        #expect(duration.magnitude?.description == "P1Y2M")
        #expect(try Self.duration("P2M").yearsComponent == 0)
        #expect(try Self.duration("P1Y") == Self.duration("P12M"))
        #expect(try Self.duration("-P1Y") < Self.duration("-P11M"))
    }

    @Test func `nothing overflows`() {
        let longest = MonthsDuration(months: Int.max)
        let shortest = MonthsDuration(months: Int.min)
        #expect(longest.adding(MonthsDuration(months: 1)) == nil)
        #expect(shortest.subtracting(MonthsDuration(months: 1)) == nil)
        #expect(shortest.negated == nil)
        #expect(shortest.magnitude == nil)
        #expect(longest.multiplied(by: 2) == nil)
        #expect(shortest.description == "-P768614336404564650Y8M")
    }
}
