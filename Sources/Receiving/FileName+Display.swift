extension FileName {
    /// The name as people may read it: UTF-8, with every byte that could mislead or do harm as `%` and two hex digits.
    ///
    /// Escaped are `%` itself, control characters, bytes that are no UTF-8, and characters that turn or hide text
    /// (direction marks, separators of lines, zero-width characters). So the display is unambiguous, of one line, and
    /// no terminal obeys it. Markup is not escaped; that is the page's own duty.
    package var display: String {
        var text = ""
        var rest = bytes[...]
        while let first = rest.first {
            let length = Self.sequenceLength(first)
            let part = rest.prefix(length)
            if let scalar = Self.scalar(part), Self.isPlain(scalar) {
                text.unicodeScalars.append(scalar)
                rest = rest.dropFirst(length)
            } else if Self.scalar(part) != nil {
                for byte in part { text += Self.escaped(byte) }
                rest = rest.dropFirst(length)
            } else {
                text += Self.escaped(first)
                rest = rest.dropFirst()
            }
        }
        return text
    }

    private static func escaped(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "%0\(digits)" : "%\(digits)"
    }

    private static func sequenceLength(_ first: UInt8) -> Int {
        switch first {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    private static func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard let text = String(validating: bytes, as: UTF8.self), text.unicodeScalars.count == 1 else { return nil }
        return text.unicodeScalars.first
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar != "%" else { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
        default: true
        }
    }
}
