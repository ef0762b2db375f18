/// How many columns of a terminal a character takes.
enum TerminalWidth {
    /// The columns of a character as ``shown(_:)`` gives it: a tab and what must not reach a terminal are one.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        if isReplaced(scalar) { return 1 }
        switch scalar.properties.generalCategory {
        case .enclosingMark, .nonspacingMark: return 0
        default: return isWide(scalar.value) ? 2 : 1
        }
    }

    /// The columns of a text.
    static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

    /// What is shown of a character: a blank for a tab, and U+FFFD for controls and marks of direction.
    static func shown(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if scalar == "\t" { return [" "] }
        return isReplaced(scalar) ? ["\u{FFFD}"] : [scalar]
    }

    private static func isReplaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    // East Asian Wide and Fullwidth (UAX #11), in the blocks in which all or nearly all of them lie.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
