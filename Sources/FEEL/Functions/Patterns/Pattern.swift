internal import Synchronization

/// A compiled regular expression.
final class Pattern: Sendable {
    /// A match: for each group the offsets it matched, the whole one first.
    typealias Match = [Range<Int>?]

    /// The matcher took more steps than it was given.
    struct Exhaustion: Error {}

    /// How many groups the pattern has.
    let groupCount: Int

    private let program: PatternProgram
    private let flags: PatternFlags

    /// Compiles a pattern; `nil` if it is none.
    init?(_ text: String, _ flags: PatternFlags) {
        guard let (term, groupCount) = PatternParser.parse(text, flags),
            let program = PatternProgram(term, groupCount: groupCount)
        else { return nil }
        self.groupCount = groupCount
        self.program = program
        self.flags = flags
    }

    private struct Key: Hashable {
        let text: String
        let flags: PatternFlags
    }

    // Rules use few patterns, again and again.
    private static let cache = Mutex<[Key: Pattern]>([:])
    private static let cacheSize = 256

    /// The pattern of a text, compiled if it was not lately.
    static func compiled(_ text: String, _ flags: PatternFlags) -> Pattern? {
        let key = Key(text: text, flags: flags)
        if let pattern = cache.withLock({ $0[key] }) { return pattern }
        guard let pattern = Pattern(text, flags) else { return nil }
        cache.withLock { cache in
            if cache.count >= cacheSize { cache.removeAll(keepingCapacity: true) }
            cache[key] = pattern
        }
        return pattern
    }

    /// The first match at or behind an offset; takes what it costs from the steps.
    func firstMatch(in text: [Unicode.Scalar], from start: Int, steps: inout Int) throws(Exhaustion) -> Match? {
        var matcher = PatternMatcher(program, flags, text)
        var offset = start
        while offset <= text.count {
            if let match = try matcher.match(at: offset, steps: &steps) {
                return (0...groupCount).map { matcher.range(of: $0, in: match) }
            }
            offset += 1
        }
        return nil
    }
}
