import FEEL
import Testing

struct NameTests {
    @Test func `the longest name in scope is meant`() {
        let names = Names([
            "a": (.number, 1), "a-b": (.number, 10), "b": (.number, 100), "Annual salary": (.number, 7),
            "Annual": (.number, 3), "Person's description": (.string, "tall"), "a+b*c": (.number, 5),
        ])
        names.expect("a - b", equals: 10)
        names.expect("a-b", equals: 10)
        names.expect("b - a", equals: 99)
        names.expect("Annual   salary + Annual", equals: 10)
        names.expect("Annual\n\tsalary", equals: 7)
        names.expect("Person's description", equals: "tall")
        names.expect("a + b * c", equals: 5)
    }

    @Test func `a word of the language loses against a longer name`() {
        let names = Names([
            "days in weekend": (.list(.string), ["Sat", "Sun"]), "for all": (.number, 1), "nothing": (.number, 2),
            "order": (.number, 3), "x": (.boolean, true), "in stock": (.number, 4),
        ])
        names.expect("for i in days in weekend return i", equals: ["Sat", "Sun"])
        names.expect("for all + 1", equals: 2)
        names.expect("nothing", equals: 2)
        names.expect("x or order = 3", equals: true)
        names.expect("4 in in stock", equals: true)
    }

    @Test func `a name ends where no name can go on`() {
        let names = Names(["item": (.number, 1), "ite": (.number, 2)])
        names.expect("ite", equals: 2)
        names.expect("item", equals: 1)
        #expect(Expression(parsing: "items", in: names.scope).problems.count == 1)
    }

    @Test func `names may hold any letters and signs of the standard`() {
        expect(#"{🐎: "bar"}.🐎"#, equals: #""bar""#)
        expect("{größe: 1}.größe", equals: "1")
        expect("{foo+bar: 1, baz: foo+bar * 2}.baz", equals: "2")
        expect("{長さ: 3}.長さ", equals: "3")
        expect(#"{"any (thing)!": 4} = {"any (thing)!": 4}"#, equals: "true")
    }

    @Test func `a name that hides another is the inner one`() {
        let names = Names(["x": (.number, 1), "count": (.number, 9)])
        names.expect("for x in [5] return x", equals: [5])
        names.expect("{x: 2, y: x}.y", equals: 2)
        names.expect("(function(x) x + 1)(41)", equals: 42)
        names.expect("count", equals: 9)
        names.expect("for x in [1], x in [x + 1] return x", equals: [2])
    }

    @Test func `members of several words are found behind a dot`() {
        let person = FEELType.context([
            .init("first name", .string), .init("home address", .context([.init("zip code", .string)])),
        ])
        let value: Value = .context([
            "first name": "Ada", "home address": .context(["zip code": "40115"]),
        ])
        Names(["P": (person, value)]).expect("P.home address.zip code + P.first name", equals: "40115Ada")
        Names(["P": (.any, value), "Q": (person, value)]).expect("P.home address.zip code", equals: "40115")
        expect("[1..3].start included", equals: "true")
        expect(#"@"10:00:00+01:00".time offset"#, equals: #"@"PT1H""#)
    }

    @Test func `names of imports hold dots`() {
        let names = Names(["Model B.Evaluating Say Hello": (.string, "hello"), "Model B": (.any, .null)])
        names.expect("Model B.Evaluating Say Hello", equals: "hello")
        names.expect("Model B . Evaluating  Say Hello", equals: "hello")
    }

    @Test func `an unknown name is told with its place and the nearest known one`() throws {
        let names = Names(["Annual salary": (.number, 7), "age": (.number, 1)])
        let marked = Marked("age + ①Anual salary② * 2")
        let expression = Expression(parsing: marked.text, in: names.scope)
        let problem = try #require(expression.problems.first)
        #expect(problem.kind == .unknownName("Anual salary", suggestion: "Annual salary"))
        #expect(Int(problem.range.start) == marked.start)
        #expect(Int(problem.range.end) == marked.end)
        #expect(problem.description == "unknown name `Anual salary`, did you mean `Annual salary`?")
        #expect(!expression.isBroken)
        #expect(names.evaluate("if age = 1 then 5 else Anual salary") == 5)
    }

    @Test func `a misspelt member of a known type is an unknown name in a filter`() {
        let list = FEELType.list(.context([.init("score", .number)]))
        let names = Names(["L": (list, [.context(["score": 1])])])
        #expect(
            Expression(parsing: "L[scor > 0]", in: names.scope).problems.map(\.description) == [
                "unknown name `scor`, did you mean `score`?"
            ])
    }

    @Test func `spacing does not tell names apart`() {
        #expect(Name.normalized("  a \t\n b  ") == "a b")
        #expect(Name.normalized("a - b / c") == "a-b/c")
        #expect(Name.normalized("Person 's  name") == "Person's name")
        #expect(Name.normalized("a\u{00A0}b\u{3000}c") == "a b c")
    }
}
