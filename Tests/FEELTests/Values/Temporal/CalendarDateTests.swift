import FEEL
import Testing

struct CalendarDateTests {
    private static func date(_ text: String) throws -> CalendarDate {
        try #require(CalendarDate(parsing: text), "\(text) is no date")
    }

    @Test(arguments: [
        "2017-12-31", "2017-01-01", "-2017-12-31", "-2017-01-01", "999999999-12-31", "-999999999-01-01", "0000-02-29",
        "0001-01-01", "-0001-12-31", "10000-01-01", "2020-02-29", "2000-02-29", "1970-01-01", "1969-12-31",
    ])
    func `a date is printed as it is written`(text: String) throws {
        let date = try Self.date(text)
        #expect(date.description == text)
        #expect(try Self.date(date.description) == date)
        var bytes: [UInt8] = []
        date.append(to: &bytes)
        #expect(bytes == Array(text.utf8))
    }

    @Test(arguments: [
        "", "2012/12/25", "0000-12-25T", "9999999999-12-25", "1000000000-01-01", "2017-13-10", "2017-00-10",
        "2017-12-32",
        "2017-12-00", "998-12-31", "01211-12-31", "2012T-12-2511:00:00Z", "+2012-12-02", "2021-02-29", "1900-02-29",
        "2021-04-31", "2017-1-01", "2017-01-1", "-0000-01-01", "--2017-01-01", "2017-01-01Z", " 2017-01-01",
        "2017-01-01 ",
        "2017-01", "2017", "٢٠١٧-01-01", "2017-01-011",
    ])
    func `what is no date of the calendar is refused`(text: String) {
        #expect(CalendarDate(parsing: text) == nil)
    }

    @Test(arguments: [
        (2017, 13, 31), (2017, 12, 32), (2017, -8, 2), (2017, 1, -2), (1_000_999_999, 12, 1), (1_000_000_000, 1, 1),
        (-1_000_000_000, 12, 31), (2021, 2, 29), (Int.max, 1, 1), (Int.min, 1, 1), (2021, Int.max, 1),
        (2021, 1, Int.min),
    ])
    func `parts out of range make no date`(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    /// Counts day by day, as one does on one's fingers.
    @Test func `eight centuries agree with counting day by day`() throws {
        var date = try Self.date("1600-01-01")
        var expected = (year: 1600, month: 1, day: 1)
        var dayOfYear = 1
        // 1600-01-01 was a Saturday.
        var weekday = 6
        while expected.year < 2400 {
            let isLeap = expected.year % 4 == 0 && (expected.year % 100 != 0 || expected.year % 400 == 0)
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            let components = date.components
            let parts = CalendarDate(year: expected.year, month: expected.month, day: expected.day)
            if components != expected || parts != date || date.weekday != weekday || date.dayOfYear != dayOfYear {
                Issue.record("\(expected) is \(components), weekday \(date.weekday), day \(date.dayOfYear)")
                return
            }
            date = try #require(date.adding(days: 1))
            weekday = weekday % 7 + 1
            dayOfYear += 1
            expected.day += 1
            guard expected.day > lengths[expected.month - 1] else { continue }
            expected.day = 1
            expected.month += 1
            guard expected.month > 12 else { continue }
            expected.month = 1
            expected.year += 1
            dayOfYear = 1
        }
    }

    @Test func `the calendar repeats after 400 years, to the ends of time`() throws {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<20_000 {
            let date = try #require(
                CalendarDate(
                    days: Int.random(in: CalendarDate.earliest.days...CalendarDate.latest.days, using: &generator)))
            let (year, month, day) = date.components
            #expect(CalendarDate(year: year, month: month, day: day) == date)
            // The same day of the calendar in the years 2000 to 2399.
            let cycles = year >= 2000 ? (year - 2000) / 400 : (year - 2399) / 400
            let near = try #require(CalendarDate(year: year - cycles * 400, month: month, day: day))
            #expect(near.days + cycles * 146_097 == date.days)
            #expect(near.weekday == date.weekday)
            #expect(near.dayOfYear == date.dayOfYear)
            #expect(near.week == date.week)
        }
    }

    @Test(arguments: [
        ("1970-01-01", 1, 4), ("1970-12-31", 53, 4), ("2003-12-29", 1, 1), ("2003-12-31", 1, 3), ("2004-01-01", 1, 4),
        ("2005-01-01", 53, 6), ("2010-01-01", 53, 5), ("2008-12-29", 1, 1), ("2010-01-04", 1, 1), ("2019-09-17", 38, 2),
        ("2018-12-10", 50, 1), ("2020-12-31", 53, 4), ("999999999-12-31", 52, 5), ("-999999999-01-01", 1, 1),
        ("0000-01-01", 52, 6),
    ])
    func `weeks begin on Monday and belong to the year of their Thursday`(text: String, week: Int, weekday: Int) throws
    {
        let date = try Self.date(text)
        #expect(date.week == week)
        #expect(date.weekday == weekday)
    }

    @Test(arguments: [
        ("1970-01-01", 1), ("2019-12-31", 365), ("2020-12-31", 366), ("2019-09-17", 260), ("2020-03-01", 61),
        ("2021-03-01", 60),
    ])
    func `days of the year count from the first of January`(text: String, day: Int) throws {
        #expect(try Self.date(text).dayOfYear == day)
    }

    @Test(arguments: [
        ("2021-01-31", 1, "2021-02-28"), ("2020-01-31", 1, "2020-02-29"), ("2021-03-31", -1, "2021-02-28"),
        ("2020-02-29", 12, "2021-02-28"), ("2020-02-29", -12, "2019-02-28"), ("2020-02-29", 48, "2024-02-29"),
        ("2021-12-15", 1, "2022-01-15"), ("2021-01-15", -1, "2020-12-15"), ("2021-01-15", 0, "2021-01-15"),
        ("0001-01-15", -1, "0000-12-15"), ("0000-01-15", -1, "-0001-12-15"), ("-2021-01-01", -1, "-2022-12-01"),
        ("-2021-01-01", 12, "-2020-01-01"), ("2021-05-31", 13, "2022-06-30"),
    ])
    func `months are added with the day kept or the month's last taken`(text: String, months: Int, expected: String)
        throws
    {
        #expect(try Self.date(text).adding(months: months)?.description == expected)
        #expect(try Self.date(text).adding(MonthsDuration(months: months))?.description == expected)
        #expect(try Self.date(text).subtracting(MonthsDuration(months: -months))?.description == expected)
    }

    @Test func `nothing lies beyond the last and the first day`() throws {
        #expect(CalendarDate.latest.description == "999999999-12-31")
        #expect(CalendarDate.earliest.description == "-999999999-01-01")
        #expect(CalendarDate.latest.adding(days: 1) == nil)
        #expect(CalendarDate.earliest.adding(days: -1) == nil)
        #expect(CalendarDate.latest.adding(days: Int.max) == nil)
        #expect(CalendarDate.earliest.adding(days: Int.min) == nil)
        #expect(CalendarDate.latest.adding(months: 1) == nil)
        #expect(CalendarDate.earliest.adding(months: -1) == nil)
        #expect(CalendarDate.latest.adding(months: Int.max) == nil)
        #expect(CalendarDate.earliest.adding(months: Int.min) == nil)
        #expect(CalendarDate.earliest.subtracting(MonthsDuration(months: Int.min)) == nil)
        #expect(CalendarDate(days: CalendarDate.latest.days + 1) == nil)
        #expect(CalendarDate.latest.duration(since: .earliest).description == "P730484999633D")
    }

    @Test(arguments: [
        ("2021-01-02", "-P1D", "2021-01-01"), ("2021-01-02", "-PT1H", "2021-01-01"),
        ("2021-01-02", "PT1H", "2021-01-02"),
        ("2021-01-02", "PT1M", "2021-01-02"), ("2021-01-02", "PT1S", "2021-01-02"),
        ("2021-01-02", "-PT25H", "2020-12-31"),
        ("2021-01-02", "PT25H", "2021-01-03"), ("2021-01-02", "PT24H", "2021-01-03"),
        ("2020-03-01", "-PT24H", "2020-02-29"),
        ("2021-01-01", "PT36H", "2021-01-02"), ("2021-01-01", "PT48H", "2021-01-03"),
        ("2021-01-01", "-PT0.000000001S", "2020-12-31"),
    ])
    func `a duration is added to the date's midnight`(text: String, duration: String, expected: String) throws {
        let duration = try #require(TimeDuration(parsing: duration))
        #expect(try Self.date(text).adding(duration)?.description == expected)
        #expect(try Self.date(text).subtracting(duration.negated)?.description == expected)
    }

    @Test func `dates differ by days and are ordered by them`() throws {
        let early = try Self.date("1995-01-01")
        let late = try Self.date("2021-01-02")
        #expect(late.duration(since: early).description == "P9498D")
        #expect(early.duration(since: late).description == "-P9498D")
        #expect(early < late)
        #expect(try Self.date("-0001-12-31") < Self.date("0000-01-01"))
    }
}
