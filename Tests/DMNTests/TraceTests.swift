import DMN
import FEEL
import Testing

struct TraceTests {
    private let table = TableText(
        "FIRST", inputs: 2,
        [["> 10", "\"a\"", "1"], ["> 20", "\"b\"", "2"], ["<= 10", "\"b\"", "3"], ["> 10", "-", "4"]])

    @Test func `nothing is noted when nobody asks`() throws {
        #expect(try table.compiled().evaluation("d", ["i0": 11, "i1": "a"]).trace == nil)
    }

    @Test func `a trace names the table and the rules that matched`() throws {
        let model = try table.compiled()
        let trace = try #require(try model.evaluation("d", ["i0": 15, "i1": "b"], tracing: .rules).trace)
        #expect(trace.hits.count == 1)
        let hit = trace.hits[0]
        #expect(hit.matched == [3])
        #expect(hit.inputs == nil)
        let outline = model.tables[hit.table]
        #expect(outline.subject == "d")
        #expect(outline.id == "table")
        #expect(outline.rules[3].id == "rule 3")
        #expect(outline.rules[3].annotations == ["remark 3"])
        #expect(outline.rules[3].inputs == ["> 10", "-"])
        #expect(outline.annotations == ["why"])
    }

    @Test func `a detailed trace has the values and the rules that nearly matched`() throws {
        let model = try table.compiled()
        let hit = try #require(
            try model.evaluation("d", ["i0": 15, "i1": "b"], tracing: .detailed).trace?.hits.first)
        #expect(hit.inputs == [15, "b"])
        #expect(hit.matched == [3])
        #expect(
            hit.misses == [
                Trace.Miss(row: 0, column: 1), Trace.Miss(row: 1, column: 0), Trace.Miss(row: 2, column: 0),
            ])
    }

    @Test func `a detailed trace tells all that match under FIRST and which was taken`() throws {
        let hit = try #require(
            try table.compiled().evaluation("d", ["i0": 15, "i1": "a"], tracing: .detailed).trace?.hits.first)
        #expect(hit.matched == [0, 3])
        #expect(hit.chosen == [0])
    }

    @Test func `a trace tells which of the rules the policy chose`() throws {
        let priority = TableText("PRIORITY", output: .init(allowed: "2, 1"), [["> 0", "1"], ["> 1", "2"]])
        let hit = try #require(try priority.compiled().evaluation("d", ["i0": 5], tracing: .rules).trace?.hits.first)
        #expect(hit.matched == [0, 1])
        #expect(hit.chosen == [1])
    }

    @Test func `tables within tables are noted each for itself`() throws {
        let inner = """
            <businessKnowledgeModel name="f" id="f"><encapsulatedLogic><formalParameter name="n"/>
            <decisionTable><input><inputExpression><text>n</text></inputExpression></input><output/>
            <rule><inputEntry><text>&lt; 5</text></inputEntry><outputEntry><text>"small"</text></outputEntry></rule>
            <rule><inputEntry><text>&gt;= 5</text></inputEntry><outputEntry><text>"large"</text></outputEntry></rule>
            </decisionTable></encapsulatedLogic></businessKnowledgeModel>
            """
        let outer = """
            <decision name="d" id="d">\(needs(function: "f"))<decisionTable>
            <input><inputExpression><text>f(3)</text></inputExpression></input><output/>
            <rule><inputEntry><text>"small"</text></inputEntry><outputEntry><text>f(7)</text></outputEntry></rule>
            </decisionTable></decision>
            """
        let model = try ModelText(inner + outer).compiled()
        let trace = try #require(try model.evaluation("d", tracing: .detailed).trace)
        #expect(trace.hits.map { model.tables[$0.table].subject } == ["f", "d", "f"])
        #expect(trace.hits.map(\.matched) == [[0], [0], [1]])
        #expect(trace.hits.map(\.inputs) == [[3], ["small"], [7]])
    }

    @Test func `coverage tells which rules never matched`() throws {
        let model = try table.compiled()
        var coverage = RuleCoverage()
        for number: Value in [5, 15] {
            let evaluation = try model.evaluation("d", ["i0": number, "i1": "b"], tracing: .rules)
            coverage.add(try #require(evaluation.trace))
        }
        #expect(coverage.missing(in: model).map(\.row) == [0, 1])
        #expect(coverage.summary(of: model) == (2, 4))
    }
}
