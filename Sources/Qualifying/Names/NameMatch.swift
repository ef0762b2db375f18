/// How well the name on a paper fits the supplier's name.
package enum NameMatch: String, CaseIterable, Sendable {
    /// The same words in the same order.
    case exact
    /// Other words: another firm, until somebody shows otherwise.
    case mismatch
    /// A slip of the pen or one word more or less: to be looked at by a person.
    case near
    /// The same words in another order.
    case tokenSet

    /// Compares two names as they are written.
    package init(_ left: String, _ right: String) {
        let name = NormalName(left)
        self.init(name, left == right ? name : NormalName(right))
    }

    /// Compares two normalised names; a name without any word matches nothing.
    package init(_ left: NormalName, _ right: NormalName) {
        guard !left.words.isEmpty, !right.words.isEmpty else {
            self = .mismatch
            return
        }
        if left.words == right.words {
            self = .exact
        } else if left.words.sorted() == right.words.sorted() {
            self = .tokenSet
        } else if Self.isSlip(Array(left.text), Array(right.text)) || Self.overlap(left.words, right.words) {
            self = .near
        } else {
            self = .mismatch
        }
    }

    // One insertion, deletion, substitution or swap of neighbours, and long enough for that not to be another name.
    private static func isSlip(_ left: [Character], _ right: [Character]) -> Bool {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        guard short.count >= 8, long.count - short.count <= 1 else { return false }
        let head = zip(short, long).prefix { $0 == $1 }.count
        if short.count < long.count {
            return short[head...] == long[(head + 1)...]
        }
        guard head < short.count else { return true }
        if short[(head + 1)...] == long[(head + 1)...] { return true }
        return head + 1 < short.count && short[head] == long[head + 1] && short[head + 1] == long[head]
            && short[(head + 2)...] == long[(head + 2)...]
    }

    // Four words of five in common.
    private static func overlap(_ left: [String], _ right: [String]) -> Bool {
        var rest = right
        var common = 0
        for word in left {
            guard let index = rest.firstIndex(of: word) else { continue }
            rest.remove(at: index)
            common += 1
        }
        return 5 * common >= 4 * max(left.count, right.count)
    }
}
