/// What a single value looks like: the encoding writes dates and decimals as texts.
enum Scalar: Equatable {
    case code
    case date
    case number
    case other

    /// The look of a text.
    init(_ text: Span<UInt8>) {
        self = .other
        guard !text.isEmpty else { return }
        let first = text[0]
        if Self.isDigit(first) || first == UInt8(ascii: "-") {
            self = Self.isDate(text) ? .date : Self.isNumber(text) ? .number : .other
        } else if Self.isCode(text) {
            self = .code
        }
    }

    private static func isCode(_ text: Span<UInt8>) -> Bool {
        for index in text.indices {
            let byte = text[index]
            guard isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") else { return false }
        }
        return true
    }

    private static func isDate(_ text: Span<UInt8>) -> Bool {
        guard text.count == 10 else { return false }
        for index in text.indices {
            let isRight = index == 4 || index == 7 ? text[index] == UInt8(ascii: "-") : isDigit(text[index])
            guard isRight else { return false }
        }
        return true
    }

    // Beyond nine digits, or with a leading zero, it is somebody's number and not a quantity.
    private static func isNumber(_ text: Span<UInt8>) -> Bool {
        let start = text[0] == UInt8(ascii: "-") ? 1 : 0
        var end = start
        while end < text.count, isDigit(text[end]) { end += 1 }
        guard (1...9).contains(end - start), end - start == 1 || text[start] != UInt8(ascii: "0") else { return false }
        guard end < text.count else { return true }
        guard text[end] == UInt8(ascii: "."), end + 1 < text.count else { return false }
        for index in (end + 1)..<text.count where !isDigit(text[index]) { return false }
        return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
