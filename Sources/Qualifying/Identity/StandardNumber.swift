/// The number of a national standard (SNI), such as `SNI 1896:2008` or `SNI ISO/IEC 17065:2012`.
enum StandardNumber {
    /// Whether `number` is one.
    static func accepts(_ number: PrintedNumber) -> Bool {
        var cursor = number.cursor
        if cursor.accept("RSNI") {
            _ = cursor.acceptDigits(0...1)
        } else if !cursor.accept("SNI") {
            return false
        }
        guard cursor.accept(" ") else { return false }
        if cursor.accept(oneOf: ["ISO/IEC ", "ISO/TS ", "ISO/TR ", "ISO ", "IEC ", "CISPR ", "ASTM "]) {}
        guard cursor.acceptDigits(2...6) else { return false }
        // Parts and years are told apart by nothing but their length: `SNI 09-0041-1987`.
        for _ in 0..<3 where cursor.accept(oneOf: [".", "-"]) {
            guard cursor.acceptDigits(1...4) else { return false }
        }
        if cursor.accept(oneOf: [":", "-"]), !cursor.acceptYear() { return false }
        if cursor.accept("/AMD") {
            _ = cursor.accept(" ")
            guard cursor.acceptDigits(1) else { return false }
            if cursor.accept(":"), !cursor.acceptYear() { return false }
        }
        return cursor.isAtEnd
    }
}
