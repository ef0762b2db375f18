import FEEL
import Testing

struct LiteralTests {
    @Test(arguments: [
        (".872", "872 / 1000"), ("1.23e4", "12300"), ("1.23e+4", "12300"), ("1.23e-4", "0.000123"), ("1E3", "1000"),
        ("00012", "12"), ("-.5", "0 - 1 / 2"),
        ("12345678901234567890123456789012345", "1.234567890123456789012345678901234e34"),
    ])
    func `numbers are decimal`(text: String, equal: String) { expect(text, equals: equal) }

    @Test func `a number ends before the dots of a range`() {
        expect("[1..3]", equals: "[1 .. 3]")
        expect("2 in [1.5..2.5]", equals: "true")
        expect("for i in 1..3 return i", equals: "[1, 2, 3]")
    }

    @Test func `a number too large for 34 digits and its exponent is null with a diagnostic`() {
        #expect(diagnostics(of: "1e7000") == [.literal])
    }

    @Test(arguments: [
        (#""a\"b""#, "a\"b"), (#""a\\b""#, "a\\b"), (#""a\nb""#, "a\nb"), (#""\t\r\'""#, "\t\r'"),
        (#""\u0041""#, "A"), (#""\U01F40E""#, "🐎"), (#""\uD83D\uDCA9""#, "💩"), (#""""#, ""), (#"" a ""#, " a "),
        (#""\d+\p{L}""#, #"\d+\p{L}"#),
    ])
    func `strings know the escapes of the standard`(text: String, content: String) {
        #expect(Expression(parsing: text).evaluate() == .string(content))
    }

    @Test func `a surrogate pair is one character`() {
        expect(#"string length("\uD83D\uDCA9")"#, equals: "1")
    }

    @Test func `comments count as white space`() {
        expect("1 /* one */ + // and\n 2", equals: "3")
        expect("/**/ 5 /* * / */", equals: "5")
        expect("6 / 2", equals: "3")
    }

    @Test func `literals behind an at sign are of the kind they look like`() {
        expect(#"@"2024-02-29""#, equals: #"date("2024-02-29")"#)
        expect(#"@"10:15:00Z""#, equals: #"time("10:15:00Z")"#)
        expect(#"@"2024-02-29T10:15:00""#, equals: #"date and time("2024-02-29T10:15:00")"#)
        expect(#"@"P1Y2M""#, equals: #"duration("P14M")"#)
        expect(#"@"PT36H""#, equals: #"duration("P1DT12H")"#)
        #expect(diagnostics(of: #"@"foo""#) == [.literal])
        #expect(!Expression(parsing: #"@"foo""#).isBroken)
    }

    private func diagnostics(of text: String) -> [Diagnostic.Code] {
        var frame = Frame(slots: 0)
        #expect(Expression(parsing: text).evaluate(in: &frame).isNull)
        return frame.diagnostics.map(\.code)
    }
}
