internal import FEEL

/// A compiled cell of a condition column.
///
/// Cells of a column with the same text are one object.
final class Cell: Sendable {
    /// What the table's index can make of a cell.
    enum Kind: Sendable {
        /// Passes everything: `-`.
        case any
        /// Tests against constants, or their negation.
        case constant([RangeValue], isNegated: Bool)
        /// Mentions names or `?`, or compares what the index does not sort.
        case dynamic
    }

    let kind: Kind
    let tests: UnaryTests

    /// The text as written.
    let text: String

    init(_ tests: UnaryTests, text: String) {
        self.tests = tests
        self.text = text
        kind = Self.kind(of: tests)
    }

    var isAny: Bool { if case .any = kind { true } else { false } }

    var isDynamic: Bool { if case .dynamic = kind { true } else { false } }

    /// Whether a value passes.
    func accepts(_ value: Value, _ frame: inout Frame) -> Bool { tests.matches(value, in: &frame) }

    /// Whether a value passes, for cells that mention no names.
    func accepts(_ value: Value) -> Bool {
        var frame = Frame(slots: 0)
        return accepts(value, &frame)
    }

    private static func kind(of tests: UnaryTests) -> Kind {
        switch tests.classification {
        case .any: return .any
        case .dynamic: return isNull(tests) ? .constant([RangeValue(.equal, .null)], isNegated: false) : .dynamic
        case .none(let constants): return kind(of: constants.map(range), isNegated: true)
        case .some(let constants): return kind(of: constants.map(range), isNegated: false)
        }
    }

    private static func kind(of ranges: [RangeValue], isNegated: Bool) -> Kind {
        guard ranges.allSatisfy(isSortable) else { return .dynamic }
        // `not` of tests of several kinds is unknown for each of them; rare enough to be tested cell by cell.
        let kinds = Set(ranges.map { kindNumber($0.start.isNull ? $0.end : $0.start) })
        return isNegated && kinds.count > 1 ? .dynamic : .constant(ranges, isNegated: isNegated)
    }

    /// A test as a range: equality is the range of one value.
    private static func range(_ test: UnaryTests.ConstantTest) -> RangeValue {
        switch test {
        case .compares(let comparison, let value): RangeValue(comparison, value)
        case .equals(let value): RangeValue(.equal, value)
        case .within(let range): range
        }
    }

    /// Whether the cell is the one word `null`, for which the index has a bucket.
    private static func isNull(_ tests: UnaryTests) -> Bool {
        tests.source.text.utf8.filter { $0 > 0x20 }.elementsEqual("null".utf8)
    }

    /// Whether the index can place the ends of a test.
    private static func isSortable(_ test: RangeValue) -> Bool {
        let end = test.start.isNull ? test.end : test.start
        switch test.form {
        case .comparison(.equal), .comparison(.notEqual): return kindNumber(end) > 0
        case .comparison: return kindNumber(end) > 2
        case .interval: return kindNumber(test.start) > 2 && kindNumber(test.start) == kindNumber(test.end)
        }
    }

    // 0: no bucket for its own; up to 2: only equality; above: ordered.
    private static func kindNumber(_ value: Value) -> Int {
        switch value {
        case .boolean, .null: 1
        case .string: 2
        case .number: 3
        case .date: 4
        case .monthsDuration: 5
        case .timeDuration: 6
        case .context, .dateTime, .function, .list, .range, .time: 0
        }
    }
}
