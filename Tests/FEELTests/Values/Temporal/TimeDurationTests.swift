import FEEL
import Testing

struct TimeDurationTests {
    private static func duration(_ text: String) throws -> TimeDuration {
        try #require(TimeDuration(parsing: text), "\(text) is no days and time duration")
    }

    @Test(arguments: [
        ("PT2H", "PT2H"), ("PT3M", "PT3M"), ("PT0.999S", "PT0.999S"), ("P1DT2H3M4.123456789S", "P1DT2H3M4.123456789S"),
        ("PT0S", "PT0S"), ("PT0.000S", "PT0S"), ("PT0.S", "PT0S"), ("PT0M", "PT0S"), ("PT0H", "PT0S"), ("P0D", "PT0S"),
        ("-P0D", "PT0S"),
        ("-PT1H2M", "-PT1H2M"), ("PT1000M", "PT16H40M"), ("PT1000M0.999999999S", "PT16H40M0.999999999S"),
        ("PT61M", "PT1H1M"),
        ("PT24H", "P1D"), ("PT240H", "P10D"), ("P2DT100M", "P2DT1H40M"), ("PT3600S", "PT1H"), ("P1DT0.5S", "P1DT0.5S"),
        ("-P1DT0.500S", "-P1DT0.5S"), ("PT999999999999999999S", "P11574074074074DT1H46M39S"),
        ("P999999999999999999D", "P999999999999999999D"),
        ("-PT0.000000001S", "-PT0.000000001S"), ("PT5.S", "PT5S"),
        ("P999999999999999999DT23H59M59.999999999S", "P999999999999999999DT23H59M59.999999999S"),
    ])
    func `a duration is printed in its shortest form`(text: String, printed: String) throws {
        let duration = try Self.duration(text)
        #expect(duration.description == printed)
        #expect(try Self.duration(printed) == duration)
    }

    @Test(arguments: [
        "", "P", "PT", "P1DT", "P0", "1D", "P1H", "P1S", "P1", "PT1", "P1Y", "P1M", "P1YT1H", "P1DT1M1H", "PT1S1M",
        "PT.5S", "PT1.5H", "PT1.5M",
        "PT0.1234567891S", "p1d", "+P1D", "P-1D", "PT1H ", " PT1H", "P1W", "PTS", "PT1.5", "--PT1S",
        "P1000000000000000000D", "P1D1D", "P999999999999999999DT24H", "P999999999999999999DT999999999999999999H",
    ])
    func `what is no duration of days and time is refused`(text: String) {
        #expect(TimeDuration(parsing: text) == nil)
    }

    @Test(
        arguments: [
            ("P1D", "10", "P10D"), ("-P1D", "10", "-P10D"), ("-P1D", "-10", "P10D"), ("PT1H", "26", "P1DT2H"),
            ("P1D", "0", "PT0S"),
            ("P4DT1H", "1.5", "P6DT1H30M"), ("PT23H", "2.5", "P2DT9H30M"), ("PT0.000000001S", "1.9", "PT0.000000001S"),
            ("-PT0.000000001S", "1.9", "-PT0.000000001S"), ("PT1S", "1E40", nil), ("P999999999999999999D", "2", nil),
            ("P1DT0.000000001S", "1E-40", "PT0S"),
        ] as [(String, String, String?)])
    func `a product is cut off to whole nanoseconds`(text: String, factor: String, expected: String?) throws {
        let factor = try #require(Number(parsing: factor))
        #expect(try Self.duration(text).multiplied(by: factor)?.description == expected)
    }

    @Test func `quotients are durations or numbers`() throws {
        #expect(try Self.duration("P10D").divided(by: Number(10))?.description == "P1D")
        #expect(try Self.duration("PT1S").divided(by: Number(3))?.description == "PT0.333333333S")
        #expect(try Self.duration("P10D").divided(by: Number(0)) == nil)
        #expect(try Self.duration("P10D").divided(by: Self.duration("P5D")) == Number(2))
        #expect(try Self.duration("P10D").divided(by: Self.duration("P0D")) == nil)
        #expect(
            try Self.duration("-PT1H").divided(by: Self.duration("P1D"))?.description
                == "-0.04166666666666666666666666666666667")
    }

    @Test(arguments: [
        ("P1D", "P2D", "P3D", "-P1D"), ("PT24H", "P1D", "P2D", "PT0S"), ("P1D", "PT2H", "P1DT2H", "PT22H"),
        ("-P1D", "PT2H", "-PT22H", "-P1DT2H"), ("P1D", "-PT0H", "P1D", "P1D"),
    ])
    func `sums and differences count nanoseconds`(left: String, right: String, sum: String, difference: String) throws {
        #expect(try Self.duration(left).adding(Self.duration(right))?.description == sum)
        #expect(try Self.duration(left).subtracting(Self.duration(right))?.description == difference)
    }

    @Test func `components carry the sign`() throws {
        let duration = try Self.duration("-P1DT2H3M4.5S")
        #expect(duration.daysComponent == -1)
        #expect(duration.hoursComponent == -2)
        #expect(duration.minutesComponent == -3)
        #expect(duration.secondsComponent == -4)
        #expect(duration.nanosecondsComponent == -500_000_000)
        #expect(duration.magnitude.description == "P1DT2H3M4.5S")
        #expect(duration.negated.negated == duration)
        #expect(try Self.duration("PT36H").hoursComponent == 12)
        #expect(try Self.duration("P999999999999999999D").daysComponent == 999_999_999_999_999_999)
    }

    @Test func `order and equality are of the length`() throws {
        #expect(try Self.duration("P1D") == Self.duration("PT24H"))
        let ascending = try [
            "-P1D", "-PT23H", "-PT0.000000001S", "PT0S", "PT0.000000001S", "PT1S", "P1D", "P999999999999999999D",
        ].map(
            Self.duration)
        for (index, left) in ascending.enumerated() {
            for (other, right) in ascending.enumerated() {
                #expect((left < right) == (index < other))
            }
        }
    }

    @Test func `no duration is longer than the longest`() throws {
        let longest = try #require(TimeDuration(nanoseconds: TimeDuration.longest))
        let shortest = try #require(TimeDuration(nanoseconds: -TimeDuration.longest))
        #expect(longest.negated == shortest)
        #expect(longest.nanoseconds == TimeDuration.longest)
        #expect(TimeDuration(nanoseconds: TimeDuration.longest + 1) == nil)
        #expect(TimeDuration(nanoseconds: Int128.min) == nil)
        #expect(try longest.adding(Self.duration("PT0.000000001S")) == nil)
        #expect(try shortest.subtracting(Self.duration("PT0.000000001S")) == nil)
        #expect(TimeDuration(seconds: Int.min).wholeSeconds == Int128(Int.min))
    }
}
