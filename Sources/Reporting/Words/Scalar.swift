/// What a single value looks like: the encoding writes dates and decimals as texts.
enum Scalar: Equatable {
    case code
    case date
    case number
    case other

    /// The look of a text.
    init(_ text: String) {
        let utf8 = text.utf8
        guard let first = utf8.first else {
            self = .other
            return
        }
        if Self.isDigit(first) || first == UInt8(ascii: "-") {
            self = Self.date(utf8) ? .date : Self.number(utf8) ? .number : .other
        } else {
            self = utf8.allSatisfy { Self.isLetter($0) || Self.isDigit($0) || $0 == UInt8(ascii: "-") } ? .code : .other
        }
    }

    private static func date(_ utf8: String.UTF8View) -> Bool {
        utf8.count == 10
            && utf8.enumerated().allSatisfy { index, byte in
                index == 4 || index == 7 ? byte == UInt8(ascii: "-") : isDigit(byte)
            }
    }

    // Beyond nine digits, or with a leading zero, it is somebody's number and not a quantity.
    private static func number(_ utf8: String.UTF8View) -> Bool {
        let digits = utf8.first == UInt8(ascii: "-") ? utf8.dropFirst() : utf8[...]
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard let whole = parts.first, (1...2).contains(parts.count), (1...9).contains(whole.count) else {
            return false
        }
        return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
            && (whole.count == 1 || whole.first != UInt8(ascii: "0"))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
