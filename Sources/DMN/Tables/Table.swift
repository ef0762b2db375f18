internal import FEEL

/// A compiled decision table.
///
/// Each input expression is evaluated once; the columns' indexes say which rows are left, cells that must be tested are
/// tested on these rows only, and only the outputs the hit policy asks for are evaluated.
final class Table: Sendable {
    /// Its number among the tables of the model.
    let number: Int
    let policy: HitPolicy
    let columns: [Column]
    let results: Results
    let rowCount: Int

    /// For diagnostics that concern the table as a whole.
    let source: FEEL.Source

    private let allRows: RowSet
    private let checksInputs: Bool
    private let small: SmallTable?

    init(
        number: Int, policy: HitPolicy, columns: [Column], results: Results, rowCount: Int, source: FEEL.Source
    ) {
        self.number = number
        self.policy = policy
        self.columns = columns
        self.results = results
        self.rowCount = rowCount
        self.source = source
        allRows = RowSet(allOf: rowCount)
        checksInputs = columns.contains { $0.allowed != nil }
        small = SmallTable(columns, rows: rowCount)
    }

    /// The result in a frame.
    func evaluate(_ frame: inout Frame) -> Value {
        if frame.tape?.isDetailed == true { return evaluateInFull(&frame) }
        if let small {
            guard let found = small.candidates(columns, among: allRows.head, &frame) else { return .null }
            return answer(found, &frame)
        }
        guard let found = candidates(&frame) else { return .null }
        return answer(found, &frame)
    }

    /// Evaluates each input once and keeps the rows the indexes leave; nil if an input is not allowed.
    private func candidates(_ frame: inout Frame) -> Candidates? {
        var candidates = Candidates(rows: allRows)
        for (number, column) in columns.enumerated() {
            let value = column.value(&frame)
            if column.allowed != nil, !column.check(value, &frame) { return nil }
            let bucket = column.index.bucket(of: value)
            if number == 0 {
                candidates.rows = column.index.rows(of: bucket)
            } else {
                column.index.narrow(&candidates.rows, to: bucket)
            }
            if column.index.hasUntested || column.index.isOther(bucket) {
                candidates.tests.append(column.test(value, number, in: bucket))
            }
            if !checksInputs, candidates.rows.isEmpty { break }
        }
        return candidates
    }

    /// The rows left by the indexes, and what is still to be tested on them.
    struct Candidates {
        var rows: RowSet
        var tests: [Test] = []

        struct Test {
            let column: Int
            let value: Value
            let rows: RowSet
        }
    }

    /// Whether a row that is left passes the tests as well.
    func matches(_ row: Int, _ candidates: borrowing Candidates, _ frame: inout Frame) -> Bool {
        for test in candidates.tests where test.rows.contains(row) {
            if !columns[test.column].cells[row].accepts(test.value, &frame) { return false }
        }
        return true
    }

    private func answer(_ candidates: Candidates, _ frame: inout Frame) -> Value {
        if policy == .first { return answerFirst(candidates, &frame) }
        var rows = candidates.rows
        if !candidates.tests.isEmpty {
            for row in candidates.rows where !matches(row, candidates, &frame) { rows.remove(row) }
        }
        return answer(matched: rows, &frame)
    }

    /// The first row that matches; those behind it are not even tested.
    private func answerFirst(_ candidates: Candidates, _ frame: inout Frame) -> Value {
        var next = candidates.rows.first()
        while let row = next {
            if candidates.tests.isEmpty || matches(row, candidates, &frame) {
                frame.tape?.append(table: number, matched: [row])
                return results.value(of: row, &frame)
            }
            next = candidates.rows.first(from: row + 1)
        }
        frame.tape?.append(table: number, matched: [])
        return results.fallback(&frame)
    }
}
