import Testing

struct PrecedenceTests {
    @Test(arguments: [
        ("2 + 3 * 4", "14"), ("(2 + 3) * 4", "20"), ("10 - 3 - 2", "5"), ("100 / 10 / 5", "2"),
        ("-5 ** 2", "25"), ("-3 ** 2", "9"), ("3 ** 4 ** 5", "3486784401"), ("2 * 3 ** 2", "18"),
        ("2 ** -1", "0.5"), ("--10", "10"), ("10 - -5", "15"), ("10--5", "15"), ("5+2**5", "37"),
        ("- (2 + 3)", "0 - 5"), ("-abs(-2)", "0 - 2"), ("-[1, 2][2]", "0 - 2"),
    ])
    func `arithmetic binds as the standard says`(text: String, value: String) { expect(text, equals: value) }

    @Test(arguments: [
        ("true or false and false", "true"), ("1 = 1 and 2 = 2", "true"), ("1 + 1 = 2 or false", "true"),
        ("1 < 2 = true", "true"), ("5 between 1 and 10 and true", "true"),
        ("5 between 1 + 1 and 2 * 2 or true", "true"),
        ("1 in [1..2] and true", "true"), ("3 in (1, 3) or false", "true"), ("not(1 = 2) and true", "true"),
        ("-1 instance of number", "null"), ("1 + 1 instance of number", "null"), ("(1 + 1) instance of number", "true"),
    ])
    func `comparisons bind tighter than logic`(text: String, value: String) { expect(text, equals: value) }

    @Test(arguments: [
        ("if true then 1 else 2 + 3", "1"), ("if false then 1 else 2 + 3", "5"), ("1 + if true then 1 else 2", "2"),
        ("for i in [1, 2] return i + 1", "[2, 3]"), ("some i in [1, 2] satisfies i > 1 and i < 3", "true"),
        ("[1, 2, 3][if true then 1 else 2]", "1"), ("(for i in [1, 2] return i)[2]", "2"),
        ("count(for i in 1..3 return i) + 1", "4"), ("(function(a) a)(10)", "10"), ("-(function(a) a)(10)", "0 - 10"),
        ("{f: function(a, b) a * b, r: f(2, 3)}.r", "6"), ("(function(a) function(b) a + b)(1)(2)", "3"),
    ])
    func `what begins with a word extends as far as it can`(text: String, value: String) { expect(text, equals: value) }

    @Test(arguments: [
        ("[[\"a\"..\"z\"]][1] = [\"a\"..\"z\"]", "true"), ("3 in ]3..5]", "false"), ("5 in [3..5[", "false"),
        ("3 in (3..5)", "false"), ("4 in ]3..5[", "true"), ("3 in [1 + 1..2 * 2]", "true"), ("[1, 2][1]", "1"),
        ("[(1..3), [1..3]][2] = [1..3]", "true"), ("2 in ([1..1], ]1..3[)", "true"), ("[1..10[.end", "10"),
        ("for i in 1+1..1+3 return i", "[2, 3, 4]"), ("for i in (1)..(2) return i", "[1, 2]"),
        ("1 in ([1, 2])", "true"), ("3 in ([1, 2])[1]", "false"), ("3 in (1) + 2", "true"), ("2 in (1 + 1)", "true"),
        ("[1..[5, 9][1]] = [1..5]", "true"), ("[1..[5, 9][1][ = [1..5)", "true"),
    ])
    func `brackets are lists, filters or ends of ranges by what stands in them`(text: String, value: String) {
        expect(text, equals: value)
    }

    @Test(arguments: [
        ("[] instance of list<context<a: string>>", "true"), ("[[1]] instance of list<list<number>>", "true"),
        ("{a: {b: 1}} instance of context<a: context<b: number>>", "true"),
        ("(function(a: number) a) instance of function<number> -> Any", "true"),
        ("@\"P1Y\" instance of years and months duration", "true"), ("5 instance of days and time duration", "false"),
    ])
    func `types nest`(text: String, value: String) { expect(text, equals: value) }

    @Test(arguments: [
        ("{a: 1}.a", "1"), ("{a: {b: [1, 2]}}.a.b[2]", "2"), ("date(\"2024-05-01\").year", "2024"),
        ("[{a: 1}, {a: 2}].a[2]", "2"), ("{a: function() {b: 5}}.a().b", "5"), ("[{a: [1]}][1].a[1]", "1"),
    ])
    func `paths, filters and calls chain`(text: String, value: String) { expect(text, equals: value) }
}
