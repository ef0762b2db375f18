/// The text of a document as UTF-8 bytes without a byte order mark, and the places in it.
struct Source: Sendable {
    let bytes: [UInt8]

    /// The places of these offsets, which must be sorted; one pass over the text.
    func places(ofSorted offsets: [Int]) -> [Place] {
        var walk = PlaceWalk()
        let span = bytes.span
        return offsets.map { walk.place(of: $0, in: span) }
    }

    /// The problems these findings are, ordered by place and capped.
    func problems(_ findings: [RawFinding], limit: Int) -> [Problem] {
        let sorted = findings.enumerated()
            .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map(\.element)
        let kept = sorted.prefix(limit)
        let places = places(ofSorted: kept.map(\.offset))
        var problems = zip(kept, places).map { Problem($0.kind, $0.arguments, at: $1) }
        if sorted.count > limit, let last = places.last {
            problems.append(Problem(.problemsTooMany, [.init(.limit, "\(limit)")], at: last))
        }
        return problems
    }
}

/// A problem whose place is still a byte offset.
struct RawFinding {
    let kind: Problem.Kind
    let arguments: [Problem.Argument]
    let offset: Int

    init(_ kind: Problem.Kind, _ arguments: [Problem.Argument] = [], at offset: Int) {
        self.kind = kind
        self.arguments = arguments
        self.offset = offset
    }
}

/// A walk forward through a text that knows line and column.
struct PlaceWalk {
    private var offset: Int
    private var line: Int
    private var column: Int

    init(from offset: Int = 0, at place: Place = .start) {
        self.offset = offset
        line = place.line
        column = place.column
    }

    /// The place of an offset that is not before the last one asked for.
    mutating func place(of target: Int, in bytes: Span<UInt8>) -> Place {
        let end = min(target, bytes.count)
        while offset < end {
            if offset + 8 <= end {
                // SAFETY: the eight bytes lie within the text.
                let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
                let plain = ByteWord(word).plainPrefix(until: UInt8(ascii: "\n"), or: UInt8(ascii: "\r"))
                offset += plain
                column += plain
                guard plain < 8 else { continue }
            }
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isLineFeed(bytes, at: offset)) {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80, byte != UInt8(ascii: "\r") {
                column += 1
            }
        }
        return Place(line: line, column: column)
    }

    private func isLineFeed(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        index < bytes.count && bytes[index] == UInt8(ascii: "\n")
    }
}
