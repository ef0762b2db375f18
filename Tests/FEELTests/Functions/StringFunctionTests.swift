import Testing

struct StringFunctionTests {
    @Test(arguments: [
        ("substring(\"foobar\", 3)", "\"obar\""), ("substring(\"foobar\", 3, 3)", "\"oba\""),
        ("substring(\"foobar\", 3, 3.8)", "\"oba\""),
        ("substring(\"foobar\", -2, 1)", "\"a\""), ("substring(\"foobar\", 0)", "null"),
        ("substring(\"foobar\", 7)", "\"\""),
        ("substring(\"foobar\", 9)", "\"\""), ("substring(\"foobar\", -7)", "null"),
        ("substring(\"foobar\", 2, 99)", "\"oobar\""),
        ("substring(\"🐎ab\", 2)", "\"ab\""), ("string length(\"🐎👨‍👩‍👧\")", "6"), ("string length(\"e\u{301}\")", "2"),
        ("substring before(\"foobar\", \"bar\")", "\"foo\""), ("substring before(\"abc\", \"\")", "\"\""),
        ("substring before(\"abc\", \"x\")", "\"\""), ("substring after(\"foobar\", \"ob\")", "\"ar\""),
        ("substring after(\"abc\", \"\")", "\"abc\""), ("substring after(\"abc\", \"x\")", "\"\""),
        ("contains(\"foobar\", \"oba\")", "true"), ("contains(\"foobar\", \"\")", "true"),
        ("contains(\"e\u{301}\", \"e\")", "true"),
        ("starts with(\"foobar\", \"foo\")", "true"), ("ends with(\"foobar\", \"bar\")", "true"),
        ("ends with(\"r\", \"bar\")", "false"),
        ("upper case(\"aßé\")", "\"ASSÉ\""), ("lower case(\"ABC\")", "\"abc\""),
        ("string join([\"a\", null, \"c\"], \"X\")", "\"aXc\""), ("string join([\"a\", 1])", "null"),
        ("string join([])", "\"\""),
        ("string join([\"a\", \"b\"], null)", "\"ab\""), ("string join(null)", "null"),
    ])
    func `strings are cut and joined by code points`(text: String, value: String) { expect(text, equals: value) }

    @Test(arguments: [
        ("string(1.50)", "\"1.5\""), ("string(1e3)", "\"1000\""), ("string(\"a\")", "\"a\""), ("string(null)", "null"),
        ("string([1, \"a\", null])", "\"[1, \\\"a\\\", null]\""), ("string({a: \"b\"})", "\"{a: \\\"b\\\"}\""),
        ("string(@\"2024-01-01\")", "\"2024-01-01\""),
        ("string(@\"10:00:00@Europe/Paris\")", "\"10:00:00@Europe/Paris\""),
        ("string(@\"P26M\")", "\"P2Y2M\""), ("string(@\"PT36H\")", "\"P1DT12H\""), ("string([1..2))", "\"[1..2)\""),
        ("string((< 5))", "\"(<5)\""), ("string(true)", "\"true\""),
    ])
    func `string spells any value`(text: String, value: String) { expect(text, equals: value) }
}
