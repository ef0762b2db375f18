/// A number as it is printed on a paper, brought to one spelling: no full-width forms, capitals, single blanks.
struct PrintedNumber {
    /// The bytes of the one spelling.
    let bytes: [UInt8]

    /// Brings `text` to one spelling: full-width forms become ASCII, dashes of every length `-`, small letters capitals.
    init(_ text: some StringProtocol) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            let value: UInt32 =
                switch scalar.value {
                case 0xFF01...0xFF5E: scalar.value - 0xFEE0
                case 0x2010...0x2015, 0x2212: 0x2D
                case 0x3000, 0xA0, 0x09, 0x0A, 0x0D: 0x20
                default: scalar.value
                }
            switch value {
            case 0x20:
                if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
            case 0x61...0x7A: bytes.append(UInt8(value - 0x20))
            case 0..<0x80: bytes.append(UInt8(value))
            default: bytes.append(contentsOf: String(scalar).utf8)
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        self.bytes = bytes
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// The number without any of these bytes.
    func without(_ separators: StaticString) -> PrintedNumber {
        let dropped = Array(separators.description.utf8)
        return PrintedNumber(bytes: bytes.filter { !dropped.contains($0) })
    }

    /// The number with every one of these bytes replaced.
    func replacing(_ bytes: StaticString, with replacement: UInt8) -> PrintedNumber {
        let replaced = Array(bytes.description.utf8)
        return PrintedNumber(bytes: self.bytes.map { replaced.contains($0) ? replacement : $0 })
    }

    /// A cursor at the start.
    var cursor: Cursor { Cursor(bytes) }
}
