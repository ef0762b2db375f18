internal import FEEL

/// The indexes of a table of at most 64 rows, laid out flat.
///
/// Such tables are what people write by hand. A set of rows is one word, and everything the columns need lies in four
/// arrays of plain words, so that an evaluation follows no references and counts none.
struct SmallTable: Sendable {
    /// What to know of a column.
    private struct Head: Sendable {
        /// The slot its input stands in; negative if the input has to be computed.
        let slot: Int

        /// The kind its inputs are of; others go the long way.
        let kind: Kind

        /// Where the column's numbers begin, and how many they are.
        let numbers: Int
        let numberCount: Int

        /// Where its strings lie, and the bucket of the first of them.
        let texts: TextIndex.Stretch
        let textBucket: Int
        let otherTexts: Int

        /// The bucket of kinds without buckets.
        let others: Int

        /// Where the sets of its buckets begin.
        let sets: Int

        /// Whether some cells must be tested, whatever the value.
        let hasUntested: Bool

        /// Whether the column says which values it may see.
        let isChecked: Bool
    }

    private enum Kind: Sendable {
        case any
        case boolean
        case number
        case other
        case string
    }

    private let heads: [Head]
    private let line: NumberLine
    private let texts: TextIndex
    private let sets: [UInt64]

    private let checksInputs: Bool

    /// The table's columns laid out flat; nil if it has too many rows.
    init?(_ columns: [Column], rows: Int) {
        guard rows <= 64 else { return nil }
        var line = NumberLine()
        var texts = TextIndex()
        var sets: [UInt64] = []
        heads = columns.map { column in
            let index = column.index
            let head = Head(
                slot: column.input.slot ?? -1, kind: Self.kind(column.type), numbers: line.count,
                numberCount: index.numbers.count, texts: texts.append(index.named), textBucket: index.layout.texts,
                otherTexts: index.layout.otherTexts, others: index.layout.others, sets: sets.count,
                hasUntested: index.hasUntested, isChecked: column.allowed != nil)
            line.append(index.numbers.numbers)
            sets += index.membership.dense
            return head
        }
        self.line = line
        self.texts = texts
        self.sets = sets
        checksInputs = columns.contains { $0.allowed != nil }
    }

    private static func kind(_ type: FEELType?) -> Kind {
        switch type {
        case nil: .any
        case .boolean: .boolean
        case .number: .number
        case .string: .string
        default: .other
        }
    }

    /// Evaluates each input once and keeps the rows the indexes leave; nil if an input is not allowed.
    @inline(__always)
    func candidates(_ columns: [Column], among all: UInt64, _ frame: inout Frame) -> Table.Candidates? {
        var rows = all
        var tests: [Table.Candidates.Test] = []
        for index in heads.indices {
            let head = heads[index]
            var value = head.slot >= 0 ? frame.value(at: head.slot) : columns[index].input.evaluate(in: &frame)
            let bucket: Int
            switch value {
            case .boolean(let boolean) where head.kind == .boolean || head.kind == .any:
                bucket = boolean ? ColumnIndex.Layout.yes : ColumnIndex.Layout.no
            case .null: bucket = ColumnIndex.Layout.null
            case .number(let number) where head.kind == .number || head.kind == .any:
                bucket =
                    ColumnIndex.Layout.numbers
                    + line.segment(of: number, from: head.numbers, count: head.numberCount)
            case .string(let string) where head.kind == .string || head.kind == .any:
                let ordinal = texts.ordinal(of: string, in: head.texts)
                bucket = ordinal < 0 ? head.otherTexts : head.textBucket + ordinal
            default:
                value = columns[index].converted(value, &frame)
                bucket = columns[index].index.bucket(of: value)
            }
            if head.isChecked, !columns[index].check(value, &frame) { return nil }
            rows &= sets[head.sets + bucket]
            if head.hasUntested || bucket == head.others {
                tests.append(columns[index].test(value, index, in: bucket))
            }
            if rows == 0, !checksInputs { break }
        }
        return Table.Candidates(rows: RowSet(head: rows), tests: tests)
    }
}
