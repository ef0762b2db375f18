import FEEL
import Testing

struct SyntaxErrorTests {
    @Test(arguments: [
        ("if true ①2②", "expected `then` behind the condition of `if`, found `2`"),
        ("if true then 1①②", "expected `else` of the `if`, found the end of the expression"),
        ("1 + ①②", "expected an expression, found the end of the expression"),
        ("1 + ①)②", "expected an expression, found `)`"),
        ("(1 + 2①②", "expected `)`, found the end of the expression"),
        ("[1, 2①}②", "expected `,` or `]` in the list, found `}`"),
        ("1 ①§②", "expected an operator or the end of the expression, found `§`"),
        ("for ①1② in [1] return 1", "expected the name of a variable, found `1`"),
        ("for i of ①[②1] return 1", "expected `in` behind the name of the variable, found `[`"),
        ("for i in [1] ①give② i", "expected `,` or `return` behind the list, found `give`"),
        ("some i in [1] ①return② i", "expected `,` or `satisfies` behind the list, found `return`"),
        ("{a ①②", "expected a key of the context, found `a`"),
        ("{a: 1①;② b: 2}", "expected `,` or `}` in the context, found `;`"),
        ("1 between 2 ①or② 3", "expected `and` between the two limits of `between`, found `or`"),
        ("1 instance ①number②", "expected `of` behind `instance`, found `number`"),
        ("1 instance of ①numbr②", "unknown type `numbr`, did you mean `number`?"),
        ("①\"abc②", "the string is not closed by a quotation mark on its line"),
        ("1 + ①/* never closed②", "the comment is not closed by `*/`"),
        ("\"①\\u12g4②\"", "`\\u12g4` is no escape sequence"),
        ("sum(1, ①②", "expected an expression, found the end of the expression"),
        ("]1①, 2]", "expected `..` of an interval, found `,`"),
        ("①and② true", "expected an expression, found `and`"),
        ("①②", "expected an expression, found the end of the expression"),
    ])
    func `a mistake is told with its place and what was expected`(marked: String, message: String) throws {
        let marked = Marked(marked)
        let expression = Expression(parsing: marked.text)
        let problem = try #require(expression.problems.first)
        #expect(problem.description == message)
        #expect(expression.isBroken)
        if message.contains("a key of the context") { return }
        #expect(Int(problem.range.start) == marked.start)
        if let end = marked.end { #expect(Int(problem.range.end) == end) }
    }

    @Test func `a broken expression is null and says so each time`() {
        var frame = Frame(slots: 0)
        let expression = Expression(parsing: "1 +", origin: Origin(id: 3, line: 10, column: 5))
        #expect(expression.evaluate(in: &frame).isNull)
        #expect(expression.evaluate(in: &frame).isNull)
        #expect(frame.diagnostics.map(\.code) == [.brokenExpression, .brokenExpression])
        #expect(frame.diagnostics.first?.source.origin.id == 3)
    }

    @Test func `a place counts lines and columns from the origin`() throws {
        var frame = Frame(slots: 0)
        let text = "1 +\n  \"ä\" + \"b\" - 2"
        _ = Expression(parsing: text, origin: Origin(id: 1, line: 10, column: 20)).evaluate(in: &frame)
        let places = frame.diagnostics.map(\.place)
        #expect(places.first?.line == 10)
        #expect(places.first?.column == 20)
        var inner = Frame(slots: 0)
        _ = Expression(parsing: "[\n \"ä\", nobody]", origin: Origin(id: 1, line: 7, column: 9)).evaluate(in: &inner)
        let place = try #require(inner.diagnostics.first?.place)
        #expect(place.line == 8)
        #expect(place.column == 7)
        #expect(inner.diagnostics.first?.excerpt == "nobody")
    }
}
