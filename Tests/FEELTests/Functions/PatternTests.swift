import FEEL
import Testing

struct PatternTests {
    private func matches(_ text: String, _ pattern: String, _ flags: String? = nil) -> Bool? {
        let names = Names([
            "t": (.string, .string(text)), "p": (.string, .string(pattern)),
            "f": (.string, flags.map { .string($0) } ?? .null),
        ])
        return names.evaluate("matches(t, p, f)").asBoolean
    }

    @Test(arguments: [
        ("abracadabra", "bra", true), ("abracadabra", "^a.*a$", true), ("abracadabra", "^bra", false),
        ("foobar", "^fo*b", true),
        ("ac", "ab?c", true), ("abbc", "ab{2}c", true), ("abbbc", "ab{2}c", false), ("abbb", "^ab{2,}$", true),
        ("ab", "^ab{2,3}$", false),
        ("cat", "^(cat|dog)$", true), ("catdog", "^(?:cat|dog){2}$", true), ("abab", #"^(ab)\1$"#, true),
        ("abac", #"^(ab)\1$"#, false),
        ("a\nb", "a.b", false), ("a\rb", "a.b", false), ("", "^$", true), ("aaa", "^(a*)*$", true),
        ("b", "^(a*)*$", false),
        ("a1", #"^\i\c$"#, true), ("1a", #"^\i"#, false), ("x y", #"\s"#, true), ("a_b", #"^\w+$"#, false),
        ("é9", #"^\w\d$"#, true),
        ("O", "^[A-Z-[OI]]$", false), ("P", "^[A-Z-[OI]]$", true), ("b", "^[^a]$", true), ("-", "^[a-]$", true),
        ("-", "^[-a]$", true),
        ("]", #"^[\]]$"#, true), ("Ж", #"^\p{IsCyrillic}$"#, true), ("Ж", #"^\p{Lu}$"#, true),
        ("ж", #"^\P{Lu}$"#, true), ("5", #"^\p{N}$"#, true),
        ("🐎", "^.$", true), ("aXbX", "^(.*?)X(.*)$", true), ("ab", "(a)|b(c)", true), ("$5", #"^\$\d"#, true),
        ("a", "(b)?a", true),
    ])
    func `patterns match as XPath's`(text: String, pattern: String, isMatch: Bool) {
        #expect(matches(text, pattern) == isMatch)
    }

    @Test(arguments: [
        ("abc", "ABC", "i", true), ("K", "\u{212A}", "i", true), ("abab", #"^(AB)\1$"#, "i", true),
        ("o", "[A-Z-[OI]]", "i", false),
        ("x", "[A-Z-[OI]]", "i", true), ("a", #"\p{Lu}"#, "i", false), ("A", "^[^a]$", "i", false),
        ("a\nb", "a.b", "s", true), ("a\nb", "^b$", "m", true), ("a\nb", "^b$", "", false), ("a\n", "a$", "m", true),
        ("a\n\n", "\n^$", "m", true), ("a\n", "\n^", "m", false),
        ("helloworld", " hello \n world ", "x", true), ("hello world", "hello[ ]world", "x", true),
        ("hello world", #"hello\ sworld"#, "x", true),
        ("a.b", "a.b", "q", true), ("axb", "a.b", "q", false), ("A.B", "a.b", "qi", true), ("ab", "(", "q", false),
    ])
    func `flags change what matches`(text: String, pattern: String, flags: String, isMatch: Bool) {
        #expect(matches(text, pattern, flags) == isMatch)
    }

    @Test(arguments: [
        "(", ")", "a)", "[", "[]", "[^]", "[b-a]", "a**", "*", "a{2,1}", "a{", "a{,2}", "a{x}", "}", "]", #"\1"#,
        #"(a\1)"#, #"\1(a)"#, #"[\1]"#,
        #"\q"#, #"\p{Foo}"#, #"\p{IsNowhere}"#, #"\p{L"#, "(?=a)", "(?<n>a)", "\\", "[a-z-[aeiou]", "[a-c-e]",
        "a{1001}", "((a{1000}){1000})",
        "(?:(?:(?:(?:){1000}){1000}){1000}){1000}",
    ])
    func `what is no pattern is null`(pattern: String) { #expect(matches("a", pattern) == nil) }

    @Test(arguments: ["g", " ", "si g", "X"])
    func `what is no flag is null`(flags: String) { #expect(matches("a", "a", flags) == nil) }

    @Test(arguments: [
        ("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "\"[1=ab][2=]cd\""),
        ("replace(\"abc\", \"[a-z]\", \"#\", \"\")", "\"###\""),
        ("replace(\"darted\", \"^(.*?)d(.*)$\", \"$1c$2\")", "\"carted\""),
        ("replace(\"a.b\", \".\", \"$0$0\", \"q\")", "\"a$0$0b\""),
        ("replace(\"abc\", \"b\", \"\\\\$1\")", "\"a$1c\""), ("replace(\"abc\", \"b\", \"\\\\\\\\\")", "\"a\\\\c\""),
        ("replace(\"abc\", \"(b)\", \"$12\")", "\"ab2c\""),
        ("replace(\"abc\", \"b\", \"$\")", "null"), ("replace(\"abc\", \"b\", \"\\\\n\")", "null"),
        ("replace(\"abc\", \"x*\", \"-\")", "null"),
        ("replace(\"aXbX\", \"x\", \"\", \"i\")", "\"ab\""), ("replace(\"abc\", \"b\", null)", "null"),
        ("replace(\"\", \"a\", \"b\")", "\"\""),
        ("split(\"a;b;c;;\", \";\")", "[\"a\", \"b\", \"c\", \"\", \"\"]"),
        ("split(\"John Doe\", \"\\\\s\")", "[\"John\", \"Doe\"]"),
        ("split(\"abc\", \"\")", "null"), ("split(\"\", \";\")", "[\"\"]"),
        ("split(\"a1b22c\", \"\\\\d+\")", "[\"a\", \"b\", \"c\"]"),
    ])
    func `replace and split go from match to match`(text: String, value: String) { expect(text, equals: value) }

    @Test func `a pattern that never ends is null with a diagnostic`() {
        let names = Names(["t": (.string, .string(String(repeating: "a", count: 40) + "b"))])
        for pattern in ["^(a+)+$", "^(a|a)*$", "^(a|aa)+$"] {
            var frame = names.frame()
            #expect(Expression(parsing: "matches(t, \"\(pattern)\")", in: names.scope).evaluate(in: &frame).isNull)
            #expect(frame.diagnostics.map(\.code) == [.patternSteps])
        }
        var limits = Limits.standard
        limits.patternSteps = 20
        for (count, code) in [(2, [Diagnostic.Code]()), (50, [.patternSteps])] {
            let letters = Names(["t": (.string, .string(String(repeating: "a", count: count)))])
            var frame = letters.frame(limits: limits)
            _ = Expression(parsing: "matches(t, \"^a*$\")", in: letters.scope).evaluate(in: &frame)
            #expect(frame.diagnostics.map(\.code) == code)
        }
    }
}
