internal import FEEL

/// Reads the canonical encoding and nothing else.
struct CanonicalReader {
    private let bytes: [UInt8]
    private let limits: Canonical.Limits
    private var position = 0
    private var depth = 0
    private var shapes: [ContextShape] = []

    init(_ bytes: [UInt8], limits: Canonical.Limits) throws(Canonical.Fault) {
        guard bytes.count <= limits.bytes else {
            throw Canonical.Fault(matter: .bytesTooMany, offset: limits.bytes)
        }
        self.bytes = bytes
        self.limits = limits
    }

    /// Presumes nothing is left.
    func expectEnd() throws(Canonical.Fault) {
        guard position == bytes.count else { throw fault(.unexpected) }
    }

    /// Reads any value; what type a text has is not told by it, so that decimals and dates stay strings.
    mutating func value() throws(Canonical.Fault) -> Value {
        switch try peek() {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["):
            return try array { (reader) throws(Canonical.Fault) in try reader.value() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"):
            try expect("true")
            return true
        case UInt8(ascii: "f"):
            try expect("false")
            return false
        case UInt8(ascii: "n"):
            try expect("null")
            return .null
        default: return .integer(try integer())
        }
    }

    /// Reads a context whose entries have the names and types of a mapping.
    mutating func context(_ mapping: Mapping) throws(Canonical.Fault) -> Value {
        try descend(UInt8(ascii: "{"))
        var values = mapping.defaults
        var next = 0
        var isFirst = true
        while try peek() != UInt8(ascii: "}") {
            if !isFirst { try expect(UInt8(ascii: ",")) }
            isFirst = false
            // Keys, here without their commas, are sorted on both sides: a known one that is smaller than this is not given.
            while next < mapping.entries.count, !accept(mapping.entries[next].key.dropFirst(), of: mapping.keys) {
                next += 1
            }
            guard next < mapping.entries.count else { throw fault(.keyUnexpected) }
            let entry = mapping.entries[next]
            values[entry.slot] = try content(entry.content, mapping)
            next += 1
        }
        ascend()
        return .context(shape: mapping.shape, values: values)
    }

    private mutating func content(
        _ content: Mapping.Content, _ mapping: Mapping
    ) throws(Canonical.Fault) -> Value {
        guard content.isList else { return try single(content, mapping) }
        return try array { (reader) throws(Canonical.Fault) in try reader.single(content, mapping) }
    }

    private mutating func single(
        _ content: Mapping.Content, _ mapping: Mapping
    ) throws(Canonical.Fault) -> Value {
        if let index = content.mapping { return try context(mapping.mappings[index]) }
        switch content.scalar {
        case .boolean: return .boolean(try boolean())
        case .text: return .string(try string())
        case .date, .number:
            let fault = fault(.valueNotOfType)
            let value = content.scalar.value(try string().utf8.span)
            guard !value.isNull else { throw fault }
            return value
        }
    }

    /// Reads an array.
    mutating func array(
        _ element: (inout CanonicalReader) throws(Canonical.Fault) -> Value
    ) throws(Canonical.Fault) -> Value {
        try descend(UInt8(ascii: "["))
        var elements: [Value] = []
        while try peek() != UInt8(ascii: "]") {
            if !elements.isEmpty { try expect(UInt8(ascii: ",")) }
            elements.append(try element(&self))
        }
        ascend()
        return .list(elements)
    }

    /// Reads a text.
    mutating func string() throws(Canonical.Fault) -> String {
        try expect(UInt8(ascii: "\""))
        let start = position
        while try Escape.isPlain(peek()) { position += 1 }
        guard try peek() == UInt8(ascii: "\"") else { return try escaped(from: start) }
        position += 1
        return try text(bytes.span.extracting(start..<(position - 1)))
    }

    /// Reads an integer.
    mutating func integer() throws(Canonical.Fault) -> Int {
        let start = position
        if try peek() == UInt8(ascii: "-") { position += 1 }
        let digits = position
        while position < bytes.count, Cursor.isDigit(bytes[position]) { position += 1 }
        guard position > digits, bytes[digits] != UInt8(ascii: "0") || position == start + 1,
            let integer = Int(String(decoding: bytes[start..<position], as: UTF8.self))
        else {
            throw position == digits
                ? Canonical.Fault(matter: .unexpected, offset: start)
                : Canonical.Fault(matter: .integerMalformed, offset: start)
        }
        return integer
    }

    /// Reads a truth value.
    mutating func boolean() throws(Canonical.Fault) -> Bool {
        guard case .boolean(let truth) = try value() else { throw fault(.valueNotOfType) }
        return truth
    }

    /// A fault at the present place.
    func fault(_ matter: Canonical.Fault.Matter) -> Canonical.Fault {
        Canonical.Fault(matter: matter, offset: position)
    }

    private mutating func object() throws(Canonical.Fault) -> Value {
        try descend(UInt8(ascii: "{"))
        var names: [String] = []
        var values: [Value] = []
        while try peek() != UInt8(ascii: "}") {
            if !names.isEmpty { try expect(UInt8(ascii: ",")) }
            let start = position
            let name = try string()
            if let last = names.last, !last.utf8.lexicographicallyPrecedes(name.utf8) {
                throw Canonical.Fault(matter: .keysUnsorted, offset: start)
            }
            try expect(UInt8(ascii: ":"))
            // What is null is left out, so that a null here has no business.
            guard try peek() != UInt8(ascii: "n") else { throw fault(.unexpected) }
            names.append(name)
            values.append(try value())
        }
        ascend()
        return .context(shape: shape(names), values: values)
    }

    // Objects of one list have the same keys, mostly.
    private mutating func shape(_ names: [String]) -> ContextShape {
        if let shape = shapes.last(where: { $0.names == names }) { return shape }
        let shape = ContextShape(names)
        shapes.append(shape)
        if shapes.count > 32 { shapes.removeFirst() }
        return shape
    }

    private mutating func escaped(from start: Int) throws(Canonical.Fault) -> String {
        var content = Array(bytes[start..<position])
        while true {
            let byte = try peek()
            position += 1
            if byte == UInt8(ascii: "\"") { return try text(content.span) }
            guard byte == UInt8(ascii: "\\") else {
                guard Escape.isPlain(byte) else { throw fault(.unexpected) }
                content.append(byte)
                continue
            }
            content.append(try escape())
        }
    }

    private mutating func escape() throws(Canonical.Fault) -> UInt8 {
        let letter = try peek()
        position += 1
        if let meaning = Escape.meaning(ofShort: letter) { return meaning }
        guard letter == UInt8(ascii: "u"), position + 4 <= bytes.count,
            bytes[position..<(position + 4)].allSatisfy({ Cursor.isDigit($0) || (0x61...0x66).contains($0) }),
            let code = UInt8(String(decoding: bytes[position..<(position + 4)], as: UTF8.self), radix: 16),
            code < 0x20, Escape.short(code) == nil
        else { throw fault(.escapeNotShortest) }
        position += 4
        return code
    }

    private func text(_ content: Span<UInt8>) throws(Canonical.Fault) -> String {
        guard let valid = try? UTF8Span(validating: content) else { throw fault(.textNotUTF8) }
        return String(copying: valid)
    }

    private mutating func accept(_ key: Range<Int>, of keys: [UInt8]) -> Bool {
        guard bytes.count - position >= key.count else { return false }
        let distance = position - key.lowerBound
        for index in key where bytes[index + distance] != keys[index] { return false }
        position += key.count
        return true
    }

    private func peek() throws(Canonical.Fault) -> UInt8 {
        guard position < bytes.count else { throw fault(.endMissing) }
        return bytes[position]
    }

    private mutating func expect(_ byte: UInt8) throws(Canonical.Fault) {
        guard try peek() == byte else { throw fault(.unexpected) }
        position += 1
    }

    private mutating func expect(_ text: StaticString) throws(Canonical.Fault) {
        for byte in text.description.utf8 { try expect(byte) }
    }

    private mutating func descend(_ bracket: UInt8) throws(Canonical.Fault) {
        try expect(bracket)
        depth += 1
        guard depth <= limits.depth else { throw fault(.depthTooGreat) }
    }

    private mutating func ascend() {
        position += 1
        depth -= 1
    }
}
