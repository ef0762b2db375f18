import FEEL
import Testing

struct EqualityTests {
    @Test(arguments: [
        "false = 0", "\"1\" = 1", "[] = 0", "{} = []", "@\"P1Y\" = @\"P365D\"", "@\"P0Y\" != 0", "1 != \"a\"",
        "@\"2024-01-01\" = @\"2024-01-01T00:00:00\"", "(1 < \"a\")", "(\"a\" < 1)", "(true < false)", "([1] < [2])",
        "(null < 1)", "(1 >= null)", "(null < null)",
    ])
    func `between different kinds there is no answer`(text: String) { expect(text, equals: "null") }

    @Test(arguments: [
        ("null = null", "true"), ("1 = null", "false"), ("null != \"a\"", "true"), ("0 = 0.00", "true"),
        ("-0 = 0", "true"), ("1.0 = 1", "true"), ("\"a\" = \"A\"", "false"), ("\"é\" = \"e\u{301}\"", "false"),
        ("[1, [2, 3]] = [1, [2, 3]]", "true"), ("[1, 2] = [2, 1]", "false"), ("[1] = [1, 1]", "false"),
        ("[1] = [\"1\"]", "false"), ("{a: 1, b: 2} = {b: 2, a: 1}", "true"), ("{a: 1} = {a: 1, b: null}", "false"),
        ("{a: {b: [1]}} = {a: {b: [1]}}", "true"),
    ])
    func `values of one kind are equal by what they hold`(text: String, value: String) { expect(text, equals: value) }

    @Test(arguments: [
        ("@\"10:30:00.0001\" = @\"10:30:00.0002\"", "true"), ("@\"10:30:00Z\" = @\"10:30:00+00:00\"", "true"),
        ("@\"2024-01-01T12:00:00-01:00\" = @\"2024-01-01T17:00:00+04:00\"", "true"),
        ("@\"2002-04-02T12:00:00@Australia/Melbourne\" = @\"2002-04-02T12:00:00@Australia/Sydney\"", "true"),
        ("@\"P1Y\" = @\"P12M\"", "true"), ("@\"P1D\" = @\"PT24H\"", "true"),
    ])
    func `times are equal as instants, to the second`(text: String, value: String) { expect(text, equals: value) }

    @Test(arguments: [
        ("[1..10] = [1..10]", "true"), ("[1..10) = [1..10[", "true"), ("(1..10] = [1..10]", "false"),
        ("(< 10) = (< 10)", "true"), ("(= 10) = [10..10]", "false"), ("(!= 10) = (!= 10)", "true"),
        ("(< 10) = (<= 10)", "false"), ("(< 10) = (null..10)", "false"),
    ])
    func `ranges are equal if they are written alike`(text: String, value: String) {
        #expect(Expression(parsing: text).evaluate() == Expression(parsing: value).evaluate())
    }

    @Test func `strings are ordered by code point`() {
        expect("\"Z\" < \"a\"", equals: "true")
        expect("\"\u{FFFD}\" < \"🐎\"", equals: "true")
        expect("\"a\" < \"ab\"", equals: "true")
    }

    @Test(arguments: [
        ("is(@\"P1D\", @\"PT24H\")", "true"), ("is(@\"P0Y\", @\"P0D\")", "false"), ("is(null, null)", "true"),
        ("is(@\"23:00:50Z\", @\"23:00:50+00:00\")", "true"), ("is(@\"23:00:50@Etc/GMT\", @\"23:00:50Z\")", "false"),
        ("is(@\"20:00:50+00:00\", @\"21:00:50+01:00\")", "false"), ("is(1, \"1\")", "false"),
        ("is(value1: 1)", "false"),
    ])
    func `is compares kind and parts, zones as spelled`(text: String, value: String) { expect(text, equals: value) }
}
