/// Where a text is written to, and so what must not be in it.
enum Medium: Sendable {
    /// HTML and XML.
    case markup
    /// A terminal or a plain file.
    case plain
}

/// Texts of other people on their way into a page: nothing in them is markup, a control or a change of direction.
enum Escape {
    /// Whether a byte stands for itself in every medium, and in an encoding as well.
    @inline(__always)
    static func isPlain(_ byte: UInt8) -> Bool {
        // A bit a byte: all from the blank to the tilde but the quotation mark, the ampersand, the two angle brackets
        // and the backslash.
        let set: UInt64 = byte < 64 ? 0xAFFF_FFBB_0000_0000 : 0x7FFF_FFFF_EFFF_FFFF
        return byte < 128 && set >> UInt64(byte & 63) & 1 == 1
    }

    /// Appends a text.
    static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8], medium: Medium) {
        append(Array(text).span, to: &bytes, medium: medium)
    }

    /// Appends a text.
    static func append(_ text: Span<UInt8>, to bytes: inout [UInt8], medium: Medium) {
        var previous: (UInt8, UInt8) = (0, 0)
        for index in text.indices {
            let byte = text[index]
            switch byte {
            case 0x00..<0x20 where byte != 0x0A || medium == .plain: bytes += byte == 0x09 ? [0x20] : replacement
            case 0x7F: bytes += replacement
            case UInt8(ascii: "&") where medium == .markup: bytes += "&amp;".utf8
            case UInt8(ascii: "<") where medium == .markup: bytes += "&lt;".utf8
            case UInt8(ascii: ">") where medium == .markup: bytes += "&gt;".utf8
            case UInt8(ascii: "\"") where medium == .markup: bytes += "&quot;".utf8
            default: bytes.append(byte)
            }
            if byte >= 0x80 {
                replaceLast(previous, byte, in: &bytes, medium)
                previous = (previous.1, byte)
            } else {
                previous = (0, 0)
            }
        }
    }

    // C1 controls end a line or a mode on some terminals; marks of direction turn what follows about (UAX #9), which
    // HTML keeps apart by <bdi>; U+FFFE and U+FFFF are no characters in XML.
    @inline(__always)
    private static func replaceLast(
        _ previous: (UInt8, UInt8), _ byte: UInt8, in bytes: inout [UInt8], _ medium: Medium
    ) {
        if previous.1 == 0xC2, byte <= 0x9F {
            bytes.replaceSubrange((bytes.count - 2)..., with: replacement)
        } else if previous.0 == 0xE2, previous.1 == 0x80 || previous.1 == 0x81, isDirection(previous.1, byte) {
            if medium == .plain { bytes.replaceSubrange((bytes.count - 3)..., with: replacement) }
        } else if previous.0 == 0xEF, previous.1 == 0xBF, byte >= 0xBE {
            bytes.replaceSubrange((bytes.count - 3)..., with: replacement)
        }
    }

    // U+200E, U+200F, U+2028…U+202E, U+2066…U+2069.
    private static func isDirection(_ second: UInt8, _ third: UInt8) -> Bool {
        second == 0x80 ? (0x8E...0x8F).contains(third) || (0xA8...0xAE).contains(third) : (0xA6...0xA9).contains(third)
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}

extension [UInt8] {
    /// Appends bytes that lie in another array, without counting a reference to it.
    @inline(__always)
    mutating func append(_ part: Span<UInt8>) {
        append(addingCapacity: part.count) { output in
            for index in part.indices { output.append(part[index]) }
        }
    }

    /// Appends a whole number as programs read it.
    mutating func append(integer: Int) {
        if integer >= 10 {
            append(integer: integer / 10)
        } else if integer < 0 {
            append(UInt8(ascii: "-"))
            return append(integer: -integer)
        }
        append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: integer % 10))
    }
}
