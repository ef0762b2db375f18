import FEEL
import Testing

struct ZoneTests {
    /// The offset that a date and time in a zone has, in seconds.
    private static func offset(_ text: String) throws -> Int {
        let dateTime = try #require(DateTime(parsing: text), "\(text) is no date and time")
        return try Int(#require(dateTime.offset).wholeSeconds)
    }

    @Test(arguments: [
        ("1800-01-01T00:00:00@Europe/Paris", 561), ("1945-08-17T12:00:00@Europe/Paris", 7200),
        ("1995-01-01T10:10:10@Europe/Paris", 3600),
        ("2026-07-01T12:00:00@Europe/Paris", 7200), ("1800-01-01T00:00:00@Asia/Jakarta", 25_632),
        ("1945-08-17T12:00:00@Asia/Jakarta", 32_400),
        ("2026-07-01T12:00:00@Asia/Jakarta", 25_200), ("2026-07-01T12:00:00@Asia/Tokyo", 32_400),
        ("2021-01-02T10:10:10@America/New_York", -18_000),
        ("2026-07-01T12:00:00@Australia/Lord_Howe", 37_800), ("2021-01-02T10:10:10@Australia/Lord_Howe", 39_600),
        ("2021-01-02T10:10:10@Europe/Dublin", 0), ("2026-07-01T12:00:00@Europe/Dublin", 3600),
        ("1945-08-17T12:00:00@Asia/Kolkata", 23_400),
        ("2021-01-02T10:10:10@Asia/Kolkata", 19_800), ("1945-08-17T12:00:00@Pacific/Apia", -41_400),
        ("2021-01-02T10:10:10@Pacific/Apia", 50_400),
        ("2021-01-02T10:10:10@America/St_Johns", -12_600), ("2021-01-02T10:10:10@Etc/GMT+5", -18_000),
        ("2021-07-02T10:10:10@EST5EDT", -14_400),
        ("-999999999-01-01T00:00:00@Europe/Paris", 561),
    ])
    func `offsets on record are those of the database`(text: String, offset: Int) throws {
        #expect(try Self.offset(text) == offset)
    }

    @Test(arguments: [
        ("2045-01-15T12:00:00@Europe/Paris", 3600), ("2045-07-15T12:00:00@Europe/Paris", 7200),
        ("2187-07-15T12:00:00@Europe/Paris", 7200),
        ("2045-01-15T12:00:00@Australia/Melbourne", 39_600), ("2045-07-15T12:00:00@Australia/Melbourne", 36_000),
        ("9999-01-15T12:00:00@Australia/Lord_Howe", 39_600), ("2187-07-15T12:00:00@Australia/Lord_Howe", 37_800),
        ("2045-01-15T12:00:00@Europe/Dublin", 0), ("2045-07-15T12:00:00@Europe/Dublin", 3600),
        ("2187-07-15T12:00:00@Pacific/Chatham", 45_900),
        ("9999-01-15T12:00:00@Pacific/Chatham", 49_500), ("2045-07-15T12:00:00@America/New_York", -14_400),
        ("2045-01-15T12:00:00@America/St_Johns", -12_600), ("9999-01-15T12:00:00@Asia/Jakarta", 25_200),
        ("999999999-07-15T12:00:00@Europe/Paris", 7200),
        // The last Sunday of March and of October 2100, at 02:00 and 03:00.
        ("2100-03-28T01:59:59@Europe/Paris", 3600), ("2100-03-28T03:00:00@Europe/Paris", 7200),
        ("2100-10-31T01:59:59@Europe/Paris", 7200), ("2100-10-31T03:00:00@Europe/Paris", 3600),
        // The first Sunday of April and of October 2100.
        ("2100-04-04T01:59:59@Australia/Melbourne", 39_600), ("2100-04-04T03:00:00@Australia/Melbourne", 36_000),
        ("2100-10-03T01:59:59@Australia/Melbourne", 36_000), ("2100-10-03T03:00:00@Australia/Melbourne", 39_600),
    ])
    func `offsets to come follow the zone's yearly rule`(text: String, offset: Int) throws {
        #expect(try Self.offset(text) == offset)
    }

    @Test(arguments: [
        ("2021-03-28T01:59:59@Europe/Paris", 3600), ("2021-03-28T02:30:00@Europe/Paris", 3600),
        ("2021-03-28T03:00:00@Europe/Paris", 7200),
        ("2021-10-31T01:59:59@Europe/Paris", 7200), ("2021-10-31T02:30:00@Europe/Paris", 7200),
        ("2021-10-31T03:00:00@Europe/Paris", 3600),
        ("2100-03-28T02:30:00@Europe/Paris", 3600), ("2100-10-31T02:30:00@Europe/Paris", 7200),
        ("2021-04-04T02:30:00@Australia/Melbourne", 39_600), ("2021-10-03T02:30:00@Australia/Melbourne", 36_000),
    ])
    func `a moment shown twice is the first one, a skipped one keeps the offset before`(text: String, offset: Int)
        throws
    {
        #expect(try Self.offset(text) == offset)
    }

    @Test(arguments: [
        "", "xyz/abc", "Europe", "Europe/", "/Europe/Paris", "../zoneinfo/Europe/Paris", "Europe/../Europe/Paris",
        "Europe//Paris",
        "./Europe/Paris", "europe/paris", "Europe/Paris ", "Europe/Paris\0", "localtime", "posixrules",
        "posix/Europe/Paris",
        "right/Europe/Paris", "zone.tab", "tzdata.zi", "leapseconds", "+02:00", "Europe/Pàris", "~",
        String(repeating: "a", count: 65), "Europe/" + String(repeating: "Paris/", count: 9) + "Paris",
    ])
    func `what is no name in the database is no zone`(name: String) {
        #expect(Zone(named: name) == nil)
    }

    @Test(arguments: [
        (64_800, "+18:00"), (-64_800, "-18:00"), (0, "Z"), (3661, "+01:01:01"), (-60, "-00:01"), (25_200, "+07:00"),
    ])
    func `an offset is printed with seconds only if it has some`(seconds: Int, text: String) throws {
        let zone = try #require(Zone(offset: seconds))
        #expect(zone.description == text)
        #expect(zone.offset(atLocalSecond: 0) == seconds)
        #expect(zone.offset(atEpochSecond: 0) == seconds)
        #expect(Zone(offset: TimeDuration(seconds: seconds)) == zone)
        #expect(zone.name == nil)
    }

    @Test func `an offset is at most eighteen hours of whole seconds`() throws {
        #expect(Zone(offset: 64_801) == nil)
        #expect(Zone(offset: -64_801) == nil)
        #expect(Zone(offset: Int.min) == nil)
        #expect(try Zone(offset: #require(TimeDuration(parsing: "PT1H0.5S"))) == nil)
        #expect(try Zone(offset: #require(TimeDuration(parsing: "P999999999999999999D"))) == nil)
    }

    @Test func `zones are the same if they are spelled the same`() throws {
        #expect(try #require(Zone(named: "Etc/UTC")) != .utc)
        #expect(try #require(Zone(named: "Asia/Jakarta")) == #require(Zone(named: "Asia/Jakarta")))
        #expect(try #require(Zone(named: "Asia/Jakarta")) != #require(Zone(named: "Asia/Bangkok")))
        #expect(try #require(Zone(named: "Asia/Jakarta")).description == "@Asia/Jakarta")
    }

    @Test(arguments: [
        "Europe/Paris", "Australia/Melbourne", "America/New_York", "Europe/Dublin", "Africa/Casablanca", "America/Nuuk",
    ])
    func `the offset of an instant and that of the clock it shows agree outside of doubled hours`(name: String) throws {
        let zone = try #require(Zone(named: name))
        var generator = SeededGenerator(seed: 23)
        for _ in 0..<20_000 {
            let instant = Int.random(in: -6_000_000_000...12_000_000_000, using: &generator)
            let offset = zone.offset(atEpochSecond: instant)
            let shown = zone.offset(atLocalSecond: instant + offset)
            // A doubled hour belongs to the first showing, whose offset is that of the time before the change.
            #expect(shown == offset || shown == zone.offset(atEpochSecond: instant - 7200), "\(instant)")
        }
    }

    @Test(arguments: ["Europe/Paris", "Asia/Jakarta", "Etc/UTC"])
    func `there is an offset at any count of seconds`(name: String) throws {
        let zone = try #require(Zone(named: name))
        for second in [Int.min, Int.max, 0] {
            #expect(Zone.offsets.contains(zone.offset(atLocalSecond: second)))
            #expect(Zone.offsets.contains(zone.offset(atEpochSecond: second)))
        }
    }

    @Test func `zones are found by many threads at once`() async {
        let names = ["Asia/Makassar", "Asia/Jayapura", "Asia/Pontianak", "America/Lima", "Africa/Lagos"]
        let found = await withTaskGroup { group in
            for index in 0..<200 {
                group.addTask { Zone(named: names[index % names.count])?.name }
            }
            return await group.reduce(into: 0) { count, name in count += name == nil ? 0 : 1 }
        }
        #expect(found == 200)
    }
}
