internal import DMN
package import FEEL

extension Decision {
    /// Judges a dossier by a rulebook as of a date.
    ///
    /// A pure function: no clock, no file, no locale, no randomness; the same three give the same bytes in ten years.
    package init(of dossier: Dossier, by rulebook: Rulebook, asOf: CalendarDate) {
        let evaluation = rulebook.model.evaluate(
            rulebook.decisions, with: rulebook.inputs(of: dossier, asOf: asOf), trusting: true, tracing: .rules)
        let verdict = Verdict(of: rulebook.id, isComplete: evaluation.isComplete) { output in
            rulebook.outputs[output].map { evaluation.values[$0] } ?? .null
        }
        self.init(
            verdict, on: dossier, by: rulebook, asOf: asOf,
            trace: evaluation.trace.map { Self.trace($0, in: rulebook.model) } ?? .null)
    }

    private static let hitShape = ContextShape(["table", "rules"])

    /// Which rules of which tables fired, by their ids, each table once: what explanations begin from.
    private static func trace(_ trace: Trace, in model: Model) -> Value {
        var order: [Int] = []
        var rows: [Int: Set<Int>] = [:]
        for hit in trace.hits {
            if rows[hit.table] == nil { order.append(hit.table) }
            rows[hit.table, default: []].formUnion(hit.chosen)
        }
        return .list(
            order.sorted().map { index in
                let table = model.tables[index]
                let rules = (rows[index] ?? []).sorted().map { row in Value.string(table.rules[row].id ?? "\(row + 1)")
                }
                return .context(shape: hitShape, values: [.string(table.subject), .list(rules)])
            })
    }
}
