internal import FEEL

extension Table {
    /// What the table yields for the rows that match, by its hit policy (DMN 1.5, 8.2.8).
    func answer(matched rows: RowSet, _ frame: inout Frame) -> Value {
        switch policy {
        case .unique, .any, .first: return single(rows, &frame)
        case .collect(nil): return list(Array(rows), &frame)
        case .collect(let aggregation?): return aggregate(Array(rows), by: aggregation, &frame)
        case .ruleOrder: return list(Array(rows), &frame)
        case .priority:
            let matched = Array(rows)
            let ordered = results.ordered(matched, &frame)
            frame.tape?.append(table: number, matched: matched, chosen: Array(ordered.prefix(1)))
            return ordered.first.map { results.value(of: $0, &frame) } ?? results.fallback(&frame)
        case .outputOrder:
            let matched = Array(rows)
            return list(matched, chosen: results.ordered(matched, &frame), &frame)
        }
    }

    /// The result of a policy that yields the result of one row.
    private func single(_ rows: RowSet, _ frame: inout Frame) -> Value {
        guard let first = rows.first() else {
            frame.tape?.append(table: number, matched: [])
            return results.fallback(&frame)
        }
        guard policy != .first, rows.first(from: first + 1) != nil else {
            frame.tape?.append(table: number, matched: [first])
            return results.value(of: first, &frame)
        }
        let matched = Array(rows)
        frame.tape?.append(table: number, matched: matched, chosen: [])
        guard policy == .any else {
            report(.rulesOverlap, &frame)
            return .null
        }
        let value = results.value(of: first, &frame)
        for row in matched.dropFirst() {
            let other = results.value(of: row, &frame)
            guard value == other else {
                report(.rulesConflict, &frame)
                return .null
            }
        }
        return value
    }

    private func list(_ matched: [Int], chosen: [Int]? = nil, _ frame: inout Frame) -> Value {
        frame.tape?.append(table: number, matched: matched, chosen: chosen)
        let rows = chosen ?? matched
        guard !rows.isEmpty else { return results.fallback(&frame) }
        var values: [Value] = []
        values.reserveCapacity(rows.count)
        for row in rows { values.append(results.value(of: row, &frame)) }
        return .list(values)
    }

    private func aggregate(_ rows: [Int], by aggregation: HitPolicy.Aggregation, _ frame: inout Frame) -> Value {
        frame.tape?.append(table: number, matched: rows)
        guard results.columns.count == 1 else {
            report(.aggregation, &frame)
            return .null
        }
        if aggregation == .count, !rows.isEmpty || results.columns[0].fallback == nil { return .integer(rows.count) }
        guard let first = rows.first else { return results.fallback(&frame) }
        var total = results.value(of: first, &frame)
        guard isAggregable(total, aggregation) else {
            report(.aggregation, &frame)
            return .null
        }
        for row in rows.dropFirst() {
            guard let next = combine(total, results.value(of: row, &frame), aggregation) else {
                report(.aggregation, &frame)
                return .null
            }
            total = next
        }
        return total
    }

    private func isAggregable(_ value: Value, _ aggregation: HitPolicy.Aggregation) -> Bool {
        switch aggregation {
        case .count: true
        case .sum: value.asNumber != nil
        case .max, .min: value.order(to: value) != nil
        }
    }

    private func combine(_ left: Value, _ right: Value, _ aggregation: HitPolicy.Aggregation) -> Value? {
        switch aggregation {
        case .count: return nil
        case .sum:
            guard case .number(let sum) = left, case .number(let next) = right else { return nil }
            return sum.adding(next).map { .number($0) }
        case .max: return left.order(to: right).map { $0 == .before ? right : left }
        case .min: return left.order(to: right).map { $0 == .after ? right : left }
        }
    }

    private func report(_ code: Diagnostic.Code, _ frame: inout Frame) {
        frame.report(Diagnostic(code, in: source, at: SourceRange(0, source.text.utf8.count)))
    }
}
