import DMN
import FEEL

/// A decision table evaluated in the plainest way: every cell of every row.
struct Scan {
    private let table: TableText
    private let cells: [[UnaryTests]]
    private let results: [Value]

    init(_ table: TableText) {
        self.table = table
        // Cells may name the inputs; a frame of the scan holds them in the first slots.
        let scope = Scope(table.inputs.indices.map { Scope.Entry("i\($0)", slot: $0) })
        cells = table.rows.map { row in
            row.dropLast().map { UnaryTests(parsing: $0, in: scope) }
        }
        results = table.rows.map { Expression(parsing: $0[$0.count - 1]).evaluate() }
    }

    /// What a scan comes to.
    struct Result {
        let value: Value
        let matched: [Int]
        let misses: [Trace.Miss]
    }

    /// The result for the values of the inputs.
    func result(_ inputs: [Value]) -> Result {
        var frame = Frame(slots: inputs.count)
        for (slot, input) in inputs.enumerated() { frame.set(input, at: slot) }
        var matched: [Int] = []
        var misses: [Trace.Miss] = []
        for (row, cells) in cells.enumerated() {
            let failing = cells.indices.filter { !cells[$0].matches(inputs[$0], in: &frame) }
            if failing.isEmpty { matched.append(row) }
            if failing.count == 1 { misses.append(Trace.Miss(row: row, column: failing[0])) }
        }
        return Result(value: combine(matched.map { results[$0] }), matched: matched, misses: misses)
    }

    private func combine(_ values: [Value]) -> Value {
        guard let first = values.first else { return .null }
        // Tables of these tests list their results in ascending order of preference 0, 1, 2, ….
        let byPriority = values.sorted { ($0.asInteger ?? 0) < ($1.asInteger ?? 0) }
        switch table.policy {
        case "ANY": return values.allSatisfy { $0 == first } ? first : .null
        case "FIRST": return first
        case "OUTPUT ORDER": return .list(byPriority)
        case "PRIORITY": return byPriority[0]
        case "COLLECT", "RULE ORDER": return .list(values)
        default: return values.count == 1 ? first : .null
        }
    }
}
