import FEEL
import Testing

struct BuiltinTests {
    @Test func `the functions are sorted, each there once, with parameters of different names`() {
        let names = Builtin.all.map(\.name)
        #expect(names == names.sorted())
        #expect(Set(names).count == names.count)
        for builtin in Builtin.all {
            for parameters in builtin.parameterNames { #expect(Set(parameters).count == parameters.count) }
        }
    }

    @Test(arguments: [
        ("substring(string: \"foobar\", start position: 3)", "\"obar\""),
        ("substring(start position: 3, string: \"foobar\")", "\"obar\""),
        ("sum(list: [1, 2])", "3"), ("modulo(divisor: 4, dividend: 10)", "2"), ("count(list: [])", "0"),
        ("date(year: 2024, month: 2, day: 29)", "@\"2024-02-29\""), ("append(list: [1], item: [2])", "[1, 2]"),
    ])
    func `arguments are given by position or name`(text: String, value: String) { expect(text, equals: value) }

    @Test(arguments: [
        "substring(text: \"foobar\", start position: 3)", "substring(\"foobar\")", "substring(\"foobar\", 1, 2, 3)",
        "abs()", "abs(1, 2)", "abs(number: 1)", "sqrt(n: 4)", "contains(null, \"a\")", "contains(\"a\", null)",
        "upper case(1)",
        "\"abs\"(1)", "123()", "null()", "{f: 1}.f()", "sum()", "now(1)",
    ])
    func `a call that fits no signature is null with a diagnostic`(text: String) {
        var frame = Frame(slots: 0)
        #expect(Expression(parsing: text).evaluate(in: &frame).isNull)
        #expect(frame.diagnosticCount == 1)
    }

    @Test func `names for some arguments only are a mistake in the text`() {
        #expect(Expression(parsing: "substring(\"a\", start position: 1)").isBroken)
    }

    @Test(arguments: [
        ("upper case([\"a\"])", "\"A\""), ("count(5)", "1"), ("string join(\"a\", \"X\")", "\"a\""), ("sum(5)", "5"),
        ("list replace(1, 1, 5)", "[5]"), ("context merge({a: 1})", "{a: 1}"),
        ("day of year(@\"2024-12-31T10:00:00\")", "366"),
    ])
    func `arguments are converted like everywhere`(text: String, value: String) { expect(text, equals: value) }

    @Test func `built-in functions are values`() {
        expect("(for f in [sum, max] return f([1, 2, 3]))", equals: "[6, 3]")
        expect("{f: count, r: f([1, 2])}.r", equals: "2")
    }
}
