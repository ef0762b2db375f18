import FEEL
import Testing

struct FrameTests {
    private let scope = Scope([.init("a", slot: 0), .init("b", slot: 1), .init("c", slot: 2)])

    @Test func `a slot is made once, when it is first read`() {
        let sum = Expression(parsing: "b + b + c", in: scope)
        let thunks: [Frame.Thunk?] = [
            nil,
            { frame in
                frame.report(.argumentValue, at: SourceRange(0, 0))
                return 2
            },
            { frame in Expression(parsing: "b * 10", in: Scope([.init("b", slot: 1)])).evaluate(in: &frame) },
        ]
        var frame = Frame(slots: 3, thunks: thunks)
        #expect(sum.evaluate(in: &frame) == 24)
        #expect(sum.evaluate(in: &frame) == 24)
        #expect(frame.diagnosticCount == 1)
        var unread = Frame(slots: 3, thunks: thunks)
        unread.set(1, at: 0)
        #expect(Expression(parsing: "if a = 1 then 5 else b", in: scope).evaluate(in: &unread) == 5)
        #expect(unread.diagnosticCount == 0)
    }

    @Test func `a slot made in the middle of a loop does not disturb it`() {
        let thunks: [Frame.Thunk?] = [
            nil,
            { [scope] frame in
                Expression(parsing: "sum(for x in [1, 2], y in [c, c] return x * y)", in: scope).evaluate(in: &frame)
            },
            { [scope] frame in Expression(parsing: "count([1, 2, 3][item > 1])", in: scope).evaluate(in: &frame) },
        ]
        var frame = Frame(slots: 3, thunks: thunks)
        let text = "for x in [1, 2], y in [10, 20] return x + y + b"
        #expect(Expression(parsing: text, in: scope).evaluate(in: &frame) == [23, 33, 24, 34])
    }

    @Test func `a slot that depends on itself is null with a diagnostic`() {
        let thunk: Frame.Thunk = { [scope] frame in Expression(parsing: "a + 1", in: scope).evaluate(in: &frame) }
        var frame = Frame(slots: 1, thunks: [thunk])
        #expect(frame.value(at: 0).isNull)
        #expect(frame.diagnostics.first?.code == .cycle)
    }

    @Test func `an empty slot and one that is not there are null`() {
        var frame = Frame(slots: 1)
        #expect(frame.value(at: 0).isNull)
        #expect(frame.value(at: 7).isNull)
        frame.set(1, at: 7)
        #expect(frame.value(at: 7).isNull)
    }

    @Test func `a nested frame has its own slots and shares the rest`() {
        var frame = Frame(slots: 1)
        frame.set(1, at: 0)
        let inner = frame.nested(slots: 2) { frame in
            frame.set(5, at: 0)
            frame.report(.argumentValue, at: SourceRange(0, 0))
            return frame.value(at: 0)
        }
        #expect(inner == 5)
        #expect(frame.value(at: 0) == 1)
        #expect(frame.value(at: 1).isNull)
        #expect(frame.diagnosticCount == 1)
    }

    @Test func `the clock is the caller's`() throws {
        let clock = try #require(DateTime(parsing: "2026-03-04T05:06:07Z"))
        var frame = Frame(slots: 0, clock: clock)
        #expect(Expression(parsing: "now()").evaluate(in: &frame) == .dateTime(clock))
        #expect(Expression(parsing: "today()").evaluate(in: &frame) == .date(clock.date))
        var timeless = Frame(slots: 0)
        #expect(Expression(parsing: "today()").evaluate(in: &timeless).isNull)
        #expect(timeless.diagnostics.first?.code == .noClock)
    }

    @Test func `functions of the caller are called by position and name`() {
        let function = FunctionValue(
            parameters: [.init("first number", type: .number), .init("b", type: .string)], result: .string
        ) { arguments, _ in .string("\(arguments[0])\(arguments[1])") }
        let names = Names(["f": (function.type, .function(function))])
        names.expect("f(1, \"x\")", equals: "1x")
        names.expect("f(b: \"x\", first number: 2)", equals: "2x")
        names.expect("f([1], [\"x\"])", equals: "1x")
        names.expect("f(b: \"x\")", equals: "nullx")
        for text in ["f(1)", "f(1, 2)", "f(1, \"x\", 3)", "f(b: \"x\", c: 2)", "f(b: \"x\", b: \"y\")"] {
            #expect(names.evaluate(text).isNull)
        }
    }

    @Test func `a closure keeps what it saw`() {
        let names = Names(["n": (.number, 10)])
        names.expect("(for i in [1, 2] return function(x) x + i + n)[2](100)", equals: 112)
        names.expect("{f: function(x) function(y) x * y + n, g: f(3), r: g(4)}.r", equals: 22)
        names.expect("sort([3, 1, 2], function(a, b) a * n < b * n)", equals: [1, 2, 3])
    }
}
