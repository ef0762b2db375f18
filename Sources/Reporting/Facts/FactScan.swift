extension Span<UInt8> {
    /// The values of an encoding, in the order of the text.
    func nodes() throws(Misread) -> [FactSource.Node] {
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
            try string(bytes)
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
        nodes.append(FactSource.Node(kind: kind, start: position, end: position, next: 0))
        position += 1
        return nodes.count - 1
    }

    private mutating func close(_ index: Int) {
        depth -= 1
        nodes[index].end = position
        nodes[index].next = nodes.count
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

    private mutating func string(_ bytes: Span<UInt8>) throws(Misread) {
        let start = position
        var kind = FactSource.Kind.string
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            if bytes[position] == UInt8(ascii: "\\") {
                kind = .stringEscaped
                position += 1
            }
            position += 1
        }
        guard position < bytes.count else { throw Misread(offset: start) }
        position += 1
        add(kind, from: start)
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

    private mutating func add(_ kind: FactSource.Kind, from start: Int) {
        nodes.append(FactSource.Node(kind: kind, start: start, end: position, next: nodes.count + 1))
    }
}
