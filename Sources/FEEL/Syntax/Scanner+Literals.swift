extension Scanner {
    /// The text of a number literal that stands here, consumed.
    mutating func acceptNumber() -> String? {
        let start = position
        var offset = position
        offset = endOfDigits(from: offset)
        let hasInteger = offset > start
        // A range's two dots end the number before them.
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
            let end = endOfDigits(from: offset + 1)
            if end > offset + 1 { offset = end }
        }
        guard hasInteger || offset > start else { return nil }
        if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
            var exponent = offset + 1
            if exponent < bytes.count, bytes[exponent] == UInt8(ascii: "+") || bytes[exponent] == UInt8(ascii: "-") {
                exponent += 1
            }
            let end = endOfDigits(from: exponent)
            if end > exponent { offset = end }
        }
        position = offset
        return text(start, offset)
    }

    private func endOfDigits(from start: Int) -> Int {
        var offset = start
        while offset < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset]) { offset += 1 }
        return offset
    }

    /// The value of a string literal that stands here, consumed; `nil` if none does.
    mutating func acceptString() throws(SyntaxError) -> String? {
        guard byte == UInt8(ascii: "\"") else { return nil }
        let start = position
        position += 1
        var content: [UInt8] = []
        while let byte {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: content, as: UTF8.self)
            case UInt8(ascii: "\\"):
                try acceptEscape(into: &content)
            case 0x0A, 0x0D:
                throw SyntaxError(kind: .unclosedString, range: SourceRange(start, position))
            default:
                content.append(byte)
                position += 1
            }
        }
        throw SyntaxError(kind: .unclosedString, range: SourceRange(start, position))
    }

    private mutating func acceptEscape(into content: inout [UInt8]) throws(SyntaxError) {
        let start = position
        switch byte(ahead: 1) {
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): content.append(bytes[position + 1])
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            guard let scalar = acceptCodePoint() else {
                throw SyntaxError(
                    kind: .invalidEscape(text(start, min(start + 6, bytes.count))),
                    range: SourceRange(start, min(start + 6, bytes.count)))
            }
            content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            return
        default:
            // A backslash that escapes nothing stands for itself, as the patterns of `matches` need it.
            content.append(bytes[position])
            position += 1
            return
        }
        position += 2
    }

    // Four digits behind a small u, six behind a large one; two of the former may be a surrogate pair.
    private mutating func acceptCodePoint() -> Unicode.Scalar? {
        let isLong = byte(ahead: 1) == UInt8(ascii: "U")
        guard let first = hexadecimal(from: position + 2, count: isLong ? 6 : 4) else { return nil }
        position += isLong ? 8 : 6
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
        guard byte == UInt8(ascii: "\\"), byte(ahead: 1) == UInt8(ascii: "u"),
            let second = hexadecimal(from: position + 2, count: 4), (0xDC00..<0xE000).contains(second)
        else { return nil }
        position += 6
        return Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private func hexadecimal(from start: Int, count: Int) -> UInt32? {
        guard start + count <= bytes.count else { return nil }
        var value: UInt32 = 0
        for byte in bytes[start..<start + count] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
            default: return nil
            }
        }
        return value
    }
}
