/// An encoding and where in it each value stands, in the order of the text.
final class FactSource: Sendable {
    /// What a value is.
    enum Kind: UInt8 {
        case array
        case object
        case plain
        /// A string of nothing but bytes that stand for themselves in every medium.
        case string
        /// A string with other bytes in it.
        case stringMarked
        /// A string with escapes in it.
        case stringEscaped
    }

    /// A value, or the key of an entry.
    struct Node {
        let kind: Kind
        /// The first byte, brackets and quotes included.
        let start: Int32
        /// The byte behind the last.
        var end: Int32
        /// The node behind this one and all in it.
        var next: Int32
        /// The first eight bytes of a key, to tell most keys apart at a glance.
        let head: UInt64

        /// Where the content stands: without brackets and quotes.
        var content: Range<Int> {
            kind == .plain ? Int(start)..<Int(end) : (Int(start) + 1)..<(Int(end) - 1)
        }

        /// Whether there is anything to be shown: no empty text, no empty list.
        var isSomething: Bool { kind == .plain || end - start > 2 }

        /// Whether it is a single value.
        var isText: Bool { kind != .array && kind != .object }
    }

    /// The encoding.
    let bytes: [UInt8]
    /// Its values.
    let nodes: [Node]

    /// An encoding of nothing.
    init() {
        bytes = []
        nodes = []
    }

    /// Reads an encoding.
    init(_ bytes: [UInt8]) throws(Misread) {
        self.bytes = bytes
        nodes = try bytes.span.nodes()
    }

    /// Where the entry of an object stands; -1 if there is none or this is no object.
    func entry(_ name: String, of index: Int) -> Int {
        guard index >= 0, nodes[index].kind == .object else { return -1 }
        let letters = name.utf8.span
        let count = letters.count
        var head: UInt64 = 0
        for place in 0..<min(count, 8) { head = head << 8 | UInt64(letters[place]) }
        let end = Int(nodes[index].next)
        var child = index + 1
        while child < end {
            // An object's nodes alternate: a key, then its value.
            let key = nodes[child]
            if key.head == head, key.content.count == count, count <= 8 || isEqual(key, to: name) { return child + 1 }
            child = Int(nodes[child + 1].next)
        }
        return -1
    }

    /// The content of a node that is a single value: without its quotes and with its escapes undone.
    func content(_ node: Node) -> ArraySlice<UInt8> {
        let content = bytes[node.content]
        return node.kind == .stringEscaped ? Self.unescaped(content.span)[...] : content
    }

    /// The content as a text.
    func text(_ node: Node) -> String { String(decoding: content(node), as: UTF8.self) }

    /// Whether the content is this text.
    func isEqual(_ node: Node, to text: String) -> Bool {
        guard node.kind != .stringEscaped else { return content(node).elementsEqual(text.utf8) }
        let range = node.content
        guard range.count == text.utf8.count else { return false }
        var index = range.lowerBound
        for byte in text.utf8 {
            guard bytes[index] == byte else { return false }
            index += 1
        }
        return true
    }

    /// A text with its escapes undone.
    static func unescaped(_ text: Span<UInt8>) -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            guard byte == UInt8(ascii: "\\"), index < text.count else {
                content.append(byte)
                continue
            }
            let letter = text[index]
            index += 1
            switch letter {
            case UInt8(ascii: "b"): content.append(0x08)
            case UInt8(ascii: "f"): content.append(0x0C)
            case UInt8(ascii: "n"): content.append(0x0A)
            case UInt8(ascii: "r"): content.append(0x0D)
            case UInt8(ascii: "t"): content.append(0x09)
            case UInt8(ascii: "u"):
                // The canonical encoding writes only control characters this way.
                let digits = (index..<min(index + 4, text.count)).map { text[$0] }
                let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
                content.append(contentsOf: String(Character(code ?? "\u{FFFD}")).utf8)
                index += digits.count
            default: content.append(letter)
            }
        }
        return content
    }
}
