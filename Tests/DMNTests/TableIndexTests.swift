import DMN
import FEEL
import Testing

/// The indexed table against a plain scan of rows, on random tables and inputs.
struct TableIndexTests {
    private static let policies = ["UNIQUE", "ANY", "PRIORITY", "FIRST", "RULE ORDER", "OUTPUT ORDER", "COLLECT"]

    @Test(arguments: 0..<12)
    func `the index says what a scan of the rows says`(seed: Int) throws {
        var random = Random(seed: UInt64(seed) + 1)
        var evaluations = 0
        while evaluations < 1000 {
            let table = random.table(rows: random.below(10) == 0 ? 60 + random.below(80) : 1 + random.below(16))
            let scan = Scan(table)
            let model = try table.compiled()
            for _ in 0..<20 {
                let inputs = table.inputs.map { _ in random.value() }
                let named = Dictionary(uniqueKeysWithValues: inputs.enumerated().map { ("i\($0)", $1) })
                let evaluation = try model.evaluation("d", named, tracing: .rules)
                let expected = scan.result(inputs)
                #expect(evaluation.values[0] == expected.value, "\(table.policy) \(table.rows) \(inputs)")
                let detailed = try model.evaluation("d", named, tracing: .detailed)
                #expect(detailed.values[0] == expected.value)
                let hit = try #require(detailed.trace?.hits.first)
                #expect(hit.matched == expected.matched, "\(table.rows) \(inputs)")
                #expect(hit.misses == expected.misses)
                if table.policy != "FIRST" { #expect(evaluation.trace?.hits.first?.matched == expected.matched) }
                evaluations += 1
            }
        }
    }

    @Test func `a table of many breakpoints keeps its sets apart`() throws {
        var random = Random(seed: 77)
        // Intervals of every length over many points: more buckets than are laid out one by one.
        var table = TableText("COLLECT", inputs: 2, [])
        table.rows = (0..<1500).map { row in
            let start = random.below(4000)
            return [
                "[\(start)..\(start + random.below(2000)))", random.below(3) == 0 ? "-" : "\"s\(random.below(900))\"",
                "\(row)",
            ]
        }
        let scan = Scan(table)
        let model = try table.compiled()
        for _ in 0..<60 {
            let inputs: [Value] = [.integer(random.below(6200) - 100), .string("s\(random.below(950))")]
            #expect(try model.value("d", ["i0": inputs[0], "i1": inputs[1]]) == scan.result(inputs).value)
        }
    }

    @Test func `strings are told apart by their code points`() throws {
        // é as one code point and as two: equal to a reader, different to FEEL.
        let model = try TableText([["\"\u{E9}\"", "1"], ["\"e\u{301}\"", "2"]]).compiled()
        #expect(try model.value("d", ["i0": "\u{E9}"]) == 1)
        #expect(try model.value("d", ["i0": "e\u{301}"]) == 2)
    }

    @Test func `the order of rules does not matter where the policy does not say so`() throws {
        var random = Random(seed: 5)
        for policy in ["UNIQUE", "ANY", "PRIORITY", "OUTPUT ORDER", "SUM", "MIN", "MAX", "COUNT"] {
            for _ in 0..<15 {
                var table = random.table(rows: 8)
                let isAggregated = ["SUM", "MIN", "MAX", "COUNT"].contains(policy)
                table.policy = isAggregated ? "COLLECT" : policy
                table.aggregation = isAggregated ? policy : nil
                var shuffled = table
                shuffled.rows = random.shuffled(table.rows)
                let models = (try table.compiled(), try shuffled.compiled())
                for _ in 0..<8 {
                    let inputs = Dictionary(
                        uniqueKeysWithValues: table.inputs.indices.map { ("i\($0)", random.value()) })
                    #expect(try models.0.value("d", inputs) == models.1.value("d", inputs))
                }
            }
        }
    }

    @Test func `a rule that never matches changes nothing`() throws {
        var random = Random(seed: 6)
        for _ in 0..<60 {
            let table = random.table(rows: 6)
            var longer = table
            let never = table.inputs.map { _ in "not(-)" }.map { _ in "? = 1 and ? = 2" } + ["99"]
            longer.rows.insert(never, at: random.below(6))
            let models = (try table.compiled(), try longer.compiled())
            for _ in 0..<10 {
                let inputs = Dictionary(uniqueKeysWithValues: table.inputs.indices.map { ("i\($0)", random.value()) })
                #expect(try models.0.value("d", inputs) == models.1.value("d", inputs))
            }
        }
    }
}
