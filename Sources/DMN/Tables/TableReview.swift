internal import FEEL

/// Looks in a table for what its author should look at.
struct TableReview {
    /// What was found, in no particular order.
    private(set) var problems: [ModelProblem] = []

    private let table: Table
    private let outline: TableOutline

    /// What the columns tell apart, null left out.
    private let parts: [[Column.Part]]

    /// The same with null where a cell names it: most tables leave null to null themselves.
    private let domains: [[Column.Part]]

    // The combinations looked at so far; all searches of one table draw on the same bound.
    private var steps = 0

    // More than these of a kind teach nobody more.
    private static let told = 3

    init(of table: Table, _ outline: TableOutline) {
        self.table = table
        self.outline = outline
        parts = table.columns.map(\.domain)
        domains = zip(table.columns, parts).map { ($0.namesNull ? [Column.null] : []) + $1 }
        unusedColumns()
        outputs()
        duplicates()
        unreachable()
        gaps()
        overlaps()
        if steps > Search.largest { tell(.reviewUnfinished, "", at: outline.location) }
    }

    private mutating func tell(_ kind: ModelProblem.Kind, _ found: String, at location: Location) {
        problems.append(
            ModelProblem(kind: kind, subject: outline.subject, found: found, expected: "", location: location))
    }

    private mutating func tell(_ kind: ModelProblem.Kind, _ found: String, row: Int) {
        tell(kind, found, at: outline.rules[row].location)
    }

    private mutating func unusedColumns() {
        guard table.rowCount > 0 else { return }
        for (number, column) in table.columns.enumerated() where column.cells.allSatisfy(\.isAny) {
            tell(.columnUnused, outline.inputs[number], at: outline.location)
        }
    }

    private mutating func outputs() {
        for (row, rule) in outline.rules.enumerated() {
            for (number, text) in rule.outputs.enumerated() where text.utf8.allSatisfy({ $0 <= 0x20 }) {
                tell(.outputMissing, outline.outputs[number], row: row)
            }
        }
        for (number, column) in table.results.columns.enumerated() {
            guard let produced = table.results.constants(ofColumn: number) else { continue }
            for value in column.priorities where !produced.contains(where: { $0.equals(value) == .yes }) {
                tell(.outputUnused, value.notation, at: outline.location)
            }
        }
    }

    private mutating func duplicates() {
        var first: [[String]: Int] = [:]
        for (row, rule) in outline.rules.enumerated() {
            if let earlier = first[rule.inputs] {
                tell(.ruleDuplicate, "rule \(row + 1) as rule \(earlier + 1)", row: row)
            } else {
                first[rule.inputs] = row
            }
        }
    }

    /// Rules that nothing can match, or that an earlier one always comes before.
    private mutating func unreachable() {
        // What passes everything is also there to catch null.
        let rows = zip(table.columns, parts).map { column, parts in
            ([Column.null] + parts).map { (part: $0, rows: column.index.rows(of: $0.bucket)) }
        }
        for row in 0..<table.rowCount {
            let own = rows.map { column in column.filter { $0.rows.contains(row) }.map(\.part) }
            if own.contains(where: \.isEmpty) {
                tell(.ruleUnreachable, "rule \(row + 1)", row: row)
            } else if table.policy == .first, row > 0, steps <= Search.largest {
                var search = Search(table.columns, own, steps: steps)
                var earlier = RowSet(allOf: table.rowCount)
                for later in row..<table.rowCount { earlier.remove(later) }
                search.find(among: earlier, isCertain: true, limit: 1) { $0.isEmpty }
                steps = search.steps
                if search.found.isEmpty, search.isComplete { tell(.ruleUnreachable, "rule \(row + 1)", row: row) }
            }
        }
    }

    /// Inputs that no rule matches, where the table then has no result.
    private mutating func gaps() {
        switch table.policy {
        case .any, .first, .priority, .unique: break
        case .collect, .outputOrder, .ruleOrder: return
        }
        guard !table.results.columns.contains(where: { $0.fallback != nil }) else { return }
        var search = Search(table.columns, domains, steps: steps)
        search.find(among: RowSet(allOf: table.rowCount), isCertain: false, limit: Self.told) { $0.isEmpty }
        steps = search.steps
        for path in search.found { tell(.rulesGap, text(of: path.parts), at: outline.location) }
    }

    /// Inputs that several rules match under `UNIQUE`, or with different results under `ANY`.
    private mutating func overlaps() {
        guard table.policy == .unique || table.policy == .any else { return }
        let isAny = table.policy == .any
        let outputs = outline.rules.map(\.outputs)
        var overlapping: Set<RowSet> = []
        var search = Search(table.columns, domains, steps: steps)
        search.find(among: RowSet(allOf: table.rowCount), isCertain: true, limit: Self.told) { rows in
            let matched = Array(rows.prefix(64))
            guard matched.count > 1, !isAny || Set(matched.map { outputs[$0] }).count > 1 else { return false }
            return overlapping.insert(rows).inserted
        }
        steps = search.steps
        for path in search.found {
            let rows = path.rows.map { "\($0 + 1)" }
            tell(
                .rulesOverlap, "rules \(rows.joined(separator: " and ")) for \(text(of: path.parts))", row: path.rows[1]
            )
        }
    }

    private func text(of parts: [Column.Part?]) -> String {
        let texts = zip(outline.inputs, parts).compactMap { input, part in
            part.map { "\(input.split(whereSeparator: \.isNewline).joined(separator: " ")): \($0.text)" }
        }
        return texts.isEmpty ? "whatever the inputs are" : texts.joined(separator: ", ")
    }
}

/// A search through the combinations of what a table's columns tell apart, column by column.
///
/// Two combinations of the first columns that leave the same rows are followed only once.
private struct Search {
    /// A combination that was looked for; a column it does not depend on has no part.
    struct Path {
        let parts: [Column.Part?]
        let rows: [Int]
    }

    private struct State: Hashable {
        let column: Int
        let rows: RowSet
    }

    private(set) var found: [Path] = []
    private(set) var steps: Int

    /// Whether all combinations were looked at, as far as they had to be.
    var isComplete: Bool { steps <= Self.largest }

    private let columns: [Column]
    private let domains: [[Column.Part]]
    private var seen: Set<State> = []
    private var path: [Column.Part?] = []

    /// How many combinations are looked at, at most.
    static let largest = 200_000

    init(_ columns: [Column], _ domains: [[Column.Part]], steps: Int) {
        self.columns = columns
        self.domains = domains
        self.steps = steps
    }

    /// Looks for combinations whose matching rows are as wanted.
    ///
    /// - Parameters:
    ///   - rows: the rows to look at.
    ///   - isCertain: whether a cell that must be tested counts as one that does not match; else it counts as one that does.
    ///   - limit: how many to find.
    ///   - isWanted: told the rows that match.
    mutating func find(among rows: RowSet, isCertain: Bool, limit: Int, _ isWanted: (RowSet) -> Bool) {
        guard found.count < limit else { return }
        steps += 1
        guard isComplete else { return }
        // With no rows left nothing more can change; and what leaves the same rows behind ends alike.
        if rows.isEmpty || path.count == columns.count {
            guard isWanted(rows) else { return }
            let rest = [Column.Part?](repeating: nil, count: columns.count - path.count)
            found.append(Path(parts: path + rest, rows: Array(rows.prefix(64))))
            return
        }
        guard seen.insert(State(column: path.count, rows: rows)).inserted else { return }
        let index = columns[path.count].index
        for part in domains[path.count] {
            var left = rows
            index.narrow(&left, to: part.bucket)
            if isCertain { for row in index.untested where left.contains(row) { left.remove(row) } }
            path.append(part)
            find(among: left, isCertain: isCertain, limit: limit, isWanted)
            path.removeLast()
        }
        // A column that knows no values (all its cells pass everything) tells nothing apart.
        if domains[path.count].isEmpty {
            path.append(nil)
            find(among: rows, isCertain: isCertain, limit: limit, isWanted)
            path.removeLast()
        }
    }
}
