internal import FEEL

/// The result columns of a table: what each row yields.
final class Results: Sendable {
    let columns: [OutputColumn]

    // The output cells row by row.
    private let cells: [OutputCell]

    // The rows' results as far as they are constant; the others are nil.
    private let constants: [Value?]

    // The rank of each row under PRIORITY, if all outputs are constant; rows of one rank are equal in it.
    private let ranks: [Int]?

    private let shape: ContextShape

    init(columns: [OutputColumn], rows: [[OutputCell]]) {
        self.columns = columns
        cells = rows.flatMap(\.self)
        let shape = ContextShape(columns.map(\.name))
        self.shape = shape
        constants = rows.map { row in
            let values = row.compactMap(\.constant)
            guard values.count == row.count else { return nil }
            return columns.count == 1 ? values[0] : .context(shape: shape, values: values)
        }
        ranks = Self.ranks(columns, rows)
    }

    private static func ranks(_ columns: [OutputColumn], _ rows: [[OutputCell]]) -> [Int]? {
        var keys: [[Int]] = []
        for row in rows {
            let values = row.compactMap(\.constant)
            guard values.count == row.count else { return nil }
            keys.append(zip(columns, values).map { $0.rank(of: $1) })
        }
        let order = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
        var ranks = Array(repeating: 0, count: keys.count)
        for (position, row) in order.enumerated() where position > 0 {
            let before = order[position - 1]
            ranks[row] = ranks[before] + (keys[row] == keys[before] ? 0 : 1)
        }
        return ranks
    }

    /// The results of a column, if all of them and its default are known without evaluating anything.
    func constants(ofColumn number: Int) -> [Value]? {
        var values: [Value] = []
        for index in stride(from: number, to: cells.count, by: columns.count) {
            guard let value = cells[index].constant else { return nil }
            values.append(value)
        }
        guard let fallback = columns[number].fallback else { return values }
        return fallback.constant.map { values + [$0] }
    }

    /// What a row yields: the value, or a context of all columns.
    func value(of row: Int, _ frame: inout Frame) -> Value {
        if let known = constants[row] { return known }
        if columns.count == 1 { return columns[0].value(of: cells[row], &frame) }
        var values: [Value] = []
        values.reserveCapacity(columns.count)
        for index in columns.indices {
            values.append(columns[index].value(of: cells[row * columns.count + index], &frame))
        }
        return .context(shape: shape, values: values)
    }

    /// What the table yields if no rule matches: the defaults, or null if there are none.
    func fallback(_ frame: inout Frame) -> Value {
        guard columns.contains(where: { $0.fallback != nil }) else { return .null }
        var values: [Value] = []
        for column in columns {
            values.append(column.fallback.map { column.value(of: $0, &frame) } ?? .null)
        }
        return columns.count == 1 ? values[0] : .context(shape: shape, values: values)
    }

    /// The rows from the highest priority to the lowest; rows of one rank in their own order.
    func ordered(_ rows: [Int], _ frame: inout Frame) -> [Int] {
        guard rows.count > 1 else { return rows }
        if let ranks { return rows.sorted { (ranks[$0], $0) < (ranks[$1], $1) } }
        var keyed: [(key: [Int], row: Int)] = []
        for row in rows { keyed.append((key(of: row, &frame), row)) }
        return keyed.sorted { left, right in
            left.key == right.key ? left.row < right.row : left.key.lexicographicallyPrecedes(right.key)
        }.map(\.row)
    }

    private func key(of row: Int, _ frame: inout Frame) -> [Int] {
        var key: [Int] = []
        for index in columns.indices {
            let cell = cells[row * columns.count + index]
            key.append(columns[index].rank(of: columns[index].value(of: cell, &frame)))
        }
        return key
    }
}
