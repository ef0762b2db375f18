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

    @Test func `operators in a row end at the depth of the tree`() {
        let fit = Limits.treeDepth - 1
        #expect(Expression(parsing: "1" + String(repeating: "+1", count: fit)).evaluate() == .integer(fit + 1))
        for tail in [
            "+1", "-1", "*1", "**1", "=1", " in 1", "[1]", ".a", "()", " instance of number", " between 1 and 2",
        ] {
            let expression = Expression(parsing: "1" + String(repeating: tail, count: 20_000 / tail.utf8.count))
            #expect(expression.problems.first?.kind == .nestedTooDeeply(limit: Limits.treeDepth))
        }
        let long = "true" + String(repeating: " and true", count: 20_000)
        #expect(Expression(parsing: long).evaluate() == true)
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

    @Test func `operations open at once end at the limit`() {
        let text = "{f: function(g, n) if n = 0 then 0 else 1 + g(g, n - 1), r: f(f, 9)}.r"
        #expect(run(text) { $0.evaluationDepth = 60 }.0 == 9)
        #expect(run(text) { $0.evaluationDepth = 20 }.1.first == .evaluationDepth)
        let nested = String(repeating: "(1 + ", count: 50) + "g(g, n - 1)" + String(repeating: ")", count: 50)
        #expect(run("{f: function(g, n) if n = 0 then 0 else \(nested), r: f(f, 150)}.r").1.first == .evaluationDepth)
    }

    @Test func `slots that need each other end at the limit`() {
        let count = 1000
        let thunks: [Frame.Thunk?] = (0..<count).map { number in { frame in frame.value(at: number + 1) } }
        var frame = Frame(slots: count + 1, thunks: thunks)
        #expect(frame.value(at: 0).isNull)
        #expect(frame.diagnostics.first?.code == .evaluationDepth)
        var fit = Frame(slots: count + 1, thunks: thunks)
        fit.set(1, at: count)
        #expect(fit.value(at: count - 200) == 1)
    }

    @Test func `values lie no deeper in one another than the limit`() {
        #expect(run("count(for i in 1..20 return [partial])") { $0.valueDepth = 20 }.0 == 20)
        #expect(run("for i in 1..22 return [partial]") { $0.valueDepth = 20 }.1.first == .valueDepth)
        let recursion = "{f: function(g, n) if n = 0 then [] else [[g(g, n - 1)]], r: count(f(f, 60))}.r"
        #expect(run(recursion).0 == 1)
        #expect(run(recursion) { $0.valueDepth = 50 }.1.first == .valueDepth)
    }

    @Test func `values that hold each other many times over are compared within the steps`() {
        func tower(_ prefix: String) -> String {
            (0..<50).map { $0 == 0 ? "\(prefix)0: [1, 1]" : "\(prefix)\($0): [\(prefix)\($0 - 1), \(prefix)\($0 - 1)]" }
                .joined(separator: ", ")
        }
        let type = String(repeating: "list<", count: 50) + "number" + String(repeating: ">", count: 50)
        for question in [
            "v49 = w49", "list contains([v49], w49)", "index of([v49], w49)", "distinct values([v49, w49])",
            "v49 in [w49]",
            "v49 instance of \(type)",
            // Of what comes out of a context by a name made up later, the type is not known before.
            "(function(v: \(type)) 1)(get value({k: v49}, \"k\"))",
        ] {
            let (_, codes) = run("{\(tower("v")), \(tower("w")), r: \(question)}.r") { $0.steps = 100_000 }
            #expect(codes.first == .steps, "\(question)")
        }
        #expect(Expression(parsing: "{\(tower("v"))}").evaluate().description.hasSuffix("…"))
    }

    @Test func `types that hold each other many times over are given up`() {
        let tower = (1..<60).map { "a\($0): {x: a\($0 - 1), y: a\($0 - 1)}" }.joined(separator: ", ")
        #expect(run("count({a0: 1, \(tower), r: [a59, a59, {x: 1, y: 2}]}.r)").0 == 3)
        #expect(run("{a0: 1, \(tower), r: a59.x.y.x.y.x}.r.x.y.x.y.x = null").0 == false)
        let functions = (1..<60).map { "a\($0): function() {x: a\($0 - 1), y: a\($0 - 1)}" }.joined(separator: ", ")
        #expect(run("{a0: 1, \(functions), r: [a59, a59]}.r[1]().x().y().x = null").0 == false)
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
