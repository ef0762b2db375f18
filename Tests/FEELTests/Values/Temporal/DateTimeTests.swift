import FEEL
import Testing

struct DateTimeTests {
    private static func dateTime(_ text: String) throws -> DateTime {
        try #require(DateTime(parsing: text), "\(text) is no date and time")
    }

    @Test(arguments: [
        ("2017-12-31T00:00:00", "2017-12-31T00:00:00"), ("-2017-12-31T11:22:33", "-2017-12-31T11:22:33"),
        ("99999-12-31T11:22:33", "99999-12-31T11:22:33"),
        ("2017-12-31T11:22:33.123456789", "2017-12-31T11:22:33.123456789"),
        ("2017-12-31T11:22:33.345000", "2017-12-31T11:22:33.345"), ("2017-12-31T11:22:33Z", "2017-12-31T11:22:33Z"),
        ("2017-12-31T11:22:33.456-01:35", "2017-12-31T11:22:33.456-01:35"),
        ("2011-12-31T10:15:30.987@Europe/Paris", "2011-12-31T10:15:30.987@Europe/Paris"),
        ("999999999-12-31T23:59:59.999999999@Europe/Paris", "999999999-12-31T23:59:59.999999999@Europe/Paris"),
        ("-999999999-12-31T23:59:59.999999999+02:00", "-999999999-12-31T23:59:59.999999999+02:00"),
        ("2021-01-01T24:00:00", "2021-01-02T00:00:00"), ("2021-12-31T24:00:00.000Z", "2022-01-01T00:00:00Z"),
    ])
    func `a date and time is printed as it is written, without idle zeros`(text: String, printed: String) throws {
        let dateTime = try Self.dateTime(text)
        #expect(dateTime.description == printed)
        #expect(try Self.dateTime(printed) == dateTime)
    }

    @Test(arguments: [
        "", "2012-12-24", "2011-12-0310:15:30", "2011-12-03T10:15:30+01:00@Europe/Paris", "9999999999-12-27T11:22:33",
        "2017-13-10T11:22:33", "2017-00-10T11:22:33", "2017-13-32T11:22:33", "2017-13-0T11:22:33", "998-12-31T11:22:33",
        "01211-12-31T11:22:33", "+2017-12-31T11:22:33", "2017-12-31T24:00:01", "2017-12-31T24:01:00",
        "2017-12-31T25:00:00",
        "2017-12-31T00:60:00", "2017-12-31T00:00:61", "2017-12-31T7:00:00", "2017-12-31T07:1:00", "2017-12-31T07:01:2",
        "2017-12-31T13:20:00@xyz/abc", "2017-12-31T13:20:00+19:00", "2017-12-31T13:20:00-19:00",
        "2017-12-31T13:20:00+05:0",
        "2017-12-31T13:20:00+5:00", "2017-12-31T13:20:00+5", "2017-12-31T13:20:00+02:00@Europe/Paris",
        "2017-12-31T7:20",
        "2017-12-31T07:2", "2017-12-31t07:20:00", "2017-12-31 07:20:00", "2017-12-31T", "999999999-12-31T24:00:00",
    ])
    func `what is no date and time is refused`(text: String) {
        #expect(DateTime(parsing: text) == nil)
    }

    @Test(
        arguments: [
            ("2021-01-12T10:10:10", "P1DT1H", "2021-01-13T11:10:10"),
            ("2021-01-01T10:10:10", "-P1D", "2020-12-31T10:10:10"),
            ("2021-01-01T10:10:10", "-PT1H", "2021-01-01T09:10:10"),
            ("2021-01-01T10:10:10", "P0D", "2021-01-01T10:10:10"),
            ("2021-01-01T24:00:00", "PT1S", "2021-01-02T00:00:01"),
            ("2021-01-01T24:00:00", "-PT1S", "2021-01-01T23:59:59"),
            ("2021-01-01T10:10:10+11:00", "PT1H", "2021-01-01T11:10:10+11:00"),
            ("2021-01-12T10:10:10@Australia/Melbourne", "P1DT1H", "2021-01-13T11:10:10@Australia/Melbourne"),
            ("-2021-01-01T10:10:10+11:00", "-P1D", "-2022-12-31T10:10:10+11:00"),
            ("-2021-01-01T10:10:10@Australia/Melbourne", "PT1H", "-2021-01-01T11:10:10@Australia/Melbourne"),
            ("2021-01-01T00:00:00", "-PT0.000000001S", "2020-12-31T23:59:59.999999999"),
            ("999999999-12-31T23:00:00", "PT1H", nil), ("-999999999-01-01T00:00:00", "-PT1S", nil),
            ("2021-01-01T00:00:00", "P999999999999999999D", nil),
        ] as [(String, String, String?)])
    func `a duration moves the clock of the zone`(text: String, duration: String, expected: String?) throws {
        let duration = try #require(TimeDuration(parsing: duration))
        #expect(try Self.dateTime(text).adding(duration)?.description == expected)
        #expect(try Self.dateTime(text).subtracting(duration.negated)?.description == expected)
    }

    @Test(
        arguments: [
            ("2021-01-01T10:10:10", "P1Y", "2022-01-01T10:10:10"),
            ("2021-01-01T10:10:10", "-P1M", "2020-12-01T10:10:10"),
            ("2021-01-01T10:10:10+11:00", "P1M", "2021-02-01T10:10:10+11:00"),
            ("-2021-01-01T10:10:10+11:00", "-P1M", "-2022-12-01T10:10:10+11:00"),
            ("-2021-01-01T10:10:10@Australia/Melbourne", "P1Y", "-2020-01-01T10:10:10@Australia/Melbourne"),
            ("2021-01-31T10:10:10.5Z", "P1M", "2021-02-28T10:10:10.5Z"), ("999999999-12-01T00:00:00", "P1M", nil),
        ] as [(String, String, String?)])
    func `months move the date and leave the time`(text: String, duration: String, expected: String?) throws {
        let duration = try #require(MonthsDuration(parsing: duration))
        #expect(try Self.dateTime(text).adding(duration)?.description == expected)
        #expect(try Self.dateTime(text).subtracting(#require(duration.negated))?.description == expected)
    }

    @Test(
        arguments: [
            ("2021-01-02T10:10:10", "2021-01-01T10:10:10", "P1D"),
            ("2021-01-02T10:10:10@Europe/Paris", "2021-01-01T10:10:10", nil),
            ("2021-01-02T10:10:10", "2021-01-01T10:10:10+02:00", nil),
            ("2021-01-02T10:10:10@Europe/Paris", "2021-01-01T10:10:10@Europe/Paris", "P1D"),
            ("2021-01-02T10:10:10@Europe/Paris", "2021-01-01T10:10:10@Asia/Dhaka", "P1DT5H"),
            ("2021-01-02T10:10:10+01:00", "2021-01-01T10:10:10@Europe/Paris", "P1D"),
            ("2021-01-02T10:10:10@Europe/Paris", "1995-01-01T10:10:10@Europe/Paris", "P9498D"),
            ("2021-01-02T00:00:00Z", "2021-01-01T10:10:10@Australia/Melbourne", "P1DT49M50S"),
            ("2021-01-02T00:00:00Z", "1995-01-01T10:10:10@Australia/Melbourne", "P9498DT49M50S"),
            ("2021-01-02T10:10:10@Europe/Paris", "2021-01-01T00:00:00Z", "P1DT9H10M10S"),
            ("2021-03-28T12:00:00@Europe/Paris", "2021-03-27T12:00:00@Europe/Paris", "PT23H"),
            ("2021-10-31T12:00:00@Europe/Paris", "2021-10-30T12:00:00@Europe/Paris", "P1DT1H"),
            ("2021-01-01T00:00:00.25", "2021-01-01T00:00:01", "-PT0.75S"),
            (
                "999999999-12-31T23:59:59.999999999-18:00", "-999999999-01-01T00:00:00+18:00",
                "P730484999635DT11H59M59.999999999S"
            ),
        ] as [(String, String, String?)])
    func `instants differ by a duration, unless only one has a zone`(left: String, right: String, expected: String?)
        throws
    {
        #expect(try Self.dateTime(left).duration(since: Self.dateTime(right))?.description == expected)
    }

    @Test(arguments: [
        ("2018-12-08T00:00:00.0001", "2018-12-08T00:00:00.0000", true),
        ("2018-12-08T00:00:00", "2018-12-07T00:00:00", false),
        ("2018-12-08T00:00:00@Europe/Paris", "2018-12-08T00:00:00@Europe/Paris", true),
        ("2018-12-08T00:00:00@Europe/Paris", "2018-12-08T00:00:00@Asia/Dhaka", false),
        ("2018-10-08T00:00:00+02:00", "2018-10-08T00:00:00@Europe/Paris", true),
        ("2018-02-08T00:00:00+01:00", "2018-02-08T00:00:00@Europe/Paris", true),
        ("2002-04-02T12:00:00@Australia/Melbourne", "2002-04-02T12:00:00@Australia/Sydney", true),
        ("2018-12-08T00:00:00+00:00", "2018-12-08T00:00:00@Etc/UTC", true),
        ("2002-04-02T12:00:00-01:00", "2002-04-02T17:00:00+04:00", true),
        ("2002-04-02T23:00:00-04:00", "2002-04-03T02:00:00-01:00", true),
        ("2018-12-08T00:00:00", "2018-12-08T00:00:00Z", false),
    ])
    func `equality is of whole seconds of the same instant`(left: String, right: String, expected: Bool) throws {
        #expect(try Self.dateTime(left).isEqual(to: Self.dateTime(right)) == expected)
        #expect(try Self.dateTime(right).isEqual(to: Self.dateTime(left)) == expected)
    }

    @Test(arguments: [
        ("2002-04-02T23:00:00-04:00", "2002-04-03T02:00:00-01:00", false),
        ("2012-12-25T10:10:10+11:00", "2012-12-25T10:10:10+11:00", true),
        ("2021-04-02T23:00:00@Australia/Melbourne", "2021-04-02T23:00:00+11:00", false),
        ("2002-04-02T23:00:00@Australia/Melbourne", "2002-04-02T23:00:00@Australia/Sydney", false),
        ("2021-01-01T24:00:00", "2021-01-02T00:00:00", true), ("2012-12-25T10:10:10.1", "2012-12-25T10:10:10.2", false),
    ])
    func `identity is of fields and of the zone as spelled`(left: String, right: String, expected: Bool) throws {
        #expect(try (Self.dateTime(left) == Self.dateTime(right)) == expected)
    }

    @Test func `order is of instants and needs both to be zoned or local`() throws {
        #expect(try Self.dateTime("2021-01-01T10:00:00.1").order(against: Self.dateTime("2021-01-01T10:00:00.2")) == -1)
        #expect(try Self.dateTime("2021-01-01T00:00:00").order(against: Self.dateTime("2021-01-01T00:00:00")) == 0)
        #expect(
            try Self.dateTime("2021-01-01T00:00:00+09:00").order(against: Self.dateTime("2020-12-31T16:00:00Z")) == -1)
        #expect(
            try Self.dateTime("2021-07-01T00:00:00@Asia/Jakarta").order(
                against: Self.dateTime("2021-07-01T00:00:00@Asia/Tokyo")) == 1)
        #expect(try Self.dateTime("2021-01-01T00:00:00").order(against: Self.dateTime("2021-01-01T00:00:00Z")) == nil)
    }

    @Test func `the parts of a date and time are told`() throws {
        let dateTime = try Self.dateTime("2018-12-10T10:30:01.25+05:00")
        #expect(dateTime.date.year == 2018)
        #expect(dateTime.date.month == 12)
        #expect(dateTime.date.day == 10)
        #expect(dateTime.date.weekday == 1)
        #expect(dateTime.time.hour == 10)
        #expect(dateTime.time.minute == 30)
        #expect(dateTime.time.second == 1)
        #expect(dateTime.time.nanosecond == 250_000_000)
        #expect(dateTime.offset?.description == "PT5H")
        #expect(dateTime.zone?.name == nil)
        #expect(try Self.dateTime("2018-12-10T10:30:00@Etc/UTC").zone?.name == "Etc/UTC")
        #expect(try Self.dateTime("2018-12-10T10:30:00").offset == nil)
        #expect(try Self.dateTime("2018-12-10T10:30:00").epochSecond == nil)
        #expect(try Self.dateTime("1970-01-01T06:30:00@Asia/Jakarta").epochSecond == -1800)
    }

    @Test(arguments: [
        (0, "Europe/Paris", "1970-01-01T01:00:00@Europe/Paris"),
        (1_789_948_799, "Asia/Jakarta", "2026-09-21T06:59:59@Asia/Jakarta"),
        (1_616_893_199, "Europe/Paris", "2021-03-28T01:59:59@Europe/Paris"),
        (1_616_893_200, "Europe/Paris", "2021-03-28T03:00:00@Europe/Paris"),
        (1_635_641_999, "Europe/Paris", "2021-10-31T02:59:59@Europe/Paris"),
        (1_635_642_000, "Europe/Paris", "2021-10-31T02:00:00@Europe/Paris"),
        (-1, "Asia/Tokyo", "1970-01-01T08:59:59@Asia/Tokyo"),
    ])
    func `an instant is shown by the clock of a zone`(second: Int, name: String, expected: String) throws {
        let zone = try #require(Zone(named: name))
        #expect(DateTime(epochSecond: second, in: zone)?.description == expected)
        #expect(DateTime(epochSecond: second, nanosecond: 5, in: .utc)?.epochSecond == second)
        #expect(DateTime(epochSecond: second, nanosecond: 1_000_000_000, in: .utc) == nil)
        #expect(DateTime(epochSecond: Int.max, in: zone) == nil)
        #expect(DateTime(epochSecond: Int.min, in: zone) == nil)
    }
}
