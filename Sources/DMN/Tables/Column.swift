internal import FEEL

/// A compiled condition column: its input expression, its cells and their index.
final class Column: Sendable {
    /// What is put to the cells.
    let input: Expression

    /// The type the input is coerced to; nil if any will do.
    let type: FEELType?

    /// What values the input may have; nil if any.
    let allowed: Cell?

    /// What values are to be expected: those allowed, or those of the input's type; nil if any.
    let expected: Cell?

    /// The cells, from the first row to the last.
    let cells: [Cell]

    let index: ColumnIndex

    /// The input expression's text and place, for diagnostics.
    var source: FEEL.Source { input.source }

    private let allowedIndex: ColumnIndex?

    init(input: Expression, type: FEELType?, allowed: Cell?, expected: Cell? = nil, cells: [Cell]) {
        self.input = input
        self.type = type == .any ? nil : type
        self.allowed = allowed
        self.expected = allowed ?? expected
        self.cells = cells
        index = ColumnIndex(cells)
        allowedIndex = allowed.map { ColumnIndex([$0]) }
    }

    /// The value of the input, coerced to the column's type.
    func value(_ frame: inout Frame) -> Value { converted(input.evaluate(in: &frame), &frame) }

    /// A value as the column's type wants it; null with a diagnostic if it is of another type.
    func converted(_ value: Value, _ frame: inout Frame) -> Value {
        guard let type else { return value }
        switch (value, type) {
        case (.null, _), (.number, .number), (.string, .string), (.boolean, .boolean), (.date, .date): return value
        default:
            let coercion = value.coerced(to: type)
            if coercion.conversion == .failed { frame.report(.conversion, in: source) }
            return coercion.value
        }
    }

    /// Whether the column may see a value; if not, a diagnostic says so.
    func check(_ value: Value, _ frame: inout Frame) -> Bool {
        if allows(value, &frame) { return true }
        frame.report(.inputNotAllowed, in: source)
        return false
    }

    /// What is left to test of a value whose bucket does not tell all.
    func test(_ value: Value, _ number: Int, in bucket: Int) -> Table.Candidates.Test {
        Table.Candidates.Test(
            column: number, value: value, rows: index.isOther(bucket) ? index.constrained : index.untested)
    }

    /// Whether the column may see a value; null is of every type and always may.
    func allows(_ value: Value, _ frame: inout Frame) -> Bool {
        guard let allowed, let allowedIndex, !value.isNull else { return true }
        let bucket = allowedIndex.bucket(of: value)
        guard !allowed.isDynamic, !allowedIndex.isOther(bucket) else { return allowed.accepts(value, &frame) }
        return allowedIndex.rows(of: bucket).contains(0)
    }
}
