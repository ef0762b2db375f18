extension Number: CustomStringConvertible {
    /// The number in plain notation, the shortest text that denotes it: no exponent, no trailing zeros.
    ///
    /// Equal numbers have the same text, so that what is printed does not depend on how a number came about.
    package var description: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the text of ``description`` as UTF-8.
    package func append(to bytes: inout [UInt8]) {
        let number = normalized
        if number.isNegative { bytes.append(UInt8(ascii: "-")) }
        let exponent = number.exponent
        let start = bytes.count
        number.appendDigits(to: &bytes)
        guard exponent < 0 else {
            bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: exponent))
            return
        }
        let count = bytes.count - start
        let whole = count + exponent
        if whole > 0 {
            bytes.insert(UInt8(ascii: "."), at: start + whole)
        } else {
            let zeros = repeatElement(UInt8(ascii: "0"), count: 2 - whole)
            bytes.insert(contentsOf: zeros, at: start)
            bytes[start + 1] = UInt8(ascii: ".")
        }
    }

    private func appendDigits(to bytes: inout [UInt8]) {
        if isSmall {
            Self.appendDigits(of: low, atLeast: 1, to: &bytes)
            return
        }
        let unit = UInt128(PowersOfTen.word(18))
        let (upper, lower) = coefficient.quotientAndRemainder(dividingBy: unit)
        Self.appendDigits(of: UInt64(truncatingIfNeeded: upper), atLeast: 1, to: &bytes)
        Self.appendDigits(of: UInt64(truncatingIfNeeded: lower), atLeast: 18, to: &bytes)
    }

    private static func appendDigits(of word: UInt64, atLeast minimum: Int, to bytes: inout [UInt8]) {
        let start = bytes.count
        var rest = word
        while rest != 0 || bytes.count - start < minimum {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit))
            rest = quotient
        }
        bytes[start...].reverse()
    }
}
