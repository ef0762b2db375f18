internal import FEEL

// What tables note on a frame's tape, in words: a tag, then
//   hit:     table, number of rows matched, number chosen (-1: all that matched), the rows matched, the rows chosen
//   details: table, number of inputs, number of near misses, then row and column of each; the inputs lie among the values
// Details come before the hit of the same evaluation; tables evaluated in between note theirs there.
extension Tape {
    private static let hit: Int32 = 0
    private static let details: Int32 = 1

    /// Notes that a table has been evaluated.
    mutating func append(table: Int, matched: [Int], chosen: [Int]? = nil) {
        guard words.count < ModelLimits.traceWords else { return }
        words += [Self.hit, Int32(table), Int32(matched.count), Int32(chosen?.count ?? -1)]
        for row in matched { words.append(Int32(row)) }
        for row in chosen ?? [] { words.append(Int32(row)) }
    }

    /// Notes what a table looked at: the inputs, and the rows that failed in exactly one column.
    mutating func append(table: Int, inputs: [Value], misses: [Trace.Miss]) {
        guard words.count < ModelLimits.traceWords else { return }
        words += [Self.details, Int32(table), Int32(inputs.count), Int32(misses.count)]
        for miss in misses { words += [Int32(miss.row), Int32(miss.column)] }
        values += inputs
    }

    /// Reads what was noted.
    var hits: [Trace.Hit] {
        var hits: [Trace.Hit] = []
        var pending: [(table: Int, inputs: [Value], misses: [Trace.Miss])] = []
        var reader = words[...].makeIterator()
        var nextValue = 0
        func next() -> Int { reader.next().map { Int($0) } ?? 0 }
        while let tag = reader.next() {
            let (table, first, second) = (next(), next(), next())
            if tag == Self.details {
                let misses = (0..<second).map { _ in Trace.Miss(row: next(), column: next()) }
                pending.append((table, Array(values[nextValue..<nextValue + first]), misses))
                nextValue += first
                continue
            }
            let matched = (0..<first).map { _ in next() }
            let chosen = second < 0 ? matched : (0..<second).map { _ in next() }
            let details = pending.lastIndex { $0.table == table }.map { pending.remove(at: $0) }
            hits.append(
                Trace.Hit(
                    table: table, matched: matched, chosen: chosen, inputs: details?.inputs, misses: details?.misses))
        }
        return hits
    }
}
