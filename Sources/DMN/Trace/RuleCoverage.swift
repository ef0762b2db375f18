/// Which rules of which tables ever matched, over many evaluations.
package struct RuleCoverage: Sendable {
    private var matched: [Int: Set<Int>] = [:]

    /// No rule matched so far.
    package init() {}

    /// Adds what an evaluation went through.
    package mutating func add(_ trace: Trace) {
        for hit in trace.hits { matched[hit.table, default: []].formUnion(hit.matched) }
    }

    /// Adds another coverage of the same model.
    package mutating func merge(_ other: Self) {
        matched.merge(other.matched) { $0.union($1) }
    }

    /// Whether a rule ever matched.
    package func contains(table: Int, row: Int) -> Bool { matched[table]?.contains(row) ?? false }

    /// How many rules of a table ever matched.
    package func count(table: Int) -> Int { matched[table]?.count ?? 0 }

    /// The rules of a model no evaluation matched.
    package func missing(in model: Model) -> [(table: Int, row: Int)] {
        model.tables.indices.flatMap { table in
            model.tables[table].rules.indices.filter { !contains(table: table, row: $0) }.map { (table, $0) }
        }
    }

    /// How many rules matched and how many there are.
    package func summary(of model: Model) -> (matched: Int, rules: Int) {
        let counts = model.tables.indices.map { (count(table: $0), model.tables[$0].rules.count) }
        return (counts.reduce(0) { $0 + $1.0 }, counts.reduce(0) { $0 + $1.1 })
    }
}
