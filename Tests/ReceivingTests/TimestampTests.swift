import Receiving
import Testing

@Suite struct TimestampTests {
    @Test func `an instant is written in UTC to the millisecond`() {
        let cases: [(Int64, Int32, String)] = [
            (0, 0, "1970-01-01T00:00:00.000Z"),
            (-1, 999_000_000, "1969-12-31T23:59:59.999Z"),
            (951_782_400, 1_000_000, "2000-02-29T00:00:00.001Z"),
            (1_763_755_867, 123_999_999, "2025-11-21T20:11:07.123Z"),
            (4_107_542_399, 0, "2100-02-28T23:59:59.000Z"),
            (4_107_542_400, 0, "2100-03-01T00:00:00.000Z"),
            (253_402_300_799, 0, "9999-12-31T23:59:59.000Z"),
        ]
        for (seconds, nanoseconds, text) in cases {
            #expect(Timestamp(seconds: seconds, nanoseconds: nanoseconds).description == text)
        }
    }

    @Test func `times between instants keep their sign and their nanoseconds`() {
        let one = Timestamp(seconds: 10, nanoseconds: 900_000_000)
        let other = Timestamp(seconds: 12, nanoseconds: 100_000_000)
        #expect(other.since(one) == .milliseconds(1200))
        #expect(one.since(other) == .milliseconds(-1200))
        #expect(Timestamp(seconds: .max).since(Timestamp(seconds: .min)) > .seconds(1 << 60))
        #expect(Timestamp(seconds: .min).since(Timestamp(seconds: .max)) < .seconds(-(1 << 60)))
    }
}
