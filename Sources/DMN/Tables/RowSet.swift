/// A set of a table's rows, one bit each.
///
/// The first 64 rows lie in a word of their own, so that the tables people write by hand cost no allocation.
struct RowSet: Sendable, Hashable {
    private(set) var head: UInt64
    private(set) var tail: [UInt64]

    /// The empty set over a number of rows.
    init(rows: Int) {
        head = 0
        tail = rows <= 64 ? [] : Array(repeating: 0, count: Self.wordCount(rows) - 1)
    }

    /// The set of all rows.
    init(allOf rows: Int) {
        let last: UInt64 = rows % 64 == 0 ? .max : 1 << UInt64(rows % 64) - 1
        guard rows > 64 else {
            head = rows == 0 ? 0 : last
            tail = []
            return
        }
        head = .max
        tail = Array(repeating: .max, count: Self.wordCount(rows) - 1)
        tail[tail.count - 1] = last
    }

    /// The set whose words stand one after another in a stretch of an array.
    init(_ words: ArraySlice<UInt64>) {
        head = words.first ?? 0
        tail = words.count > 1 ? Array(words.dropFirst()) : []
    }

    /// A set of the first 64 rows.
    init(head: UInt64) {
        self.head = head
        tail = []
    }

    /// How many words hold the bits of so many rows.
    static func wordCount(_ rows: Int) -> Int { (rows + 63) / 64 }

    /// All words, the first 64 rows first.
    var words: [UInt64] { [head] + tail }

    var isEmpty: Bool { head == 0 && tail.allSatisfy { $0 == 0 } }

    /// How many rows the set has.
    var count: Int { tail.reduce(head.nonzeroBitCount) { $0 + $1.nonzeroBitCount } }

    func contains(_ row: Int) -> Bool {
        row < 64 ? head >> UInt64(row) & 1 == 1 : tail[row >> 6 - 1] >> UInt64(row & 63) & 1 == 1
    }

    mutating func insert(_ row: Int) {
        if row < 64 { head |= 1 << UInt64(row) } else { tail[row >> 6 - 1] |= 1 << UInt64(row & 63) }
    }

    mutating func remove(_ row: Int) {
        if row < 64 { head &= ~(1 << UInt64(row)) } else { tail[row >> 6 - 1] &= ~(1 << UInt64(row & 63)) }
    }

    mutating func toggle(_ row: Int) {
        if row < 64 { head ^= 1 << UInt64(row) } else { tail[row >> 6 - 1] ^= 1 << UInt64(row & 63) }
    }

    @inline(__always)
    mutating func formIntersection(_ other: Self) {
        head &= other.head
        for index in tail.indices { tail[index] &= other.tail[index] }
    }

    /// Keeps the rows whose bits are set in a stretch of words that begins at `start`.
    @inline(__always)
    mutating func formIntersection(_ bits: [UInt64], from start: Int) {
        head &= bits[start]
        if tail.isEmpty { return }
        for index in tail.indices { tail[index] &= bits[start + 1 + index] }
    }

    /// The first row of the set at or after a row.
    func first(from row: Int = 0) -> Int? {
        if row < 64 {
            let word = head & (.max << UInt64(row))
            if word != 0 { return word.trailingZeroBitCount }
        }
        if tail.isEmpty { return nil }
        var index = Swift.max(0, row >> 6 - 1)
        guard index < tail.count else { return nil }
        var word = row < 64 ? tail[index] : tail[index] & (.max << UInt64(row & 63))
        while word == 0 {
            index += 1
            guard index < tail.count else { return nil }
            word = tail[index]
        }
        return (index + 1) << 6 + word.trailingZeroBitCount
    }
}

extension RowSet: Sequence {
    /// A walk over the rows of the set, ascending.
    struct Iterator: IteratorProtocol {
        private let set: RowSet
        private var row = 0

        fileprivate init(_ set: RowSet) { self.set = set }

        mutating func next() -> Int? {
            guard let found = set.first(from: row) else { return nil }
            row = found + 1
            return found
        }
    }

    func makeIterator() -> Iterator { Iterator(self) }
}
