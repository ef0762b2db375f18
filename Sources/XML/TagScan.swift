/// The small pieces of a tag, found by offset.
enum TagScan {
    /// The offset behind the white space that begins at `start`.
    @inline(__always)
    static func space(from start: Int, in text: Span<UInt8>) -> Int {
        var index = start
        while index < text.count {
            let byte = text[index]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return index }
            index += 1
        }
        return index
    }

    /// The offset behind the qualified name that begins at `start`; `start` itself if there is none.
    ///
    /// Names in XML § 4: `NCName` or `NCName:NCName`. libxml2 forgives more, but then reads differently than we do.
    @inline(__always)
    static func name(from start: Int, in text: Span<UInt8>) -> Int {
        let end = plainName(from: start, in: text)
        guard end > start, end < text.count, text[end] == UInt8(ascii: ":") else { return end }
        let local = plainName(from: end + 1, in: text)
        guard local > end + 1, local == text.count || text[local] != UInt8(ascii: ":") else { return start }
        return local
    }

    @inline(__always)
    private static func plainName(from start: Int, in text: Span<UInt8>) -> Int {
        var index = start
        while index < text.count {
            let byte = text[index]
            let lower = byte | 0x20
            if lower &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_") {
                index += 1
            } else if byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") {
                guard index > start else { return start }
                index += 1
            } else if byte >= 0x80, let (scalar, width) = text.scalar(at: index),
                isName(scalar, first: index == start)
            {
                index += width
            } else {
                return index
            }
        }
        return index
    }

    /// XML 1.0 (fifth edition) §2.3, productions NameStartChar and NameChar, without the ASCII part.
    private static func isName(_ scalar: UInt32, first: Bool) -> Bool {
        switch scalar {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D,
            0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            true
        case 0xB7, 0x300...0x36F, 0x203F...0x2040: !first
        default: false
        }
    }

    /// The offset of the first character of the value whose attribute's name begins at `start`, behind its quote.
    @inline(__always)
    static func valueStart(from start: Int, in text: Span<UInt8>) -> Int? {
        var index = name(from: start, in: text)
        guard index > start else { return nil }
        index = space(from: index, in: text)
        guard index < text.count, text[index] == UInt8(ascii: "=") else { return nil }
        index = space(from: index + 1, in: text)
        guard index < text.count, text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "'") else {
            return nil
        }
        return index + 1
    }

    /// Whether the attribute whose name begins at `start` declares a namespace.
    @inline(__always)
    static func isNamespaceDeclaration(at start: Int, in text: Span<UInt8>) -> Bool {
        guard text[start] == UInt8(ascii: "x"), text.has("xmlns", at: start), start + 5 < text.count else {
            return false
        }
        let next = text[start + 5]
        return next == UInt8(ascii: ":") || next == UInt8(ascii: "=") || next <= 0x20
    }
}

extension Span<UInt8> {
    /// Whether these bytes stand at an offset.
    @inline(__always)
    func has(_ expected: StaticString, at index: Int) -> Bool {
        let count = expected.utf8CodeUnitCount
        guard index + count <= self.count else { return false }
        for offset in 0..<count where unsafe self[index + offset] != expected.utf8Start[offset] { return false }
        return true
    }

    /// The bytes between two offsets as a string.
    func string(_ start: Int, _ end: Int) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(end - start)
        for index in start..<end { bytes.append(self[index]) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The code point at an offset and how many bytes it has, or nil where the bytes are not UTF-8.
    func scalar(at index: Int) -> (value: UInt32, width: Int)? {
        let first = self[index]
        let (width, bits, least): (Int, UInt32, UInt32) =
            switch first {
            case 0..<0x80: (1, UInt32(first), 0)
            case 0xC2..<0xE0: (2, UInt32(first & 0x1F), 0x80)
            case 0xE0..<0xF0: (3, UInt32(first & 0x0F), 0x800)
            case 0xF0..<0xF5: (4, UInt32(first & 0x07), 0x10000)
            default: (0, 0, 0)
            }
        guard width > 0, index + width <= count else { return nil }
        var value = bits
        for offset in 1..<max(width, 1) {
            let byte = self[index + offset]
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        guard value >= least, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return nil }
        return (value, width)
    }
}

extension TagScan {
    /// Visits where the name of each attribute begins and ends in the start tag whose `<` is at `open`.
    static func eachAttribute(
        ofTagAt open: Int, in text: Span<UInt8>, _ visit: (_ start: Int, _ end: Int) -> Void
    ) {
        var index = name(from: open + 1, in: text)
        while true {
            index = space(from: index, in: text)
            let end = name(from: index, in: text)
            guard end > index, let value = valueStart(from: index, in: text) else { return }
            visit(index, end)
            let quote = text[value - 1]
            index = value
            while index < text.count, text[index] != quote { index += 1 }
            index += 1
        }
    }
}
