extension String {
    /// Whether two strings have the same code points.
    ///
    /// Swift's own equality is canonical equivalence, under which strings of different code points can be equal.
    @inline(__always)
    func isSameText(as other: String) -> Bool {
        let left = utf8
        let right = other.utf8
        guard left.count == right.count else { return false }
        let leftBytes = left.span
        let rightBytes = right.span
        for index in leftBytes.indices where leftBytes[index] != rightBytes[index] { return false }
        return true
    }

    /// The order of two strings by code points.
    func order(to other: String) -> Order {
        // UTF-8 keeps the order of code points.
        var left = utf8.makeIterator()
        var right = other.utf8.makeIterator()
        while true {
            switch (left.next(), right.next()) {
            case (nil, nil): return .same
            case (nil, _): return .before
            case (_, nil): return .after
            case (let first?, let second?):
                if first != second { return first < second ? .before : .after }
            }
        }
    }
}
