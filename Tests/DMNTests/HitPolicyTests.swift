import DMN
import FEEL
import Testing

struct HitPolicyTests {
    /// Rows for a number: above 10, above 20, above 30, each with its own result.
    private static let steps = [["> 10", "1"], ["> 20", "2"], ["> 30", "3"]]

    private func values(_ table: TableText, _ inputs: [Value]) throws -> [Value] {
        let model = try table.compiled()
        #expect(model.problems.isEmpty)
        return try inputs.map { try model.value("d", ["i0": $0]) }
    }

    @Test func `UNIQUE yields the one rule that matches and null for none`() throws {
        let table = TableText([["< 10", "\"low\""], [">= 10", "\"high\""]])
        #expect(try values(table, [9, 10, .null]) == ["low", "high", .null])
    }

    @Test func `overlapping rules under UNIQUE are null, with a diagnostic`() throws {
        let model = try TableText(Self.steps).compiled()
        let evaluation = try model.evaluation("d", ["i0": 25], tracing: .rules)
        #expect(evaluation.values[0].isNull)
        #expect(evaluation.diagnostics.map(\.code) == [.rulesOverlap])
        #expect(evaluation.trace?.hits.first?.matched == [0, 1])
        #expect(evaluation.trace?.hits.first?.chosen == [])
        #expect(try model.value("d", ["i0": 15]) == 1)
        let diagnostic = try #require(evaluation.diagnostics.first)
        #expect(model.location(of: diagnostic) == model.tables[0].location)
    }

    @Test func `ANY yields what all agree on, and null with a diagnostic where they do not`() throws {
        let agreeing = TableText("ANY", [["> 10", "1.0"], ["> 20", "1"], ["< 0", "2"]])
        #expect(try values(agreeing, [25, -1]) == [1, 2])
        let model = try TableText("ANY", Self.steps).compiled()
        let evaluation = try model.evaluation("d", ["i0": 25])
        #expect(evaluation.values[0].isNull)
        #expect(evaluation.diagnostics.map(\.code) == [.rulesConflict])
    }

    @Test func `PRIORITY yields the best of the values listed`() throws {
        let output = TableText.Output(allowed: "3, 2, 1")
        #expect(try values(TableText("PRIORITY", output: output, Self.steps), [15, 25, 35, 5]) == [1, 2, 3, .null])
        #expect(
            try values(TableText("PRIORITY", output: .init(allowed: "1, 3, 2"), Self.steps), [35, 25]) == [1, 1])
    }

    @Test func `PRIORITY compares several outputs one after the other`() throws {
        var table = TableText(
            "PRIORITY", [["> 0", "\"b\"", "1"], ["> 10", "\"a\"", "2"], ["> 20", "\"a\"", "1"]])
        table.outputs = [.init(name: "x", allowed: "\"a\", \"b\""), .init(name: "y", allowed: "1, 2")]
        #expect(
            try values(table, [5, 15, 25])
                == [.context(["x": "b", "y": 1]), .context(["x": "a", "y": 2]), .context(["x": "a", "y": 1])])
    }

    @Test func `PRIORITY ranks results that have to be computed as well`() throws {
        let output = TableText.Output(allowed: "30, 20, 10")
        let table = TableText("PRIORITY", output: output, [["> 0", "i0 - 5"], ["> 10", "i0 + 5"]])
        #expect(try values(table, [25]) == [30])
    }

    @Test func `FIRST yields the first rule that matches`() throws {
        #expect(try values(TableText("FIRST", Self.steps.reversed()), [35, 25, 15, 5]) == [3, 2, 1, .null])
    }

    @Test func `FIRST does not look behind the rule that matches`() throws {
        let model = try TableText("FIRST", [["> 10", "1"], ["? / 0 = 1", "1 / 0"]]).compiled()
        #expect(try model.evaluation("d", ["i0": 11]).diagnostics.isEmpty)
        #expect(try model.evaluation("d", ["i0": 9]).diagnostics.count == 1)
    }

    @Test func `RULE ORDER and COLLECT list results in the order of the rules`() throws {
        for policy in ["RULE ORDER", "COLLECT"] {
            #expect(try values(TableText(policy, Self.steps), [25, 15, 5]) == [[1, 2], [1], .null])
        }
    }

    @Test func `OUTPUT ORDER lists results in the order of the values listed`() throws {
        let output = TableText.Output(allowed: "3, 2, 1")
        #expect(try values(TableText("OUTPUT ORDER", output: output, Self.steps), [35, 15]) == [[3, 2, 1], [1]])
    }

    @Test(arguments: [
        ("SUM", [Value(6), 1, .null]), ("MIN", [1, 1, .null]), ("MAX", [3, 1, .null]), ("COUNT", [3, 1, 0]),
    ])
    func `COLLECT aggregates`(aggregation: String, expected: [Value]) throws {
        #expect(try values(TableText("COLLECT", aggregation: aggregation, Self.steps), [35, 15, 5]) == expected)
    }

    @Test func `MIN and MAX order dates and strings too`() throws {
        let rows = [["> 0", "\"b\""], ["> 1", "\"a\""]]
        #expect(try values(TableText("COLLECT", aggregation: "MIN", rows), [2]) == ["a"])
        #expect(try values(TableText("COLLECT", aggregation: "MAX", rows), [2]) == ["b"])
    }

    @Test(arguments: ["SUM", "MIN", "MAX"])
    func `what cannot be aggregated is null, with a diagnostic`(aggregation: String) throws {
        let table = TableText("COLLECT", aggregation: aggregation, [["> 0", "1"], ["> 1", "\"a\""]])
        let evaluation = try table.compiled().evaluation("d", ["i0": 2])
        #expect(evaluation.values[0].isNull)
        #expect(evaluation.diagnostics.map(\.code) == [.aggregation])
    }

    @Test func `an aggregation of several outputs is a problem, and null`() throws {
        var table = TableText("COLLECT", aggregation: "SUM", [["> 0", "1", "2"]])
        table.outputs = [.init(name: "x"), .init(name: "y")]
        let model = try table.compiled()
        #expect(model.problems.map(\.id) == ["aggregation-impossible"])
        #expect(try model.evaluation("d", ["i0": 1]).diagnostics.map(\.code) == [.aggregation])
    }

    @Test(arguments: ["UNIQUE", "ANY", "PRIORITY", "FIRST", "RULE ORDER", "OUTPUT ORDER", "COLLECT"])
    func `defaults stand in where no rule matches`(policy: String) throws {
        let model = try TableText(policy, output: .init(fallback: "0"), [["> 10", "1"]]).compiled()
        #expect(try model.value("d", ["i0": 5]) == 0)
        var table = TableText(policy, [["> 10", "1", "2"]])
        table.outputs = [.init(name: "x", fallback: "i0"), .init(name: "y")]
        #expect(try values(table, [5]) == [.context(["x": 5, "y": .null])])
    }

    @Test func `an input that is not among the values of its column is null, with a diagnostic`() throws {
        var table = TableText("FIRST", [["\"a\"", "1"], ["-", "2"]])
        table.inputs[0].allowed = "\"a\", \"b\""
        let model = try table.compiled()
        #expect(try model.value("d", ["i0": "b"]) == 2)
        #expect(try model.value("d", ["i0": .null]) == 2)
        let evaluation = try model.evaluation("d", ["i0": "c"])
        #expect(evaluation.values[0].isNull)
        #expect(evaluation.diagnostics.map(\.code) == [.inputNotAllowed])
    }

    @Test func `an input of another type than its column is null, with a diagnostic`() throws {
        var table = TableText("FIRST", [["> 3", "1"], ["-", "2"]])
        table.inputs[0].type = "number"
        let evaluation = try table.compiled().evaluation("d", ["i0": "5"])
        #expect(evaluation.values[0] == 2)
        #expect(evaluation.diagnostics.map(\.code) == [.conversion])
        #expect(try table.compiled().value("d", ["i0": [5]]) == 1)
    }

    @Test func `a result that is not allowed is a problem, and null where it is chosen`() throws {
        let output = TableText.Output(type: "string", allowed: "\"a\", \"b\"")
        let table = TableText(
            "FIRST", output: output, [["1", "\"c\""], ["2", "\"a\""], ["3", "string(i0)"], ["4", "4"]])
        let model = try table.compiled()
        #expect(model.problems.map(\.id) == ["output-not-allowed", "output-not-allowed"])
        #expect(try model.evaluation("d", ["i0": 1]).diagnostics.map(\.code) == [.outputNotAllowed])
        #expect(try model.value("d", ["i0": 2]) == "a")
        #expect(try model.evaluation("d", ["i0": 3]).diagnostics.map(\.code) == [.outputNotAllowed])
        #expect(try model.evaluation("d", ["i0": 4]).diagnostics.map(\.code) == [.conversion])
    }

    @Test func `an input expression is evaluated once, whatever the number of rules`() throws {
        // Each evaluation of the expression leaves a diagnostic.
        let rows = (0..<20).map { ["\($0), ? = null and false", "1"] }
        let text = TableText("FIRST", rows).text
        let source = String(decoding: text.file.bytes, as: UTF8.self)
        let model = try Model(compiling: [
            ModelFile(name: "m.dmn", bytes: Array(source.replacing("<text>i0</text>", with: "<text>1 / 0</text>").utf8))
        ])
        #expect(try model.evaluation("d", ["i0": 1]).diagnostics.map(\.code) == [.divisionByZero])
    }
}
