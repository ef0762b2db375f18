/// A position in the bytes of a printed number, moved on by what fits.
///
/// `accept…` moves on and says whether it could; a number fits its format when everything was accepted and nothing is left.
struct Cursor {
    private let bytes: [UInt8]
    private var position = 0

    /// The start of `bytes`.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether nothing is left.
    var isAtEnd: Bool { position == bytes.count }

    /// Accepts exactly this text.
    mutating func accept(_ text: StaticString) -> Bool {
        let end = position + text.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        var index = position
        for scalar in text.description.utf8 {
            guard bytes[index] == scalar else { return false }
            index += 1
        }
        position = end
        return true
    }

    /// Accepts the first of these texts that fits.
    mutating func accept(oneOf texts: [StaticString]) -> Bool {
        for text in texts where accept(text) { return true }
        return false
    }

    /// Accepts as many bytes of a class as there are, but at most `count.upperBound`; fewer than `count.lowerBound` do not fit.
    mutating func accept(_ count: ClosedRange<Int>, where belongs: (UInt8) -> Bool) -> Bool {
        var end = position
        while end < bytes.count, end - position < count.upperBound, belongs(bytes[end]) {
            end += 1
        }
        guard end - position >= count.lowerBound else { return false }
        position = end
        return true
    }

    /// Accepts so many digits.
    mutating func acceptDigits(_ count: ClosedRange<Int>) -> Bool { accept(count, where: Self.isDigit) }

    /// Accepts exactly so many digits.
    mutating func acceptDigits(_ count: Int) -> Bool { accept(count...count, where: Self.isDigit) }

    /// Accepts a year of four digits from 1900 on.
    mutating func acceptYear() -> Bool {
        let start = position
        guard accept(oneOf: ["19", "20"]), acceptDigits(2) else {
            position = start
            return false
        }
        return true
    }

    /// Accepts all that is left, if there is anything.
    mutating func acceptRest() -> Bool {
        guard !isAtEnd else { return false }
        position = bytes.count
        return true
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    static func isCapital(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
}
