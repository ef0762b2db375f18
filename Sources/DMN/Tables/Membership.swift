/// Which rows of a table go with each bucket of a column.
///
/// A bucket is a set of input values no cell of the column tells apart. Up to 64 rows a bucket is one word. Above that
/// the sets are laid out one by one while they are few; a table whose cells cut the values into thousands of buckets
/// keeps only some sets whole (checkpoints) and between them the rows that come or go, so that memory grows with the
/// number of cells and not with its square, and a look-up still costs about as much as copying one set.
struct Membership: Sendable {
    /// Number of rows.
    let rows: Int

    private let words: Int

    /// The sets one after another, if they are laid out one by one; for up to 64 rows one word each.
    let dense: [UInt64]
    private let sparse: Checkpoints?

    /// Builds the sets from the bucket ranges each row covers.
    ///
    /// - Parameters:
    ///   - coverage: for each row its ranges of buckets, ascending and disjoint.
    ///   - buckets: how many buckets there are.
    init(_ coverage: [[Range<Int>]], buckets: Int) {
        rows = coverage.count
        words = max(1, RowSet.wordCount(rows))
        // Dense up to 16 words a row: linear in the rows, and enough for all but tables of very many breakpoints.
        guard words <= 1 || buckets * words <= max(4096, rows * 16) else {
            dense = []
            sparse = Checkpoints(coverage, buckets: buckets, words: words)
            return
        }
        var bits = Array(repeating: UInt64(0), count: buckets * words)
        for (row, ranges) in coverage.enumerated() {
            for range in ranges {
                for bucket in range { bits[bucket * words + row >> 6] |= 1 << UInt64(row & 63) }
            }
        }
        dense = bits
        sparse = nil
    }

    /// Keeps only the rows of a bucket.
    func narrow(_ set: inout RowSet, to bucket: Int) {
        if let sparse {
            set.formIntersection(sparse.set(bucket))
        } else {
            set.formIntersection(dense, from: bucket * words)
        }
    }

    /// The rows of a bucket.
    func set(_ bucket: Int) -> RowSet {
        sparse?.set(bucket) ?? RowSet(dense[bucket * words..<(bucket + 1) * words])
    }
}

/// Some sets kept whole and the changes between them.
private struct Checkpoints: Sendable {
    // Changes at bucket b: changes[starts[b]..<starts[b + 1]]; a row named there comes in or goes out.
    private let starts: [Int32]
    private let changes: [Int32]
    // The last whole set at or before a bucket: its number, and the bucket it is the set of.
    private let checkpoint: [Int32]
    private let checkpointBucket: [Int32]
    private let bits: [UInt64]
    private let words: Int

    init(_ coverage: [[Range<Int>]], buckets: Int, words: Int) {
        self.words = words
        var starts = Array(repeating: Int32(0), count: buckets + 2)
        for ranges in coverage {
            for range in ranges where !range.isEmpty {
                starts[range.lowerBound + 1] += 1
                starts[range.upperBound + 1] += 1
            }
        }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var next = starts
        var changes = Array(repeating: Int32(0), count: Int(starts[buckets + 1]))
        for (row, ranges) in coverage.enumerated() {
            for range in ranges where !range.isEmpty {
                for bucket in [range.lowerBound, range.upperBound] {
                    changes[Int(next[bucket])] = Int32(row)
                    next[bucket] += 1
                }
            }
        }
        self.starts = starts
        self.changes = changes

        var current = RowSet(rows: words * 64)
        var checkpoint: [Int32] = []
        var checkpointBucket: [Int32] = []
        var bits: [UInt64] = []
        checkpoint.reserveCapacity(buckets)
        var since = Int.max
        let most = max(64, words)
        for bucket in 0..<buckets {
            let range = Int(starts[bucket])..<Int(starts[bucket + 1])
            for change in range { current.toggle(Int(changes[change])) }
            since = since == .max ? .max : since + range.count
            if since > most {
                checkpointBucket.append(Int32(bucket))
                bits.append(contentsOf: current.words)
                since = 0
            }
            checkpoint.append(Int32(checkpointBucket.count - 1))
        }
        self.checkpoint = checkpoint
        self.checkpointBucket = checkpointBucket
        self.bits = bits
    }

    func set(_ bucket: Int) -> RowSet {
        let number = Int(checkpoint[bucket])
        var set = RowSet(bits[number * words..<(number + 1) * words])
        let from = Int(starts[Int(checkpointBucket[number]) + 1])
        let to = Int(starts[bucket + 1])
        // Behind a checkpoint of the bucket itself there is nothing to change.
        if from < to {
            for change in from..<to { set.toggle(Int(changes[change])) }
        }
        return set
    }
}
