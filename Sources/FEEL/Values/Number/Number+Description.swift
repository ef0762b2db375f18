extension Number: CustomStringConvertible {
    /// The number in plain notation, the shortest text that denotes it: no exponent, no trailing zeros.
    ///
    /// Equal numbers have the same text, so that what is printed does not depend on how a number came about.
    package var description: String {
        String(ascii: append(to:))
    }

    /// Appends the text of ``description`` as UTF-8.
    package func append(to bytes: inout [UInt8]) {
        // Whole numbers, which most are, need no taking away of zeros that would be put back.
        if isSmall, exponent == 0 {
            if isNegative { bytes.append("-") }
            bytes.append(digits: low)
            return
        }
        let number = normalized
        if number.isNegative { bytes.append("-") }
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
            bytes.append(digits: low)
            return
        }
        let (upper, lower) = coefficient.quotientAndRemainder(dividingBy: UInt128(PowersOfTen.word(18)))
        bytes.append(digits: UInt64(truncatingIfNeeded: upper))
        bytes.append(digits: UInt64(truncatingIfNeeded: lower), width: 18)
    }
}
