import FEEL
import Foundation
import Testing

/// `Documentation/functions.md` is made of the functions themselves: their forms, and examples whose values are worked out.
struct FunctionsPageTests {
    private static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Documentation/functions.md")

    @Test func `the page of functions is that of the program`() throws {
        let page = try Self.page()
        if ProcessInfo.processInfo.environment["LAYAK_WRITE_GOLDENS"] != nil {
            try Data(page.utf8).write(to: Self.path)
        }
        #expect(try String(contentsOf: Self.path, encoding: .utf8) == page)
    }

    @Test func `every function has an example, and every example a value`() throws {
        #expect(Set(Self.examples.keys) == Set(Builtin.all.map(\.name)))
        for (name, example) in Self.examples {
            #expect(example.contains("\(name)("), "\(name)")
            #expect(try !Self.value(of: example).isNull, "\(example)")
        }
    }

    private static func value(of text: String) throws -> Value {
        var frame = Frame(slots: 0, clock: DateTime(epochSecond: 1_795_219_200, in: .utc))
        let value = Expression(parsing: text).evaluate(in: &frame)
        #expect(frame.diagnostics.isEmpty, "\(text): \(frame.diagnostics)")
        return value
    }

    private static func page() throws -> String {
        var page = """
            # The functions of FEEL

            What expressions of a rulebook can call, with the parameters' names, for calls by name, and types; what may be left out stands in
            brackets, and `…` says that a list may also be given element by element. Arguments that do not fit give null, with a
            diagnostic. The standard is DMN 1.5, 10.3.4. Try them with `layak feel 'EXPRESSION'`.

            """
        for (title, functions) in Builtin.families {
            page += "\n## \(title)\n\n| function | example |\n|---|---|\n"
            for function in functions.sorted(by: { $0.name < $1.name }) {
                let forms = function.forms.map { "`\($0)`" }.joined(separator: "<br>")
                let example = examples[function.name] ?? ""
                page += "| \(forms) | `\(example)` → `\(try value(of: example).notation)` |\n"
            }
        }
        return page
    }

    private static let examples = [
        "all": #"all([true, false])"#,
        "any": #"any([true, false])"#,
        "is": #"is(@"23:00:50", @"23:00:50Z")"#,
        "not": #"not(1 > 2)"#,
        "abs": #"abs(-3.5)"#,
        "ceiling": #"ceiling(-1.56, 1)"#,
        "decimal": #"decimal(2.5, 0)"#,
        "even": #"even(4)"#,
        "exp": #"decimal(exp(1), 4)"#,
        "floor": #"floor(-1.5)"#,
        "log": #"log(1)"#,
        "modulo": #"modulo(-12, 5)"#,
        "odd": #"odd(4)"#,
        "round down": #"round down(-5.55, 1)"#,
        "round half down": #"round half down(5.5, 0)"#,
        "round half up": #"round half up(5.5, 0)"#,
        "round up": #"round up(5.12, 1)"#,
        "sqrt": #"sqrt(16)"#,
        "count": #"count([4, null, 6])"#,
        "max": #"max(3, 1, 2)"#,
        "mean": #"mean([1, 2, 6])"#,
        "median": #"median([8, 2, 5, 3])"#,
        "min": #"min(["b", "a"])"#,
        "mode": #"mode([6, 3, 9, 6, 6])"#,
        "product": #"product(2, 3, 4)"#,
        "stddev": #"decimal(stddev(2, 4, 7, 5), 3)"#,
        "sum": #"sum([1, 2, 3])"#,
        "contains": #"contains("Cibabat", "bat")"#,
        "ends with": #"ends with("Cibabat", "bat")"#,
        "lower case": #"lower case("SNI")"#,
        "starts with": #"starts with("Cibabat", "Ci")"#,
        "string join": #"string join(["A", null, "B"], "-")"#,
        "string length": #"string length("検査")"#,
        "substring": #"substring("foobar", 3, 2)"#,
        "substring after": #"substring after("foobar", "ob")"#,
        "substring before": #"substring before("foobar", "bar")"#,
        "upper case": #"upper case("sni")"#,
        "matches": #"matches("SNI 07-1234", "^SNI [0-9]{2}-")"#,
        "replace": #"replace("2026-11", "([0-9]+)-([0-9]+)", "$2/$1")"#,
        "split": #"split("A;B;;C", ";")"#,
        "day of week": #"day of week(date("2026-11-21"))"#,
        "day of year": #"day of year(date("2026-11-21"))"#,
        "month of year": #"month of year(date("2026-11-21"))"#,
        "now": #"now() > @"2020-01-01T00:00:00Z""#,
        "today": #"today() > @"2020-01-01""#,
        "week of year": #"week of year(date("2026-11-21"))"#,
        "date": #"date(2026, 11, 21)"#,
        "date and time": #"date and time(date("2026-11-21"), time("08:30:00"))"#,
        "duration": #"duration("P1DT2H")"#,
        "number": #"number("1.500,75", ".", ",")"#,
        "string": #"string(1.10)"#,
        "time": #"time(23, 59, 0, duration("PT7H"))"#,
        "years and months duration": #"years and months duration(date("2024-02-29"), date("2026-11-21"))"#,
        "append": #"append([1], 2, 3)"#,
        "concatenate": #"concatenate([1, 2], [3])"#,
        "distinct values": #"distinct values([1, 2, 1])"#,
        "flatten": #"flatten([[1, 2], [[3]]])"#,
        "index of": #"index of([1, 2, 1], 1)"#,
        "insert before": #"insert before([1, 3], 2, 2)"#,
        "list contains": #"list contains([1, 2], 2)"#,
        "list replace": #"list replace([2, 4, 7], 3, 6)"#,
        "remove": #"remove([1, 2, 3], 2)"#,
        "reverse": #"reverse([1, 2, 3])"#,
        "sort": #"sort([3, 1, 2], function(x, y) x < y)"#,
        "sublist": #"sublist([4, 5, 6], 2, 1)"#,
        "union": #"union([1, 2], [2, 3])"#,
        "context": #"context([{key: "a", value: 1}])"#,
        "context merge": #"context merge([{a: 1}, {b: 2}])"#,
        "context put": #"context put({a: 1}, "b", 2)"#,
        "get entries": #"get entries({a: 1})"#,
        "get value": #"get value({unit price: 12.5}, "unit price")"#,
        "after": #"after([5..10], 4)"#,
        "before": #"before([1..4], 5)"#,
        "coincides": #"coincides([1..5], [1..5])"#,
        "during": #"during(5, [1..10])"#,
        "finished by": #"finished by([1..10], [5..10])"#,
        "finishes": #"finishes(10, [1..10])"#,
        "includes": #"includes([1..10], 5)"#,
        "meets": #"meets([1..5], [5..10])"#,
        "met by": #"met by([5..10], [1..5])"#,
        "overlaps": #"overlaps([1..5], [3..8])"#,
        "overlaps after": #"overlaps after([3..8], [1..5])"#,
        "overlaps before": #"overlaps before([1..5], [3..8])"#,
        "range": #"range("[1..5)").end"#,
        "started by": #"started by([1..10], 1)"#,
        "starts": #"starts(1, [1..10])"#,
    ]
}
