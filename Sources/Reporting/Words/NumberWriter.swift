internal import Qualifying

/// Writes numbers in the way of a language: its two signs are asked of the wording once.
struct NumberWriter: Sendable {
    private let group: UInt8
    private let point: UInt8

    /// A writer of a language.
    init(_ wording: Wording) {
        let sample = Array(wording.number("1234.5").utf8)
        (group, point) = (sample[1], sample[5])
    }

    /// Appends a number written `-1234.5`; nothing is written of any other text.
    func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) -> Bool {
        let start = !text.isEmpty && text[0] == UInt8(ascii: "-") ? 1 : 0
        var end = start
        while end < text.count, Self.isDigit(text[end]) { end += 1 }
        guard end > start else { return false }
        if end < text.count {
            guard text[end] == UInt8(ascii: "."), end + 1 < text.count else { return false }
            for index in (end + 1)..<text.count where !Self.isDigit(text[index]) { return false }
        }
        for index in 0..<end {
            if index > start, (end - index).isMultiple(of: 3) { bytes.append(group) }
            bytes.append(text[index])
        }
        if end < text.count {
            bytes.append(point)
            bytes.append(text.extracting((end + 1)...))
        }
        return true
    }

    /// Appends a whole number.
    func append(_ number: Int, to bytes: inout [UInt8]) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        append(magnitude: number.magnitude, digits: 0, to: &bytes)
    }

    private func append(magnitude: UInt, digits: Int, to bytes: inout [UInt8]) {
        if magnitude >= 10 { append(magnitude: magnitude / 10, digits: digits + 1, to: &bytes) }
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10))
        if digits > 0, digits.isMultiple(of: 3) { bytes.append(group) }
    }

    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
