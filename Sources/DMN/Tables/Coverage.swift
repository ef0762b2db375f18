internal import FEEL

/// Works out which buckets of a column a cell lets pass.
///
/// Where a cell has no constant of a kind, it treats all values of that kind alike; then one of them is put to the
/// cell's own test. So the index says what the tests say, whatever the rules for mixed kinds are.
struct Coverage {
    let numbers: (start: Int, line: NumberLine)
    let ordered: [(start: Int, breakpoints: Breakpoints)]
    let texts: (start: Int, index: TextIndex, stretch: TextIndex.Stretch)

    /// The bucket of kinds without buckets; every row is in it.
    let others: Int

    /// A string no cell of the column names.
    let absentText: String

    private var otherTexts: Int { others - 1 }

    /// The buckets of a cell, ascending and disjoint.
    func ranges(of cell: Cell) -> [Range<Int>] {
        guard case .constant(let tests, let isNegated) = cell.kind else { return [0..<others + 1] }
        var ranges: [Range<Int>] = []
        for (bucket, sample) in [(0, Value.null), (1, .boolean(false)), (2, .boolean(true))] where cell.accepts(sample)
        {
            ranges.append(bucket..<bucket + 1)
        }
        let samples: [Value] = [.number(.zero)] + Self.samples
        let kinds = [(numbers.start, numbers.line.segments)] + ordered.map { ($0.start, $0.breakpoints.segments) }
        for (kind, (start, count)) in kinds.enumerated() {
            let own = tests.filter { $0.start.isSameKind(as: samples[kind]) || $0.end.isSameKind(as: samples[kind]) }
            guard !own.isEmpty else {
                if cell.accepts(samples[kind]) { ranges.append(start..<start + count) }
                continue
            }
            let covered = united(own.flatMap { segments(of: $0, kind: kind, count: count) })
            ranges += (isNegated ? complement(covered, count: count) : covered).map {
                $0.lowerBound + start..<$0.upperBound + start
            }
        }
        ranges += textRanges(of: tests, isNegated: isNegated, cell)
        ranges.append(others..<others + 1)
        return united(ranges)
    }

    private static let samples: [Value] = [
        CalendarDate(days: 0).map { .date($0) } ?? .null, .monthsDuration(MonthsDuration(months: 0)),
        .timeDuration(.zero),
    ]

    private func point(_ value: Value, kind: Int) -> Int {
        if case .number(let number) = value { return numbers.line.segment(of: number) }
        return kind > 0 ? ordered[kind - 1].breakpoints.segment(of: value) ?? 0 : 0
    }

    private func segments(of test: RangeValue, kind: Int, count: Int) -> [Range<Int>] {
        switch test.form {
        case .comparison(.notEqual):
            let point = point(test.start, kind: kind)
            return [0..<point, point + 1..<count]
        case .comparison, .interval:
            let low = test.start.isNull ? 0 : point(test.start, kind: kind) + (test.isStartIncluded ? 0 : 1)
            let high = test.end.isNull ? count : point(test.end, kind: kind) + (test.isEndIncluded ? 1 : 0)
            return low < high ? [low..<high] : []
        }
    }

    private func textRanges(of tests: [RangeValue], isNegated: Bool, _ cell: Cell) -> [Range<Int>] {
        let all = texts.start..<otherTexts + 1
        let own = tests.filter { if case .string = $0.start { true } else { false } }
        guard !own.isEmpty else { return cell.accepts(.string(absentText)) ? [all] : [] }
        var covered: [Range<Int>] = []
        for test in own {
            guard case .string(let string) = test.start else { continue }
            let bucket = texts.start + texts.index.ordinal(of: string, in: texts.stretch)
            if test.form == .comparison(.notEqual) {
                covered += [all.lowerBound..<bucket, bucket + 1..<all.upperBound]
            } else {
                covered.append(bucket..<bucket + 1)
            }
        }
        covered = united(covered)
        return isNegated ? complement(covered, from: all.lowerBound, to: all.upperBound) : covered
    }

    private func united(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, range.lowerBound <= last.upperBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }

    private func complement(_ ranges: [Range<Int>], count: Int) -> [Range<Int>] {
        complement(ranges, from: 0, to: count)
    }

    private func complement(_ ranges: [Range<Int>], from start: Int, to end: Int) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var next = start
        for range in ranges {
            if next < range.lowerBound { result.append(next..<range.lowerBound) }
            next = range.upperBound
        }
        if next < end { result.append(next..<end) }
        return result
    }
}

extension Value {
    /// Whether both values are of one of the kinds that are cut into segments.
    fileprivate func isSameKind(as other: Value) -> Bool {
        switch (self, other) {
        case (.number, .number), (.date, .date), (.monthsDuration, .monthsDuration), (.timeDuration, .timeDuration):
            true
        default: false
        }
    }
}
