internal import FEEL

extension Table {
    /// Evaluates every cell of every rule, so that an explanation can tell what nearly matched; the result is the same.
    func evaluateInFull(_ frame: inout Frame) -> Value {
        var values: [Value] = []
        for column in columns {
            let value = column.value(&frame)
            guard column.check(value, &frame) else { return .null }
            values.append(value)
        }
        var failures = Array(repeating: (count: 0, column: 0), count: rowCount)
        for (number, column) in columns.enumerated() {
            for row in 0..<rowCount where !column.passes(values[number], row, &frame) {
                failures[row] = (failures[row].count + 1, number)
            }
        }
        var matched = RowSet(rows: rowCount)
        var misses: [Trace.Miss] = []
        for (row, failure) in failures.enumerated() {
            if failure.count == 0 { matched.insert(row) }
            if failure.count == 1 { misses.append(Trace.Miss(row: row, column: failure.column)) }
        }
        frame.tape?.append(table: number, inputs: values, misses: misses)
        if policy == .first, let first = matched.first() {
            frame.tape?.append(table: number, matched: Array(matched), chosen: [first])
            return results.value(of: first, &frame)
        }
        return answer(matched: matched, &frame)
    }
}

extension Column {
    /// Whether a value passes the cell of a row, cell by cell.
    func passes(_ value: Value, _ row: Int, _ frame: inout Frame) -> Bool {
        let cell = cells[row]
        return cell.isAny || cell.accepts(value, &frame)
    }
}
