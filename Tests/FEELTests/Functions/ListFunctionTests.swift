import Testing

struct ListFunctionTests {
    @Test(arguments: [
        ("append([1], 2, 3)", "[1, 2, 3]"), ("append([], [1])", "[[1]]"), ("append(1, 2)", "[1, 2]"),
        ("concatenate([1], [2, 3], 4)", "[1, 2, 3, 4]"), ("concatenate([1, 2])", "[1, 2]"),
        ("concatenate([1], null)", "null"),
        ("distinct values([1, 2.0, 1, 2, \"1\"])", "[1, 2, \"1\"]"), ("union([1, 2], [2, 3])", "[1, 2, 3]"),
        ("flatten([[1, [2]], 3])", "[1, 2, 3]"), ("index of([1, 2, 1], 1)", "[1, 3]"), ("index of([1], 5)", "[]"),
        ("insert before([1, 3], 2, 2)", "[1, 2, 3]"), ("insert before([1, 3], -1, 2)", "[1, 2, 3]"),
        ("insert before([1], 2, 5)", "null"),
        ("insert before([1], 0, 5)", "null"), ("remove([1, 2, 3], 2)", "[1, 3]"), ("remove([1], 2)", "null"),
        ("reverse([1, 2])", "[2, 1]"), ("sublist([1, 2, 3], 2)", "[2, 3]"), ("sublist([1, 2, 3], -2, 1)", "[2]"),
        ("sublist([1, 2, 3], 2, 5)", "null"), ("sublist([1], 0)", "null"), ("list contains([1, null], null)", "true"),
        ("list contains([1], 2)", "false"), ("list contains(null, 1)", "null"),
        ("list replace([1, 2, 3], 2.5, 4)", "[1, 4, 3]"), ("list replace([1, 2, 3], -1, 4)", "[1, 2, 4]"),
        ("list replace([1, 2], 3, 4)", "null"),
        ("list replace([2, 4, 7, 8], function(item, newItem) item < newItem, 5)", "[5, 5, 7, 8]"),
        ("list replace([2, 4], function(item) item = 2, 5)", "null"),
        ("list replace([2], function(a, b) null, 5)", "null"),
        ("list replace([1], 1, null)", "[null]"),
    ])
    func `lists are built and cut by positions from 1`(text: String, value: String) {
        #expect(value == "[null]" || !value.isEmpty)
        if value == "[null]" { return expect("string(\(text))", equals: "\"[null]\"") }
        expect(text, equals: value)
    }

    @Test(arguments: [
        ("sort([3, 1, 2], function(a, b) a < b)", "[1, 2, 3]"), ("sort([], function(a, b) a < b)", "[]"),
        ("sort([{k: 2, v: 1}, {k: 1, v: 2}, {k: 2, v: 3}, {k: 1, v: 4}], function(a, b) a.k < b.k).v", "[2, 4, 1, 3]"),
        ("sort([1, 2], function(a) true)", "null"), ("sort([1, \"a\"], function(a, b) a < b)", "null"),
        ("sort(precedes: function(a, b) a > b, list: [1, 2])", "[2, 1]"),
        ("sort([5, 4, 3, 2, 1], function(a, b) a < b)", "[1, 2, 3, 4, 5]"),
    ])
    func `sort keeps equal elements in their order`(text: String, value: String) { expect(text, equals: value) }

    @Test(arguments: [
        ("get value({a: 1}, \"a\")", "1"), ("get value({a: 1}, \"b\")", "null"), ("get value(null, \"a\")", "null"),
        ("get entries({a: 1, b: 2})", "[{key: \"a\", value: 1}, {key: \"b\", value: 2}]"),
        ("context([{key: \"a\", value: 1}])", "{a: 1}"),
        ("context([{key: \"a\", value: 1}, {key: \"a\", value: 1}])", "null"),
        ("context([{key: 1, value: 1}])", "null"), ("context([{key: \"a\"}])", "null"),
        ("context put({a: 1}, \"a\", 2)", "{a: 2}"),
        ("context put({a: 1}, \"b\", 2)", "{a: 1, b: 2}"),
        ("context put({x: {a: 0}}, [\"x\", \"b\"], 2)", "{x: {a: 0, b: 2}}"),
        ("context put({x: 1}, [\"x\", \"b\"], 2)", "null"), ("context put({}, [], 2)", "null"),
        ("context put({}, [null], 2)", "null"),
        ("context put(context: {}, key: [\"a\"], value: 2)", "{a: 2}"),
        ("context put(context: {}, key: [\"a\", \"b\"], value: 2)", "null"),
        ("context merge([{a: 1, b: 1}, {b: 2, c: 3}])", "{a: 1, b: 2, c: 3}"), ("context merge([{a: 1}, 2])", "null"),
    ])
    func `contexts are built and changed by keys`(text: String, value: String) { expect(text, equals: value) }
}
