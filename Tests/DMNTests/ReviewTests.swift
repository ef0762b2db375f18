import DMN
import FEEL
import Testing

@Suite struct ReviewTests {
    private func remarks(_ table: TableText) throws -> [String] {
        try table.compiled().review().map { "\($0.id): \($0.found)" }
    }

    @Test func `a sound table gives nothing to remark`() throws {
        var table = TableText([["< 5", "1"], ["[5..10]", "2"], ["> 10", "3"]])
        table.inputs[0].type = "number"
        #expect(try remarks(table).isEmpty)
    }

    @Test func `inputs no rule matches are named as a cell would name them`() throws {
        var table = TableText("FIRST", inputs: 2, [["< 5", "true", "1"], ["[5..10)", "-", "2"], ["> 10", "-", "3"]])
        table.inputs[0].type = "number"
        table.inputs[1].type = "boolean"
        #expect(try Set(remarks(table)) == ["rules-gap: i0: 10", "rules-gap: i0: < 5, i1: false"])
    }

    @Test func `a default result closes all gaps, and a collection may be empty`() throws {
        var table = TableText("UNIQUE", output: .init(fallback: "0"), [["< 5", "1"]])
        table.inputs[0].type = "number"
        #expect(try remarks(table).isEmpty)
        table = TableText("COLLECT", [["< 5", "1"]])
        table.inputs[0].type = "number"
        #expect(try remarks(table).isEmpty)
    }

    @Test func `values that are not allowed are not missed`() throws {
        var table = TableText([[#""a""#, "1"], [#""b""#, "2"]])
        table.inputs[0].type = "string"
        #expect(try remarks(table) == ["rules-gap: i0: any other string"])
        table.inputs[0].allowed = #""a", "b""#
        #expect(try remarks(table).isEmpty)
        table.inputs[0].allowed = #""a", "b", "c""#
        #expect(try remarks(table) == [#"rules-gap: i0: "c""#])
    }

    @Test func `null is missed only where a cell names it`() throws {
        var table = TableText("UNIQUE", inputs: 2, [["null", "true", "1"], ["not(null)", "-", "2"]])
        table.inputs[0].type = "string"
        table.inputs[1].type = "boolean"
        #expect(try remarks(table) == ["rules-gap: i0: null, i1: false"])
    }

    @Test func `rules that overlap under UNIQUE are named with what they share`() throws {
        var table = TableText([["< 5", "1"], [">= 5", "2"], ["7", "3"]])
        table.inputs[0].type = "number"
        #expect(try remarks(table) == ["rules-overlap: rules 2 and 3 for i0: 7"])
        table.policy = "FIRST"
        #expect(try remarks(table) == ["rule-unreachable: rule 3"])
    }

    @Test func `rules that overlap under ANY may, as long as they agree`() throws {
        var table = TableText("ANY", [["< 5", "1"], ["< 9", "1"], [">= 5", "1"]])
        table.inputs[0].type = "number"
        #expect(try remarks(table).isEmpty)
        table.rows[2][1] = "2"
        #expect(try remarks(table) == ["rules-overlap: rules 2 and 3 for i0: 5"])
    }

    @Test func `a rule that several earlier ones cover together is unreachable`() throws {
        var table = TableText(
            "FIRST", inputs: 2,
            [["< 5", "-", "1"], [">= 5", "true", "2"], ["> 2", "true", "3"], ["-", "false", "4"], ["-", "-", "5"]])
        table.inputs[0].type = "number"
        table.inputs[1].type = "boolean"
        // The last one is still there to catch null.
        #expect(try remarks(table) == ["rule-unreachable: rule 3"])
    }

    @Test func `a cell that no allowed value passes makes its rule unreachable`() throws {
        var table = TableText([[#""a""#, "1"], [#""c""#, "2"], [#""b""#, "3"]])
        table.inputs[0] = .init(type: "string", allowed: #""a", "b""#)
        #expect(try remarks(table) == ["rule-unreachable: rule 2"])
    }

    @Test func `a rule that repeats an earlier one is told`() throws {
        var table = TableText("RULE ORDER", [["1", "1"], ["2", "2"], ["1", "3"]])
        table.inputs[0].type = "number"
        #expect(try remarks(table) == ["rule-duplicate: rule 3 as rule 1"])
    }

    @Test func `cells that mention names neither close a gap for certain nor overlap for certain`() throws {
        var table = TableText("UNIQUE", inputs: 2, [["< i1", "-", "1"], [">= i1", "-", "2"]])
        table.inputs[0].type = "number"
        table.inputs[1].type = "number"
        #expect(try remarks(table) == ["column-unused: i1"])
    }

    @Test func `results that are missing or never come about are told`() throws {
        var table = TableText(
            "PRIORITY", output: .init(type: "string", allowed: #""best", "good", "bad""#),
            [["1", #""good""#], ["2", ""], ["-", #""bad""#]])
        table.inputs[0].type = "number"
        #expect(try Set(remarks(table)) == ["output-missing: ", #"output-unused: "best""#])
    }

    @Test func `what is required and not used is told`() throws {
        let model = try ModelText(
            input("a") + input("b") + input("nobody's")
                + decision("d", "a + 1", requires: needs(input: "a") + needs(input: "b"))
        ).compiled()
        #expect(model.review().map(\.id) == ["element-unused", "requirement-unused"])
        #expect(model.review().map(\.found) == ["", "b"])
        #expect(model.review().map(\.subject) == ["nobody's", "d"])
    }

    @Test(arguments: [
        (#""a" - 1"#, "`-` has no result for string and number"),
        (#"1 < "2""#, "`<` has no result for number and string"),
        (#"if "yes" then 1 else 2"#, "a condition that is never true, for it is of the type string"),
        ("{size: 1}.siz", "unknown member `siz`, did you mean `size`?"),
        ("[{size: 1}][siez > 0]", "unknown name"),
        (#"abs("a")"#, "`abs` takes no arguments of the types string"),
        ("(function(x: number) x)(true)", "the function takes no arguments of the types boolean"),
        ("[1, 2][\"a\"]", "a condition that is never true, for it is of the type string"),
        (#"5 in (< "a")"#, ""),
    ])
    func `an expression that can hardly be meant is told`(text: String, message: String) throws {
        let escaped = text.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
        let model = try ModelText(decision("d", escaped)).compiled()
        let told = (model.problems + model.review()).map(\.found)
        #expect(message.isEmpty ? told.isEmpty : told.contains { $0.hasPrefix(message) }, "\(told)")
    }

    @Test(arguments: [
        "1 + 2 * 3 ** 2 - 4 / 5", #""a" + "b" < "c""#, #"date("2026-01-01") + @"P1D" > date("2025-01-01")"#,
        "for x in [1, 2] return x + 1", "[{size: 1}].size[1] + 1", "sum([1, 2]) + sum(1, 2) + count([])",
        #"if 1 = null then null else "a""#, "[1, 2][1] + [1, 2][item > 1][1]", "max([1]) > 0 and not(false)",
        #"{a: 1}.a + get value({b: 2}, "b")"#, "(function(x) x + 1)(2)", "[[1]][1][1]",
        #"string length("a") in [1..3]"#,
        #"@"PT1H" * 2 = @"PT2H""#, "some x in [1] satisfies x = 1", #"matches("a", "b", "q")"#, "floor([1.5])",
    ])
    func `what has a value is not doubted`(text: String) throws {
        let escaped = text.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
        let model = try ModelText(decision("d", escaped)).compiled()
        #expect(try !model.value("d").isNull)
        #expect(model.review().isEmpty, "\(model.review())")
    }

    @Test func `a table of too many combinations is told to be one`() throws {
        // Each rule asks for something else in every column, so that hardly two combinations leave the same rules.
        var random = Random(seed: 7)
        let columns = 12
        var table = TableText(
            "FIRST", inputs: columns,
            (0..<60).map { row in (0..<columns).map { _ in "\(random.next() % 9)" } + ["\(row)"] })
        for column in 0..<columns { table.inputs[column].type = "number" }
        let remarks = try remarks(table)
        #expect(remarks.contains { $0.hasPrefix("review-unfinished") || $0.hasPrefix("rules-gap") })
    }

    @Test(arguments: 0..<60)
    func `gaps and overlaps are those that trying every value shows`(seed: UInt64) throws {
        var random = Random(seed: seed)
        let cells = ["-", "< 1", "[1..2]", "> 2", "2", "not(1)", "1, 3", "(1..3)"]
        var table = TableText(
            "UNIQUE", inputs: 2,
            (0..<Int(1 + random.next() % 5)).map { row in
                [cells[Int(random.next() % 8)], cells[Int(random.next() % 8)], "\(row)"]
            })
        table.inputs = [.init(type: "number"), .init(type: "number")]
        let model = try table.compiled()
        let samples: [Value] = ["0", "1", "1.5", "2", "2.5", "3", "4"].map { Expression(parsing: $0).evaluate() }
        var (hasGap, hasOverlap) = (false, false)
        for first in samples {
            for second in samples {
                let evaluation = try model.evaluation("d", ["i0": first, "i1": second])
                let overlaps = evaluation.diagnostics.contains { $0.code == .rulesOverlap }
                hasOverlap = hasOverlap || overlaps
                hasGap = hasGap || evaluation.values[0].isNull && !overlaps
            }
        }
        let ids = Set(model.review().map(\.id))
        #expect(ids.contains("rules-gap") == hasGap, "\(table.rows)")
        #expect(ids.contains("rules-overlap") == hasOverlap, "\(table.rows)")
    }
}
