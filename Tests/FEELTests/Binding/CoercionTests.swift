import FEEL
import Testing

struct CoercionTests {
    private func coerced(_ text: String, _ type: FEELType) -> (value: Value, conversion: Coercion.Conversion) {
        let coercion = Expression(parsing: text).evaluate().coerced(to: type)
        return (coercion.value, coercion.conversion)
    }

    @Test func `what conforms is kept`() {
        #expect(coerced("1", .number) == (1, .none))
        #expect(coerced("[1]", .list(.number)) == ([1], .none))
        #expect(coerced("[1]", .any) == ([1], .none))
        #expect(coerced("{a: 1, b: 2}", .context([.init("a", .number)])).conversion == .none)
    }

    @Test func `null is of every type and never wrapped`() {
        for type: FEELType in [.number, .list(.number), .context([.init("a", .number)]), .dateTime] {
            let coercion = Value.null.coerced(to: type)
            #expect(coercion.conversion == .none)
            #expect(coercion.value.isNull)
        }
        #expect(coerced("{a: null}", .context([.init("a", .number)])).conversion == .none)
    }

    @Test func `a list of one element gives that element, and an element its list`() {
        #expect(coerced("[\"foo\"]", .string) == ("foo", .unwrapped))
        #expect(coerced("1", .list(.number)) == ([1], .wrapped))
        #expect(coerced("[1, 2]", .number).conversion == .failed)
        #expect(coerced("[\"foo\"]", .number).conversion == .failed)
        #expect(coerced("[]", .number).conversion == .failed)
        #expect(coerced("[1]", .list(.string)).conversion == .failed)
    }

    @Test func `a date becomes its midnight in universal time`() {
        let (value, conversion) = coerced("@\"2024-02-29\"", .dateTime)
        #expect(conversion == .dateToDateTime)
        #expect(value.description == "2024-02-29T00:00:00Z")
    }

    @Test func `all else is null`() {
        #expect(coerced("1", .string).conversion == .failed)
        #expect(coerced("1", .string).value.isNull)
        #expect(coerced("{a: 1}", .context([.init("a", .number), .init("b", .number)])).conversion == .failed)
        #expect(coerced("\"2024-01-01\"", .date).conversion == .failed)
    }

    @Test func `types conform by what they hold`() {
        let narrow = FEELType.context([.init("a", .number), .init("b", .string)])
        let wide = FEELType.context([.init("a", .number)])
        #expect(narrow.conforms(to: wide))
        #expect(!wide.conforms(to: narrow))
        #expect(FEELType.list(narrow).conforms(to: .list(wide)))
        #expect(FEELType.number.conforms(to: .any))
        #expect(!FEELType.any.conforms(to: .number))
        #expect(FEELType.function([wide], narrow).conforms(to: .function([narrow], wide)))
        #expect(!FEELType.function([narrow], wide).conforms(to: .function([wide], narrow)))
        #expect(FEELType.range(.number).conforms(to: .range(.any)))
    }

    @Test(arguments: [
        ("null instance of Any", "false"), ("1 instance of Any", "true"), ("[1] instance of number", "false"),
        ("1 instance of list<number>", "false"), ("[] instance of list<number>", "true"),
        ("[1, \"a\"] instance of list<number>", "false"), ("{a: 1, b: 2} instance of context<a: number>", "true"),
        ("{a: 1} instance of context<a: number, b: number>", "false"), ("[1..2] instance of range<number>", "true"),
        ("[1..2] instance of range<string>", "false"), ("@\"2024-01-01\" instance of date and time", "false"),
        ("sum instance of function<list<Any>> -> number", "true"),
        ("(function(a) a) instance of function<Any> -> Any", "true"),
        ("(function(a) a) instance of function<> -> Any", "false"),
    ])
    func `instance of makes no conversions`(text: String, value: String) { expect(text, equals: value) }

    @Test func `types of a scope are known by name`() {
        let names = Names([:], types: ["tAge": .number, "my import.tPerson": .context([.init("age", .number)])])
        names.expect("5 instance of tAge", equals: true)
        names.expect("{age: 5} instance of my import.tPerson", equals: true)
        names.expect("(function(p: my import.tPerson) p.age)({age: 5})", equals: 5)
        #expect(names.evaluate("(function(p: tAge) 1)(\"x\")").isNull)
    }
}
