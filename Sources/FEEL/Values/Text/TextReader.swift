/// Reads a short formal text from its front, ASCII character by character.
///
/// Verbs: `accept…` consumes what it names if it stands there, `digits` consumes a run of digits.
struct TextReader {
    /// What has not been read yet.
    private(set) var rest: Substring.UTF8View

    /// Starts at the front of the text.
    init(_ text: some StringProtocol) {
        rest = Substring(text).utf8
    }

    /// Whether everything has been read.
    var isAtEnd: Bool { rest.isEmpty }

    /// Whether the next byte is this character.
    func isAt(_ character: Unicode.Scalar) -> Bool {
        rest.first == UInt8(ascii: character)
    }

    /// Consumes the character if it is next.
    mutating func accept(_ character: Unicode.Scalar) -> Bool {
        guard isAt(character) else { return false }
        rest.removeFirst()
        return true
    }

    /// Consumes the next byte, which the caller has looked at.
    mutating func skip() {
        rest.removeFirst()
    }

    /// Consumes so many digits as there are, within the bounds, and tells their value; `nil` if there are too few.
    ///
    /// The upper bound is at most 18, so that the value fits.
    mutating func digits(_ counts: ClosedRange<Int>) -> Int? {
        var value = 0
        var count = 0
        while count < counts.upperBound, let byte = rest.first, let digit = Self.digit(byte) {
            value = value * 10 + digit
            count += 1
            rest.removeFirst()
        }
        return count >= counts.lowerBound ? value : nil
    }

    /// Consumes a fraction of at most nine digits, behind its point, and tells it in billionths.
    mutating func billionths(_ counts: ClosedRange<Int>) -> Int? {
        let before = rest.count
        guard var value = digits(counts) else { return nil }
        for _ in (before - rest.count)..<9 {
            value *= 10
        }
        return value
    }

    /// Consumes everything that is left.
    mutating func remainder() -> String {
        defer { rest = rest[rest.endIndex...] }
        return String(Substring(rest))
    }

    private static func digit(_ byte: UInt8) -> Int? {
        let digit = byte &- UInt8(ascii: "0")
        return digit <= 9 ? Int(digit) : nil
    }
}
