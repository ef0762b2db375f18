import FEEL
import Testing

struct YearlyRuleTests {
    /// The offset that a rule gives at a date and time by its own clock.
    private static func offset(_ rule: String, _ moment: String) throws -> Int {
        let rule = try #require(YearlyRule(parsing: rule), "\(rule) is no rule")
        let instant = try #require(DateTime(parsing: moment + "Z")?.epochSecond)
        return rule.offset(atLocalSecond: instant)
    }

    @Test(arguments: [
        ("WIB-7", "2045-07-01T00:00:00", 25_200), ("<+0330>-3:30", "2045-07-01T00:00:00", 12_600),
        ("<-12>12", "2045-07-01T00:00:00", -43_200),
        ("<+1245>-12:45:30", "2045-07-01T00:00:00", 45_930),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2045-03-26T01:59:59", 3600),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2045-03-26T03:00:00", 7200),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2045-10-29T01:59:59", 7200),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2045-10-29T03:00:00", 3600),
        // A written summer offset, and a change before midnight.
        ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2045-01-15T00:00:00", 39_600),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2045-03-25T21:59:59", -7200),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2045-03-26T00:00:00", -3600),
        // Hours beyond a day: Friday the 24th, 2 o'clock, written as Thursday, 26 o'clock.
        ("IST-2IDT,M3.4.4/26,M10.5.0", "2045-03-24T01:59:59", 7200),
        ("IST-2IDT,M3.4.4/26,M10.5.0", "2045-03-24T03:00:00", 10_800),
        // Day 60 without the leap day is always the first of March; day 59 with it counted is that day or the one before.
        ("AAA0BBB,J60/0,J300", "2044-02-29T23:59:59", 0), ("AAA0BBB,J60/0,J300", "2044-03-01T01:00:00", 3600),
        ("AAA0BBB,J60/0,J300", "2045-03-01T01:00:00", 3600), ("AAA0BBB,59/0,300", "2044-02-29T01:00:00", 3600),
        ("AAA0BBB,59/0,300", "2045-02-28T23:59:59", 0), ("AAA0BBB,59/0,300", "2045-03-01T01:00:00", 3600),
        // Summer for ever, as RFC 8536 writes it.
        ("EST5EDT,0/0,J365/25", "2045-01-01T01:00:00", -14_400),
        ("EST5EDT,0/0,J365/25", "2045-12-31T23:59:59", -14_400),
    ])
    func `a rule tells the offset by its clock`(rule: String, moment: String, offset: Int) throws {
        #expect(try Self.offset(rule, moment) == offset)
    }

    @Test(arguments: [
        "", "7", "WIB", "AB-7", "<WIB-7", "WIB-25", "WIB-7:60", "WIB-7CEST", "CET-1CEST,M3.5.0",
        "CET-1CEST,M3.5.0,M10.5.0/3,",
        "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.0.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0",
        "CET-1CEST,J0,J300", "CET-1CEST,J366,J300", "CET-1CEST,366,J300", "CET-1CEST,M3.5.0/168,M10.5.0",
        "CET-1CEST,M3.5.0/-168,M10.5.0",
        "CET-1CEST M3.5.0,M10.5.0", "<+é>-1",
    ])
    func `what is no rule is refused`(text: String) {
        #expect(YearlyRule(parsing: text) == nil)
    }

    @Test(arguments: [
        ("CET-1CEST,M3.5.0,M10.5.0/3", 3600), ("IST-1GMT0,M10.5.0,M3.5.0/1", 0),
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", 36_000), ("WIB-7", 25_200),
    ])
    func `winter time is the smaller offset, whatever the law calls standard`(text: String, offset: Int) throws {
        #expect(try #require(YearlyRule(parsing: text)).winterOffset == offset)
    }
}
