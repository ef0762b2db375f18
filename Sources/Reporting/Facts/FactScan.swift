extension Span<UInt8> {
    /// The values of an encoding, in the order of the text.
    func nodes() throws(Misread) -> [FactSource.Node] {
        guard count <= Int(Int32.max) else { throw Misread(offset: count) }
        var scan = FactScan(count: count)
        try scan.value(self)
        guard scan.position == count else { throw Misread(offset: scan.position) }
        return scan.nodes
    }
}

/// One pass over an encoding.
private struct FactScan {
    private(set) var nodes: [FactSource.Node] = []
    private(set) var position = 0
    private var depth = 0

    /// What the ledger holds is never nested deeper.
    private static let depthLimit = 64

    init(count: Int) { nodes.reserveCapacity(count / 12 + 4) }

    mutating func value(_ bytes: Span<UInt8>) throws(Misread) {
        guard position < bytes.count else { throw Misread(offset: position) }
        switch bytes[position] {
        case UInt8(ascii: "{"): try object(bytes)
        case UInt8(ascii: "["): try array(bytes)
        case UInt8(ascii: "\""): try string(bytes)
        default: try plain(bytes)
        }
    }

    private mutating func object(_ bytes: Span<UInt8>) throws(Misread) {
        let index = try open(.object)
        while try !closes(UInt8(ascii: "}"), bytes, isFirst: nodes.count == index + 1) {
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                throw Misread(offset: position)
            }
            try string(bytes, isKey: true)
            guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else {
                throw Misread(offset: position)
            }
            position += 1
            try value(bytes)
        }
        close(index)
    }

    private mutating func array(_ bytes: Span<UInt8>) throws(Misread) {
        let index = try open(.array)
        while try !closes(UInt8(ascii: "]"), bytes, isFirst: nodes.count == index + 1) { try value(bytes) }
        close(index)
    }

    private mutating func open(_ kind: FactSource.Kind) throws(Misread) -> Int {
        depth += 1
        guard depth <= Self.depthLimit else { throw Misread(offset: position) }
        nodes.append(FactSource.Node(kind: kind, start: Int32(position), end: Int32(position), next: 0, head: 0))
        position += 1
        return nodes.count - 1
    }

    private mutating func close(_ index: Int) {
        depth -= 1
        nodes[index].end = Int32(position)
        nodes[index].next = Int32(nodes.count)
    }

    private mutating func closes(_ bracket: UInt8, _ bytes: Span<UInt8>, isFirst: Bool) throws(Misread) -> Bool {
        guard position < bytes.count else { throw Misread(offset: position) }
        if bytes[position] == bracket {
            position += 1
            return true
        }
        if isFirst { return false }
        guard bytes[position] == UInt8(ascii: ",") else { throw Misread(offset: position) }
        position += 1
        return false
    }

    private mutating func string(_ bytes: Span<UInt8>, isKey: Bool = false) throws(Misread) {
        let start = position
        var kind = FactSource.Kind.string
        var head: UInt64 = 0
        var index = start + 1
        while index < bytes.count {
            let byte = bytes[index]
            if !Escape.isPlain(byte) {
                if byte == UInt8(ascii: "\"") { break }
                if byte == UInt8(ascii: "\\") {
                    kind = .stringEscaped
                    index += 1
                } else if kind == .string {
                    kind = .stringMarked
                }
            }
            index += 1
        }
        guard index < bytes.count else { throw Misread(offset: start) }
        position = index + 1
        if isKey { for place in (start + 1)..<min(start + 9, index) { head = head << 8 | UInt64(bytes[place]) } }
        add(kind, from: start, head)
    }

    private mutating func plain(_ bytes: Span<UInt8>) throws(Misread) {
        let start = position
        while position < bytes.count, Self.isPlain(bytes[position]) { position += 1 }
        guard position > start else { throw Misread(offset: start) }
        add(.plain, from: start)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }

    private mutating func add(_ kind: FactSource.Kind, from start: Int, _ head: UInt64 = 0) {
        nodes.append(
            FactSource.Node(
                kind: kind, start: Int32(start), end: Int32(position), next: Int32(nodes.count + 1), head: head))
    }
}
