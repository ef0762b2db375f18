/// The one spelling of a text in JSON: quotes, backslashes and control characters are escaped, as shortly as can be.
enum Escape {
    /// Writes a text in quotes.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        let text = text.utf8.span
        var copied = 0
        bytes.append(addingCapacity: text.count + 2) { output in
            output.append(UInt8(ascii: "\""))
            while copied < text.count, isPlain(text[copied]) {
                output.append(text[copied])
                copied += 1
            }
            if copied == text.count { output.append(UInt8(ascii: "\"")) }
        }
        guard copied < text.count else { return }
        for index in copied..<text.count { append(text[index], to: &bytes) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// The byte a two-character escape stands for.
    static func meaning(ofShort letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    /// The letter of a byte's two-character escape.
    static func short(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
        case 0x08: UInt8(ascii: "b")
        case 0x09: UInt8(ascii: "t")
        case 0x0A: UInt8(ascii: "n")
        case 0x0C: UInt8(ascii: "f")
        case 0x0D: UInt8(ascii: "r")
        default: nil
        }
    }

    /// Whether a byte stands for itself.
    static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        if isPlain(byte) {
            bytes.append(byte)
        } else if let letter = short(byte) {
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(letter)
        } else {
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}
