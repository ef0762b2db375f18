import FEEL
import Testing

struct TimeOfDayTests {
    private static func time(_ text: String) throws -> TimeOfDay {
        try #require(TimeOfDay(parsing: text), "\(text) is no time")
    }

    @Test(arguments: [
        ("01:02:03", "01:02:03"), ("00:00:00", "00:00:00"), ("23:59:59.999999999", "23:59:59.999999999"),
        ("11:22:33.444", "11:22:33.444"), ("11:22:33.100000000", "11:22:33.1"), ("11:22:33.000", "11:22:33"),
        ("23:59:00Z", "23:59:00Z"), ("13:20:00+02:00", "13:20:00+02:00"), ("13:20:00-05:00", "13:20:00-05:00"),
        ("11:22:33+00:00", "11:22:33Z"), ("11:22:33-00:00", "11:22:33Z"), ("11:22:33.5+18:00", "11:22:33.5+18:00"),
        ("11:22:33-18:00", "11:22:33-18:00"), ("11:59:45+02:45:55", "11:59:45+02:45:55"),
        ("11:59:45-02:45:55", "11:59:45-02:45:55"), ("00:01:00@Etc/UTC", "00:01:00@Etc/UTC"),
        ("00:01:00@Europe/Paris", "00:01:00@Europe/Paris"),
        ("10:30:11@Australia/Melbourne", "10:30:11@Australia/Melbourne"),
        ("10:30:11+02:00:00", "10:30:11+02:00"),
    ])
    func `a time is printed as it is written, without idle zeros`(text: String, printed: String) throws {
        let time = try Self.time(text)
        #expect(time.description == printed)
        #expect(try Self.time(printed) == time)
    }

    @Test(arguments: [
        "", "23:59:60", "24:00:01", "24:00:00", "24:01:00", "25:00:00", "00:60:00", "00:00:61", "7:00:00", "07:1:00",
        "07:01:2", "13:20:00@xyz/abc", "13:20:00+19:00", "13:20:00-19:00", "13:20:00+18:00:01", "13:20:00+5:00",
        "13:20:00+05:0", "13:20:00+5", "13:20:00+05", "13:20:00+05:60", "13:20:00+02:00@Europe/Paris",
        "13:20:00Z@Europe/Paris", "13:20:00@Europe/Paris+02:00", "7:20", "07:2", "07:20", "11:30:00T",
        "2012T-12-2511:00:00Z", "11:30:00.", "11:30:00.1234567891", "11:30:00z", "11:30:00@", "11:30:00 Z", "T11:30:00",
        "11:30:00Z ", "-11:30:00", "1٢:30:00",
    ])
    func `what is no time is refused`(text: String) {
        #expect(TimeOfDay(parsing: text) == nil)
    }

    @Test(arguments: [
        (-1, 0, 0, 0), (24, 0, 0, 0), (0, 60, 0, 0), (0, -1, 0, 0), (0, 0, 60, 0), (0, 0, -1, 0),
        (0, 0, 0, 1_000_000_000), (0, 0, 0, -1),
    ])
    func `parts out of range make no time`(hour: Int, minute: Int, second: Int, nanosecond: Int) {
        #expect(TimeOfDay(hour: hour, minute: minute, second: second, nanosecond: nanosecond) == nil)
    }

    @Test func `a time is made of its parts and gives them back`() throws {
        let second = try #require(Number(parsing: "45.1234567899"))
        let time = try #require(TimeOfDay(hour: 11, minute: 59, second: second, zone: Zone(offset: 9955)))
        #expect(time.description == "11:59:45.123456789+02:45:55")
        #expect(time.hour == 11)
        #expect(time.minute == 59)
        #expect(time.second == 45)
        #expect(time.nanosecond == 123_456_789)
        #expect(time.offset?.description == "PT2H45M55S")
        #expect(TimeOfDay(hour: 23, minute: 59, second: Number(60)) == nil)
        #expect(TimeOfDay(hour: 23, minute: 59, second: Number(-1)) == nil)
        #expect(TimeOfDay.utcMidnight.description == "00:00:00Z")
        #expect(TimeOfDay.midnight.offset == nil)
    }

    @Test(arguments: [
        ("10:15:00", "PT1H", "11:15:00"), ("10:15:00", "P1D", "10:15:00"), ("10:15:00", "-P1D", "10:15:00"),
        ("10:15:00+11:00", "P1D", "10:15:00+11:00"),
        ("10:15:00@Australia/Melbourne", "-PT1H", "09:15:00@Australia/Melbourne"),
        ("23:30:00", "PT45M", "00:15:00"), ("00:15:00", "-PT45M", "23:30:00"),
        ("00:00:00", "-PT0.000000001S", "23:59:59.999999999"),
        ("10:15:00", "-P999999999999999999DT1H", "09:15:00"),
    ])
    func `durations go around the clock`(text: String, duration: String, expected: String) throws {
        let duration = try #require(TimeDuration(parsing: duration))
        #expect(try Self.time(text).adding(duration).description == expected)
        #expect(try Self.time(text).subtracting(duration.negated).description == expected)
    }

    @Test(
        arguments: [
            ("10:10:10", "09:10:10", "PT1H"), ("10:10:10", "11:10:10", "-PT1H"),
            ("10:10:10+11:00", "09:10:10+11:00", "PT1H"),
            ("10:10:10@Australia/Melbourne", "09:10:10@Australia/Melbourne", "PT1H"),
            ("10:00:00Z", "10:00:00+01:00", "PT1H"),
            ("10:00:00", "10:00:00Z", nil), ("10:00:00@Europe/Paris", "10:00:00", nil),
            ("00:00:00.5", "00:00:00.25", "PT0.25S"),
        ] as [(String, String, String?)])
    func `times differ by a duration, unless only one has a zone`(left: String, right: String, expected: String?) throws
    {
        #expect(try Self.time(left).duration(since: Self.time(right))?.description == expected)
    }

    @Test(arguments: [
        ("10:30:00", "10:30:00", true), ("11:30:00", "10:30:00", false), ("10:30:00.0001", "10:30:00.0002", true),
        ("10:30:00Z", "10:30:00+00:00", true), ("20:00:50+00:00", "21:00:50+01:00", true),
        ("23:00:50@Etc/GMT", "23:00:50Z", true),
        ("23:00:50", "23:00:50Z", false), ("10:30:00", "10:30:01", false),
    ])
    func `equality is of whole seconds of the same instant`(left: String, right: String, expected: Bool) throws {
        #expect(try Self.time(left).isEqual(to: Self.time(right)) == expected)
        #expect(try Self.time(right).isEqual(to: Self.time(left)) == expected)
    }

    @Test(arguments: [
        ("23:00:50Z", "23:00:50+00:00", true), ("23:00:50", "23:00:50Z", false),
        ("23:00:50@Australia/Melbourne", "23:00:50+10:00", false),
        ("23:00:50@Etc/GMT", "23:00:50Z", false), ("20:00:50+00:00", "21:00:50+01:00", false),
        ("23:00:50@Australia/Melbourne", "23:00:50@Australia/Melbourne", true),
    ])
    func `identity is of fields and of the zone as spelled`(left: String, right: String, expected: Bool) throws {
        #expect(try (Self.time(left) == Self.time(right)) == expected)
        if expected { #expect(try Self.time(left).hashValue == Self.time(right).hashValue) }
    }

    @Test func `order is of instants and needs both to be zoned or local`() throws {
        #expect(try Self.time("10:00:00.1").order(against: Self.time("10:00:00.2")) == -1)
        #expect(try Self.time("10:00:00").order(against: Self.time("10:00:00")) == 0)
        #expect(try Self.time("10:00:00Z").order(against: Self.time("10:30:00+01:00")) == 1)
        #expect(try Self.time("10:00:00Z").order(against: Self.time("10:30:00")) == nil)
    }

    @Test(arguments: [
        ("Europe/Paris", "PT1H"), ("Australia/Melbourne", "PT10H"), ("Europe/Dublin", "PT0S"), ("Asia/Jakarta", "PT7H"),
    ])
    func `a named zone without a date has its winter offset`(name: String, offset: String) throws {
        #expect(try Self.time("12:00:00@\(name)").offset?.description == offset)
    }
}
