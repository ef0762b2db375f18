/// Text on its way into XML, escaped while it is copied.
enum Escape {
    /// Appends a value for an attribute in double quotes or for text; most hold nothing to be escaped.
    static func append(_ value: String, to bytes: inout [UInt8], inAttribute: Bool) {
        guard !value.utf8.allSatisfy(isPlain) else {
            bytes += value.utf8
            return
        }
        var isAfterEF = 0
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            // Needed after `]]` only; always is simpler and just as right.
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\"") where inAttribute: bytes += "&quot;".utf8
            // A reader turns them into a space or a line feed (XML 1.0 §2.11, §3.3.3).
            case 0x09 where inAttribute: bytes += "&#9;".utf8
            case 0x0A where inAttribute: bytes += "&#10;".utf8
            case 0x0D: bytes += "&#13;".utf8
            case 0x00..<0x20 where byte != 0x09 && byte != 0x0A: bytes += replacement
            default: bytes.append(byte)
            }
            isAfterEF = nextState(isAfterEF, byte)
            if isAfterEF == 3 { bytes.replaceSubrange((bytes.count - 3)..., with: replacement) }
        }
    }

    /// Appends a comment's text: no two hyphens in a row, none at the end.
    static func appendComment(_ value: some StringProtocol, to bytes: inout [UInt8]) {
        var state = 0
        var isAfterHyphen = false
        for byte in value.utf8 {
            let isHyphen = byte == UInt8(ascii: "-")
            if isHyphen, isAfterHyphen { bytes.append(UInt8(ascii: " ")) }
            isAfterHyphen = isHyphen
            if byte < 0x20, byte != 0x09, byte != 0x0A {
                bytes += replacement
            } else {
                bytes.append(byte)
            }
            state = nextState(state, byte)
            if state == 3 { bytes.replaceSubrange((bytes.count - 3)..., with: replacement) }
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20..<0x80).contains(byte) && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
            && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"")
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// How much of U+FFFE or U+FFFF, `EF BF BE` or `EF BF BF`, has been seen; 3 is all of it.
    @inline(__always)
    private static func nextState(_ state: Int, _ byte: UInt8) -> Int {
        if byte < 0x80 { return 0 }
        if byte == 0xEF { return 1 }
        if state == 1, byte == 0xBF { return 2 }
        return state == 2 && byte >= 0xBE ? 3 : 0
    }
}
