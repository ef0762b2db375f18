/// Takes a Mustache template apart into its texts and tags.
struct MustacheTags {
    /// What a tag asks for.
    enum Kind {
        case close
        case comment
        case inverted
        case partial
        case section
        case unescaped
        case value

        /// Whether the tag's line leaves no trace if there is nothing else on it.
        var standsAlone: Bool { self != .value && self != .unescaped }
    }

    /// A tag.
    struct Tag {
        let kind: Kind
        let name: String
        let line: Int
    }

    /// A piece of a template.
    enum Piece {
        case tag(Tag)
        case text(Range<Int>)
    }

    private let bytes: [UInt8]
    private let file: String
    private var position = 0
    private var line = 1
    private var pending: Tag?

    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    /// The next piece; nothing at the end.
    mutating func next() throws(Misprint) -> Piece? {
        if let tag = pending {
            pending = nil
            return .tag(tag)
        }
        guard position < bytes.count else { return nil }
        let start = position
        guard let opening = find(UInt8(ascii: "{"), count: 2, from: start) else {
            position = bytes.count
            return .text(start..<bytes.count)
        }
        line += bytes[start..<opening].count { $0 == 0x0A }
        var (tag, end) = try tag(at: opening)
        var textEnd = opening
        if tag.kind.standsAlone, let alone = lineAlone(opening, end) {
            textEnd = max(start, alone.lowerBound)
            end = alone.upperBound
        }
        line += bytes[opening..<end].count { $0 == 0x0A }
        position = end
        guard textEnd > start else { return .tag(tag) }
        pending = tag
        return .text(start..<textEnd)
    }

    private func tag(at opening: Int) throws(Misprint) -> (Tag, Int) {
        let first = opening + 2
        guard first < bytes.count else { throw misprint(.tagUnclosed) }
        let sigil = bytes[first]
        let isTriple = sigil == UInt8(ascii: "{")
        guard let close = find(UInt8(ascii: "}"), count: isTriple ? 3 : 2, from: first) else {
            throw misprint(.tagUnclosed)
        }
        let kind: Kind =
            switch sigil {
            case UInt8(ascii: "{"), UInt8(ascii: "&"): .unescaped
            case UInt8(ascii: "!"): .comment
            case UInt8(ascii: "#"): .section
            case UInt8(ascii: "^"): .inverted
            case UInt8(ascii: "/"): .close
            case UInt8(ascii: ">"): .partial
            case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "$"):
                throw misprint(.tagUnsupported(String(Character(Unicode.Scalar(sigil)))))
            default: .value
            }
        let content = bytes[(kind == .value ? first : first + 1)..<close]
        let name = content.split(whereSeparator: Self.isBlank).map { String(decoding: $0, as: UTF8.self) }
        return (
            Tag(kind: kind, name: name.joined(separator: " "), line: line), close + (isTriple ? 3 : 2)
        )
    }

    /// The whole line of a tag, if nothing else stands on it.
    private func lineAlone(_ opening: Int, _ end: Int) -> Range<Int>? {
        var start = opening
        while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        guard start == 0 || bytes[start - 1] == 0x0A else { return nil }
        var next = end
        while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 || bytes[next] == 0x0D { next += 1 }
        guard next == bytes.count || bytes[next] == 0x0A else { return nil }
        return start..<min(next + 1, bytes.count)
    }

    /// Where so many of a brace stand next to one another.
    private func find(_ brace: UInt8, count: Int, from start: Int) -> Int? {
        var found = 0
        for index in start..<max(start, bytes.count) {
            found = bytes[index] == brace ? found + 1 : 0
            if found == count { return index - count + 1 }
        }
        return nil
    }

    private func misprint(_ matter: Misprint.Matter) -> Misprint {
        Misprint(file: file, line: line, matter: matter)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
