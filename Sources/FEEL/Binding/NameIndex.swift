/// A set of names, found by the byte they begin with.
struct NameIndex: Sendable {
    private let names: [[UInt8]]
    private let buckets: [UInt8: [Int]]

    /// An index of names; a name's number is its position in the list.
    init(_ names: [String]) {
        self.names = names.map { Array($0.utf8) }
        var buckets: [UInt8: [Int]] = [:]
        for (number, name) in self.names.enumerated() {
            guard let first = name.first else { continue }
            buckets[first, default: []].append(number)
        }
        self.buckets = buckets
    }

    /// The longest name that stands at the scanner's position; of equal ones the last.
    func match(at scanner: Scanner) -> (index: Int, end: Int)? {
        guard let first = scanner.byte, let candidates = buckets[first] else { return nil }
        var best: (index: Int, end: Int)?
        for candidate in candidates {
            if let end = scanner.end(of: names[candidate]), end >= best?.end ?? 0 { best = (candidate, end) }
        }
        return best
    }
}
