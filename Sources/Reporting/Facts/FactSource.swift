/// An encoding and where in it each value stands, in the order of the text.
final class FactSource: Sendable {
    /// What a value is.
    enum Kind: UInt8 {
        case array
        case object
        case plain
        case string
        /// A string with escapes in it.
        case stringEscaped
    }

    /// A value, or the key of an entry.
    struct Node {
        let kind: Kind
        /// The first byte, brackets and quotes included.
        let start: Int
        /// The byte behind the last.
        var end: Int
        /// The node behind this one and all in it.
        var next: Int
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
        let end = nodes[index].next
        var child = index + 1
        while child < end {
            // An object's nodes alternate: a key, then its value.
            if isEqual(nodes[child], to: name) { return child + 1 }
            child = nodes[child + 1].next
        }
        return -1
    }

    /// Whether there is anything to be shown at a node: no empty text, no empty list.
    func isSomething(_ place: Facts.Node) -> Bool {
        guard place.index >= 0 else { return false }
        let index = Int(place.index)
        switch nodes[index].kind {
        case .array, .object: return nodes[index].next > index + 1
        case .plain: return true
        case .string, .stringEscaped: return nodes[index].end - nodes[index].start > 2
        }
    }

    /// The content of a node that is a single value: without its quotes and with its escapes undone.
    func content(_ node: Node) -> ArraySlice<UInt8> {
        switch node.kind {
        case .array, .object, .plain: bytes[node.start..<node.end]
        case .string: bytes[(node.start + 1)..<(node.end - 1)]
        case .stringEscaped: unescaped(bytes[(node.start + 1)..<(node.end - 1)])[...]
        }
    }

    /// Where the content of a node stands, if nothing in it has to be escaped anywhere.
    func plainRange(_ index: Int) -> Range<Int>? {
        let range: Range<Int>
        switch nodes[index].kind {
        case .plain: return nodes[index].start..<nodes[index].end
        case .string: range = (nodes[index].start + 1)..<(nodes[index].end - 1)
        case .array, .object, .stringEscaped: return nil
        }
        for index in range where !Escape.isPlain(bytes[index]) { return nil }
        return range
    }

    /// The content as a text.
    func text(_ node: Node) -> String { String(decoding: content(node), as: UTF8.self) }

    /// Whether the content is this text.
    @inline(__always)
    func isEqual(_ node: Node, to text: String) -> Bool {
        let quotes = node.kind == .plain ? 0 : 1
        guard node.end - node.start - 2 * quotes == text.utf8.count || node.kind == .stringEscaped else { return false }
        guard node.kind != .stringEscaped else { return content(node).elementsEqual(text.utf8) }
        var index = node.start + quotes
        for byte in text.utf8 {
            guard bytes[index] == byte else { return false }
            index += 1
        }
        return true
    }

    private func unescaped(_ slice: ArraySlice<UInt8>) -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(slice.count)
        var index = slice.startIndex
        while index < slice.endIndex {
            let byte = slice[index]
            index += 1
            guard byte == UInt8(ascii: "\\"), index < slice.endIndex else {
                content.append(byte)
                continue
            }
            let letter = slice[index]
            index += 1
            switch letter {
            case UInt8(ascii: "b"): content.append(0x08)
            case UInt8(ascii: "f"): content.append(0x0C)
            case UInt8(ascii: "n"): content.append(0x0A)
            case UInt8(ascii: "r"): content.append(0x0D)
            case UInt8(ascii: "t"): content.append(0x09)
            case UInt8(ascii: "u"):
                // The canonical encoding writes only control characters this way.
                let digits = slice[index..<min(index + 4, slice.endIndex)]
                let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
                content.append(contentsOf: String(Character(code ?? "\u{FFFD}")).utf8)
                index = digits.endIndex
            default: content.append(letter)
            }
        }
        return content
    }
}
