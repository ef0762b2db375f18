import FEEL
import Testing

struct CellTests {
    private func passes(
        _ cell: String, _ input: Value, type: FEELType = .any, names: Names = Names([:]),
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> Bool {
        let tests = UnaryTests(parsing: cell, inputType: type, in: names.scope)
        #expect(tests.problems.isEmpty, sourceLocation: sourceLocation)
        var frame = names.frame()
        return tests.matches(input, in: &frame)
    }

    @Test func `a dash lets everything pass`() {
        for input: Value in [1, "a", .null, [], true] { #expect(passes(" - ", input)) }
        #expect(!passes("-1", 1))
        #expect(passes("-1", -1))
    }

    @Test func `a value passes what equals it`() {
        #expect(passes("\"a\"", "a"))
        #expect(!passes("\"a\"", "b"))
        #expect(passes("\"a\", \"b\"", "b"))
        #expect(passes("true", true))
        #expect(!passes("true", false))
        #expect(passes("null", .null))
        #expect(!passes("null", 1))
        #expect(!passes("1", .null))
    }

    @Test func `comparisons and intervals pass what lies in them`() {
        #expect(passes("< 5", 4))
        #expect(!passes("< 5", 5))
        #expect(passes(">= 5, < 1", 5))
        #expect(passes("[1..3]", 3))
        #expect(!passes("[1..3)", 3))
        #expect(passes("]1..3[, 7", 7))
        #expect(passes("= 5", 5))
        #expect(passes("!= 5", 6))
        #expect(passes("<= @\"2024-01-31\"", .date(CalendarDate(parsing: "2024-01-31") ?? .earliest)))
    }

    @Test func `what does not compare does not pass, negated or not`() {
        #expect(!passes("< 5", "a"))
        #expect(!passes("< 5", .null))
        #expect(!passes("not(< 5)", .null))
        #expect(!passes("not(\"a\")", 5))
        #expect(!passes("[1..3]", "2"))
    }

    @Test func `not around tests passes what none of them passes`() {
        #expect(passes("not(1, 2)", 3))
        #expect(!passes("not(1, 2)", 2))
        #expect(passes("not([1..3])", 4))
        #expect(passes("not(\"a\")", "b"))
        #expect(passes("not(null)", 1))
        #expect(!passes("not(null)", .null))
    }

    @Test func `the question mark is the input`() {
        #expect(passes("? > 5", 6))
        #expect(!passes("? > 5", 5))
        #expect(passes("? > 5 and ? < 10, 1", 1))
        #expect(passes("count(?[item > 1]) = 2", [1, 2, 3]))
        #expect(passes("starts with(?, \"ab\")", "abc"))
        #expect(passes("not(? > 5)", 4))
        #expect(!passes("? + 1", 1))
        #expect(passes("some i in [1, 2] satisfies i = ?", 2))
        #expect(passes("not(contains(?, \"x\"))", "abc"))
    }

    @Test func `a cell may use the names in scope`() {
        let names = Names([
            "limit": (.number, 10), "allowed": (.list(.string), ["a", "b"]), "flag": (.boolean, true),
            "span": (.range(.number), Expression(parsing: "[1..3]").evaluate()),
        ])
        #expect(passes("> limit", 11, names: names))
        #expect(passes("limit", 10, names: names))
        #expect(passes("allowed", "b", names: names))
        #expect(!passes("allowed", "c", names: names))
        #expect(passes("allowed", ["a", "b"], names: names))
        #expect(passes("span", 2, names: names))
        #expect(passes("not(flag)", false, names: names))
        #expect(passes("flag", true, type: .boolean, names: names))
        #expect(passes("[limit..limit + 5]", 12, names: names))
    }

    @Test func `a cell is classified for an index`() {
        func classification(_ cell: String) -> String {
            func spelled(_ tests: [UnaryTests.ConstantTest]) -> String {
                tests.map { test in
                    switch test {
                    case .compares(let comparison, let value): "\(comparison.symbol)\(value)"
                    case .equals(let value): "\(value)"
                    case .within(let range): "\(Value.range(range))"
                    }
                }.joined(separator: ";")
            }
            switch UnaryTests(parsing: cell, in: Names(["x": (.number, 1)]).scope).classification {
            case .any: return "any"
            case .dynamic: return "dynamic"
            case .none(let tests): return "none \(spelled(tests))"
            case .some(let tests): return "some \(spelled(tests))"
            }
        }
        #expect(classification("-") == "any")
        #expect(classification("\"a\", \"b\"") == "some a;b")
        #expect(classification("< 5, >= 2 * 5, !=3") == "some <5;>=10;!=3")
        #expect(classification("[1..2), -1") == "some [1..2);-1")
        #expect(classification("not(\"a\", 3)") == "none a;3")
        #expect(classification("date(\"2024-01-01\")") == "some 2024-01-01")
        #expect(classification("= 5, null") == "some 5;null")
        for cell in ["x", "< x", "? = 1", "[1, 2]", "1, x", "not(x)"] {
            #expect(classification(cell) == "dynamic")
        }
    }

    @Test func `a constant test passes what its cell passes`() {
        let inputs: [Value] = [
            1, 2, 3, "a", .null, true, .range(RangeValue(from: 1, included: true, to: 3, included: true)),
        ]
        for cell in ["2", "< 2", "!= 2", "[1..2]", "\"a\"", "true", "(> 1)"] {
            let tests = UnaryTests(parsing: cell)
            guard case .some(let constants) = tests.classification, let constant = constants.first else {
                Issue.record("\(cell) is no constant")
                continue
            }
            for input in inputs {
                var frame = Frame(slots: 0)
                #expect(constant.truth(of: input) == tests.truth(of: input, in: &frame))
            }
        }
    }

    @Test func `a broken cell passes nothing and tells why`() {
        for text in ["", "1,", "not(1", "< ", "1 2", "- -"] {
            let tests = UnaryTests(parsing: text)
            #expect(tests.isBroken)
            #expect(tests.problems.count == 1)
            var frame = Frame(slots: 0)
            #expect(!tests.matches(1, in: &frame))
            #expect(frame.diagnostics.map(\.code) == [.brokenExpression])
        }
    }
}
