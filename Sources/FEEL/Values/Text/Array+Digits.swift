extension [UInt8] {
    /// Appends an ASCII character.
    mutating func append(_ character: Unicode.Scalar) {
        append(UInt8(ascii: character))
    }

    /// Appends the decimal digits of the word, with zeros in front up to the width.
    mutating func append(digits word: UInt64, width: Int = 1) {
        var divisor: UInt64 = 1
        var digits = 1
        while digits < width || word / divisor >= 10 {
            divisor *= 10
            digits += 1
        }
        var rest = word
        while divisor > 0 {
            let (digit, remainder) = rest.quotientAndRemainder(dividingBy: divisor)
            append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit))
            rest = remainder
            divisor /= 10
        }
    }

    /// Appends a point and the billionths without trailing zeros; nothing for zero.
    mutating func append(fraction billionths: UInt64) {
        guard billionths != 0 else { return }
        append(".")
        append(digits: billionths, width: 9)
        while last == UInt8(ascii: "0") {
            removeLast()
        }
    }
}

extension String {
    /// Makes the text that the closure writes as ASCII.
    init(ascii write: (inout [UInt8]) -> Void) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        write(&bytes)
        self.init(decoding: bytes, as: UTF8.self)
    }
}
