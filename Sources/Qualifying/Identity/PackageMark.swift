/// The UN mark on a package for dangerous goods, such as `4G/Y30/S/25/ID/ABC`.
enum PackageMark {
    /// Whether `number` is one: package code, group with mass, solids or pressure, year, country, maker.
    static func accepts(_ number: PrintedNumber) -> Bool {
        var cursor = number.without(" ").cursor
        _ = cursor.accept("UN") || cursor.accept("Ⓤ")
        _ = cursor.accept("/")
        guard cursor.accept(oneOf: ["1", "2", "3", "4", "5", "6", "7"]),
            cursor.accept(1...2, where: Cursor.isCapital)
        else { return false }
        _ = cursor.accept(0...1) { $0 != UInt8(ascii: "0") && Cursor.isDigit($0) }
        _ = cursor.accept(oneOf: ["V", "W", "T", "U"])
        guard cursor.accept("/"), cursor.accept(oneOf: ["X", "Y", "Z"]), cursor.acceptDigits(1...5) else {
            return false
        }
        if cursor.accept("."), !cursor.acceptDigits(1...3) { return false }
        guard cursor.accept("/"), cursor.accept("S") || cursor.acceptDigits(1...4),
            cursor.accept("/"), cursor.acceptDigits(2),
            cursor.accept("/"), cursor.accept(1...3, where: Cursor.isCapital)
        else { return false }
        return cursor.isAtEnd || cursor.accept("/") && cursor.acceptRest()
    }
}
