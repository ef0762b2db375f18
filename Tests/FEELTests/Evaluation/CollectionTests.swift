import FEEL
import Testing

struct CollectionTests {
    @Test(arguments: [
        ("[1, 2, 3][1]", "1"), ("[1, 2, 3][-1]", "3"), ("[1, 2, 3][-3]", "1"), ("[1, 2, 3][0]", "null"),
        ("[1, 2, 3][4]", "null"), ("[1, 2, 3][-4]", "null"), ("[1, 2, 3][true]", "[1, 2, 3]"),
        ("[1, 2, 3][false]", "[]"),
        ("5[1]", "5"), ("5[2]", "null"), ("5[true]", "[5]"), ("\"a\"[false]", "[]"), ("[1, 2, 3][item >= 2]", "[2, 3]"),
        ("[{a: 1}, {a: 2}][a >= 2]", "[{a: 2}]"), ("[{a: 1}, {a: 2}][item.a >= 2]", "[{a: 2}]"),
        ("[{item: 1}, {item: 2}][item >= 2]", "[{item: 2}]"), ("[{x: 1}, {x: null}][x < 2]", "[{x: 1}]"),
        ("[{x: 1}, {y: 2}][y > 1]", "[{y: 2}]"), ("[1, 2, 3][\"a\"]", "null"), ("[][1]", "null"),
        ("[[1], [2]][2][1]", "2"),
        ("[1, 2, 3, 4][item > 1][item < 4]", "[2, 3]"), ("[3, 1, 2][item = max([3, 1, 2])]", "[3]"),
        ("null[1]", "null"),
    ])
    func `a filter picks by position or condition`(text: String, value: String) { expect(text, equals: value) }

    @Test func `a filter sees the names outside, and members before them`() {
        let list = FEELType.list(.context([.init("score", .number), .init("name", .string)]))
        let value: Value = [.context(["score": 1, "name": "a"]), .context(["score": 5, "name": "b"])]
        for type in [list, .any, .list(.any)] {
            let names = Names(["L": (type, value), "limit": (.number, 3), "name": (.string, "z"), "n": (.number, 2)])
            names.expect("L[score > limit].name", equals: ["b"])
            names.expect("L[name = \"a\"].score", equals: [1])
            names.expect("L[item.name != name].score", equals: [])
            names.expect("L[n].name", equals: "b")
            names.expect("count(L[score >= 1 and name != \"a\"])", equals: 1)
            names.expect("L[score > 3][1].name", equals: "b")
        }
    }

    @Test func `loops inside of loops see the outer items`() {
        expect("for x in [1, 2] return for y in [10, 20] return x + y", equals: "[[11, 21], [12, 22]]")
        expect("for x in [1, 2], y in [10, 20] return x + y", equals: "[11, 21, 12, 22]")
        expect("[1, 2, 3][count([1, 2, 3][item > 1]) > item]", equals: "[1]")
        expect("for x in [[1, 2], [3]] return count(x[item > 1]) + count(x)", equals: "[3, 2]")
        expect("for x in [1, 2] return sum(for y in [1, 2], z in [x] return x * y * z)", equals: "[3, 12]")
        expect("for x in [1, 2] return (function(n) n + x)(10)", equals: "[11, 12]")
        expect("some x in [1, 2], y in [2, 3] satisfies x = y", equals: "true")
        expect("every x in [1, 2] satisfies some y in [1, 2] satisfies x = y", equals: "true")
        expect("for x in [5] return {a: x, b: for i in [1] return a + x, c: x}.b", equals: "[[10]]")
        expect("[1, 2, 3, 4][item in [2, 3][item > 2]]", equals: "[3]")
    }

    @Test(arguments: [
        ("for i in [] return i", "[]"), ("for i in 4..2 return i", "[4, 3, 2]"), ("for i in 1..1 return i", "[1]"),
        ("for i in 0..4 return if i = 0 then 1 else i * partial[-1]", "[1, 1, 2, 6, 24]"),
        ("for x in [[1, 2], [3]], y in x return y", "[1, 2, 3]"), ("for i in 5 return i", "[5]"),
        ("for i in null return i", "null"), ("for i in \"a\"..\"c\" return i", "null"),
        ("for i in [1..3] return i", "[1, 2, 3]"),
        ("for i in (1..4) return i", "[2, 3]"), ("for i in [2..1] return i", "null"),
        ("for i in [\"a\"..\"c\"] return i", "null"),
        ("for d in @\"2024-02-28\"..@\"2024-03-01\" return d.day", "[28, 29, 1]"), ("for i in 1.5..3 return i", "null"),
        ("for i in [1, 2] return [i]", "[[1], [2]]"), ("for i in 1..3 return count(partial)", "[0, 1, 2]"),
    ])
    func `for makes a list of what it returns`(text: String, value: String) { expect(text, equals: value) }

    @Test(arguments: [
        ("some i in [] satisfies i > 0", "false"), ("every i in [] satisfies i > 0", "true"),
        ("some i in [1, null] satisfies i > 0", "true"), ("some i in [0, null] satisfies i > 0", "null"),
        ("every i in [0, null] satisfies i > 0", "false"), ("every i in [1, null] satisfies i > 0", "null"),
        ("some i in null satisfies true", "null"), ("every i in 1..3 satisfies i < 4", "true"),
        ("some i in [1] satisfies \"x\"", "null"),
    ])
    func `some and every know three truths`(text: String, value: String) { expect(text, equals: value) }

    @Test(arguments: [
        ("[{x: 1}].y", "[null]"), ("[{b: 1}, {b: [2, 3]}].b", "[1, [2, 3]]"), ("[[{a: 1}]].a", "[null]"),
        ("null.b", "null"),
        ("{a: 1}.b", "null"), ("{a: 1 + 2, b: a + 3}", "{a: 3, b: 6}"), ("{a: 1, b: {c: a + 1, d: c}}.b.d", "2"),
        ("{\"a b\": 1, c: a b + 1}.c", "2"), ("{a: 1, a: 2}", "null"),
        ("[@\"2024-01-02\", @\"2025-01-02\"].year", "[2024, 2025]"),
    ])
    func `paths reach into contexts and over lists`(text: String, value: String) {
        #expect(Expression(parsing: text).evaluate().description == Expression(parsing: value).evaluate().description)
    }

    @Test func `contexts of another shape than the last one are read as well`() {
        let list: Value = [.context(["a": 1, "b": 2]), .context(["b": 3]), .context(["b": 4, "a": 5]), 7]
        let names = Names(["L": (.list(.any), list)])
        #expect(names.evaluate("for i in L return i.b").description == "[2, 3, 4, null]")
        #expect(names.evaluate("L.b").description == "[2, 3, 4, null]")
        #expect(names.evaluate("L[b > 2].b").description == "[3, 4]")
    }
}
