internal import FEEL

/// The index of one column: from the value of its input expression to the rows whose cells it passes.
///
/// The values are divided into buckets no cell tells apart: null, false, true, the segments between and at the
/// constants of each ordered kind, each string that is named and all others. Which row goes with which bucket is worked
/// out when the table is compiled. Cells that mention names, and values of kinds that have no buckets (times, moments,
/// lists, contexts), are tested one by one, on the rows that are left.
final class ColumnIndex: Sendable {
    let numbers: NumberLine
    let dates: Breakpoints
    let months: Breakpoints
    let durations: Breakpoints
    private let texts: TextIndex
    private let stretch: TextIndex.Stretch
    let layout: Layout
    let membership: Membership

    /// The strings cells name, in the order of their ordinals.
    let named: [String]

    /// The rows that are in every bucket only because their cells must be tested one by one.
    let untested: RowSet

    /// Whether any row's cell must be tested one by one, whatever the value.
    let hasUntested: Bool

    /// The rows to be tested if the value is of a kind without buckets: all that say anything.
    let constrained: RowSet

    /// Where the buckets of each kind begin.
    struct Layout: Sendable {
        static let null = 0
        static let no = 1
        static let yes = 2
        static let numbers = 3
        let dates: Int
        let months: Int
        let durations: Int
        let texts: Int
        let otherTexts: Int
        let others: Int
        var count: Int { others + 1 }
    }

    /// Works out the buckets of a column and the rows of each.
    ///
    /// - Parameter cells: the cells from the first row to the last.
    init(_ cells: [Cell]) {
        var constants = Constants()
        for cell in cells { constants.collect(cell) }
        numbers = NumberLine(constants.numbers)
        dates = Breakpoints(constants.dates)
        months = Breakpoints(constants.months)
        durations = Breakpoints(constants.durations)
        var texts = TextIndex()
        stretch = texts.append(constants.texts)
        self.texts = texts
        named = constants.distinctTexts
        let datesStart = Layout.numbers + numbers.segments
        let monthsStart = datesStart + dates.segments
        let durationsStart = monthsStart + months.segments
        let textsStart = durationsStart + durations.segments
        layout = Layout(
            dates: datesStart, months: monthsStart, durations: durationsStart, texts: textsStart,
            otherTexts: textsStart + named.count, others: textsStart + named.count + 1)

        var untested = RowSet(rows: cells.count)
        var constrained = RowSet(rows: cells.count)
        var coverage: [[Range<Int>]] = []
        coverage.reserveCapacity(cells.count)
        var known: [ObjectIdentifier: [Range<Int>]] = [:]
        let cover = Coverage(
            numbers: (Layout.numbers, numbers),
            ordered: [(datesStart, dates), (monthsStart, months), (durationsStart, durations)],
            texts: (textsStart, texts, stretch), others: layout.others, absentText: constants.absentText)
        for (row, cell) in cells.enumerated() {
            if cell.isDynamic { untested.insert(row) }
            if !cell.isAny { constrained.insert(row) }
            // Equal cells of a column are one object.
            let ranges = known[ObjectIdentifier(cell)] ?? cover.ranges(of: cell)
            known[ObjectIdentifier(cell)] = ranges
            coverage.append(ranges)
        }
        membership = Membership(coverage, buckets: layout.count)
        self.untested = untested
        self.constrained = constrained
        hasUntested = !untested.isEmpty
    }

    /// The bucket of a value; the last one for kinds without buckets.
    @inline(__always)
    func bucket(of value: Value) -> Int {
        switch value {
        case .boolean(let boolean): boolean ? Layout.yes : Layout.no
        case .date: bucket(of: value, in: dates, from: layout.dates)
        case .monthsDuration: bucket(of: value, in: months, from: layout.months)
        case .null: Layout.null
        case .number(let number): Layout.numbers + numbers.segment(of: number)
        case .string(let string):
            texts.ordinal(of: string, in: stretch) < 0
                ? layout.otherTexts : layout.texts + texts.ordinal(of: string, in: stretch)
        case .timeDuration: bucket(of: value, in: durations, from: layout.durations)
        case .context, .dateTime, .function, .list, .range, .time: layout.others
        }
    }

    private func bucket(of value: Value, in breakpoints: Breakpoints, from start: Int) -> Int {
        breakpoints.segment(of: value).map { start + $0 } ?? layout.others
    }

    /// Whether rows of this bucket hold only after their cells have been tested.
    func isOther(_ bucket: Int) -> Bool { bucket == layout.others }

    /// Keeps the rows whose cells the value of a bucket passes, or may pass.
    @inline(__always)
    func narrow(_ rows: inout RowSet, to bucket: Int) { membership.narrow(&rows, to: bucket) }

    /// The rows whose cells the value of a bucket passes, or may pass.
    func rows(of bucket: Int) -> RowSet { membership.set(bucket) }
}

/// The constants a column names, by kind.
private struct Constants {
    var numbers: [Number] = []
    var dates: [Value] = []
    var months: [Value] = []
    var durations: [Value] = []
    var texts: [String] = []

    mutating func collect(_ cell: Cell) {
        guard case .constant(let tests, _) = cell.kind else { return }
        for test in tests {
            add(test.start)
            add(test.end)
        }
    }

    private mutating func add(_ value: Value) {
        switch value {
        case .date: dates.append(value)
        case .monthsDuration: months.append(value)
        case .number(let number): numbers.append(number)
        case .string(let string): texts.append(string)
        case .timeDuration: durations.append(value)
        default: break
        }
    }

    /// The strings, each once, in order of first appearance.
    var distinctTexts: [String] {
        var seen: Set<[UInt8]> = []
        return texts.filter { seen.insert(Array($0.utf8)).inserted }
    }

    /// A string no cell names.
    var absentText: String {
        let longest = texts.max { $0.utf8.count < $1.utf8.count } ?? ""
        return longest + "x"
    }
}
