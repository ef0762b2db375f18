/// The name of a transport test: ISTA procedure, ASTM D4169 cycle or JIS Z 0200 level.
enum TransportTest {
    /// The name of a version of a family; nothing for a family whose versions have no names of their own.
    static func name(family: String, version: String) -> String? {
        let prefix: String
        switch family {
        case "astmD4169": prefix = "ASTM D4169"
        case "ista": prefix = "ISTA"
        case "jisZ0200": prefix = "JIS Z 0200"
        default: return nil
        }
        return version.hasPrefix(prefix) ? version : prefix + " " + version
    }

    /// Whether `number` is one.
    static func accepts(_ number: PrintedNumber) -> Bool {
        var cursor = number.cursor
        if cursor.accept("ISTA ") { return acceptProcedure(&cursor) }
        if cursor.accept("ASTM D4169") { return acceptCycle(&cursor) }
        guard cursor.accept("JIS Z 0200") else { return false }
        if cursor.accept(":"), !cursor.acceptDigits(4) { return false }
        guard !cursor.isAtEnd else { return true }
        guard cursor.accept(" "), cursor.accept(oneOf: ["LEVEL", "区分", "レベル"]) else { return false }
        _ = cursor.accept(" ")
        return cursor.accept(oneOf: ["1", "2", "3", "4"]) && cursor.isAtEnd
    }

    private static func acceptProcedure(_ cursor: inout Cursor) -> Bool {
        if cursor.accept("6-") {
            return cursor.accept(1...40) {
                Cursor.isDigit($0) || Cursor.isCapital($0) || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-")
            }
                && cursor.isAtEnd
        }
        if cursor.accept("4") {
            return cursor.accept(1...8) { (UInt8(ascii: "A")...UInt8(ascii: "C")).contains($0) } && cursor.isAtEnd
        }
        return cursor.accept(oneOf: [
            "1A", "1B", "1C", "1D", "1E", "1F", "1G", "1H", "1J", "1K", "2A", "2B", "2C", "3A", "3B", "3C", "3D", "3E",
            "3F", "3G", "3H", "3K", "7D", "7E",
        ]) && cursor.isAtEnd
    }

    private static func acceptCycle(_ cursor: inout Cursor) -> Bool {
        if cursor.accept("-"), !cursor.acceptDigits(2) { return false }
        guard cursor.accept(" DC") else { return false }
        _ = cursor.accept(" ")
        let cycles: [StaticString] = [
            "18", "17", "16", "15", "14", "13", "12", "11", "10", "9", "8", "7", "6", "5", "4", "3", "2", "1",
        ]
        guard cursor.accept(oneOf: cycles) else { return false }
        guard cursor.accept(" AL") else { return cursor.isAtEnd }
        _ = cursor.accept(" ")
        return cursor.accept(oneOf: ["III", "II", "I", "1", "2", "3"]) && cursor.isAtEnd
    }
}
