import FEEL
import Testing

/// One test below and one above each limit.
struct LimitTests {
    private func run(_ text: String, _ change: (inout Limits) -> Void = { _ in }) -> (Value, [Diagnostic.Code]) {
        var limits = Limits.standard
        change(&limits)
        var frame = Frame(slots: 0, limits: limits)
        let value = Expression(parsing: text).evaluate(in: &frame)
        return (value, frame.diagnostics.map(\.code))
    }

    @Test func `nesting ends at the depth of the syntax`() {
        func nested(_ count: Int) -> String {
            String(repeating: "(", count: count) + "1" + String(repeating: ")", count: count)
        }
        #expect(Expression(parsing: nested(Limits.syntaxDepth / 3 - 1)).evaluate() == 1)
        for text in [
            nested(Limits.syntaxDepth), String(repeating: "[", count: 100_000),
            String(repeating: "-", count: 100_000) + "1",
            String(repeating: "{a:", count: 10_000), String(repeating: "if ", count: 10_000),
            "1 instance of " + String(repeating: "list<", count: 10_000), String(repeating: "f(", count: 10_000),
            String(repeating: "1 in (", count: 10_000), String(repeating: "1 in (1, ", count: 10_000),
            String(repeating: "[1..2[", count: 10_000), String(repeating: "[1..2[[", count: 10_000),
            String(repeating: "[1..2[0", count: 10_000), String(repeating: "not(", count: 10_000),
        ] {
            #expect(Expression(parsing: text).isBroken)
            #expect(UnaryTests(parsing: text).isBroken)
        }
    }

    @Test func `a text is no longer than the limit`() {
        let fill = String(repeating: " ", count: Limits.textBytes - 1)
        #expect(Expression(parsing: "1" + fill).evaluate() == 1)
        #expect(Expression(parsing: "1 " + fill).problems.first?.kind == .tooLong(limit: Limits.textBytes))
        #expect(UnaryTests(parsing: "1 " + fill).problems.first?.kind == .tooLong(limit: Limits.textBytes))
    }

    @Test func `functions call no deeper than the limit`() {
        let text = "{f: function(g, n) if n = 0 then 0 else 1 + g(g, n - 1), r: f(f, 9)}.r"
        #expect(run(text) { $0.callDepth = 10 }.0 == 9)
        #expect(run(text) { $0.callDepth = 9 }.1.first == .callDepth)
        #expect(run(text.replacing9(with: "100000")).1.first == .callDepth)
    }

    @Test func `an evaluation takes no more steps than the limit`() {
        #expect(run("count(for i in 1..100 return i)") { $0.steps = 100 }.0 == 100)
        #expect(run("count(for i in 1..100 return i)") { $0.steps = 99 }.1.first == .steps)
        let endless = "every i in 1..999999999999, j in 1..999999999999 satisfies i > 0"
        let (value, codes) = run(endless) { $0.steps = 1000 }
        #expect(value.isNull)
        #expect(codes == [.steps])
    }

    @Test func `a list has no more elements than the limit`() {
        #expect(run("count(for i in 1..10 return [i])") { $0.listElements = 10 }.0 == 10)
        #expect(run("reverse(for i in 1..11 return [i])") { $0.listElements = 10 }.1.first == .listElements)
        #expect(run("concatenate([1, 2], [3, 4])") { $0.listElements = 4 }.0 == [1, 2, 3, 4])
        let doubling = "{f: function(g, l, n) if n = 0 then l else g(g, concatenate(l, l), n - 1), r: f(f, [1], 60)}.r"
        #expect(run(doubling).1.first == .listElements)
    }

    @Test func `a string has no more bytes than the limit`() {
        let doubling =
            "{f: function(g, s, n) if n = 0 then s else g(g, s + s, n - 1), r: string length(f(f, \"a\", 5))}.r"
        #expect(run(doubling) { $0.stringBytes = 32 }.0 == 32)
        #expect(run(doubling) { $0.stringBytes = 31 }.1.first == .stringBytes)
    }

    @Test func `lists that hold each other many times over are neither spelled out nor flattened`() {
        let growing = "for i in 1..100 return [partial, partial, partial]"
        #expect(run("string(\(growing))").0.isNull)
        #expect(run("flatten(\(growing))").0.isNull)
    }

    @Test func `only so many diagnostics are kept`() {
        var limits = Limits.standard
        limits.diagnostics = 3
        var frame = Frame(slots: 0, limits: limits)
        _ = Expression(parsing: "for i in 1..10 return i + null").evaluate(in: &frame)
        #expect(frame.diagnostics.count == 3)
        #expect(frame.diagnosticCount == 10)
    }
}

extension String {
    fileprivate func replacing9(with count: String) -> String { split(separator: "9").joined(separator: count) }
}
