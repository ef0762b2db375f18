extension Number {
    /// The number as an integer, if it is one and fits.
    @inline(__always)
    package var int: Int? {
        if high & ~Layout.signBit == Layout.unitExponent && low <= UInt64(Int.max) {
            let magnitude = Int(truncatingIfNeeded: low)
            return isNegative ? 0 &- magnitude : magnitude
        }
        guard let (whole, rest) = wholeAndRest, rest == 0 else { return nil }
        return integer(whole)
    }

    /// The number without its fraction, if that fits.
    package var truncated: Int? {
        guard let (whole, _) = wholeAndRest else { return nil }
        return integer(whole)
    }

    /// Whether the number has no fraction.
    package var isInteger: Bool {
        guard exponent < 0, !isZero else { return true }
        guard 0 - exponent <= Layout.digits else { return false }
        return coefficient % PowersOfTen.wide(0 - exponent) == 0
    }

    /// Whether the number is an integer divisible by two; `nil` unless it is an integer.
    package var isEven: Bool? {
        guard isInteger else { return nil }
        guard exponent < 0 else { return exponent > 0 || low & 1 == 0 }
        guard !isZero else { return true }
        return coefficient / PowersOfTen.wide(0 - exponent) & 1 == 0
    }

    /// The magnitude's whole part and what is left of the coefficient; `nil` if the whole part cannot fit an `Int`.
    private var wholeAndRest: (whole: UInt128, rest: UInt128)? {
        let digits = coefficient
        let exponent = exponent
        if exponent == 0 || digits == 0 { return (digits, 0) }
        if exponent > 0 {
            guard exponent < PowersOfTen.largestWord, digits <= UInt64.max else { return nil }
            return (digits * UInt128(PowersOfTen.word(exponent)), 0)
        }
        guard 0 - exponent <= Layout.digits else { return (0, digits) }
        let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: PowersOfTen.wide(0 - exponent))
        return (quotient, remainder)
    }

    private func integer(_ magnitude: UInt128) -> Int? {
        guard magnitude <= UInt128(Int.min.magnitude) else { return nil }
        return isNegative ? Int(exactly: 0 - Int128(magnitude)) : Int(exactly: magnitude)
    }
}

extension Number {
    /// Makes the number of a wide integer whose magnitude is below 10³⁴.
    init(wide integer: Int128) {
        self.init(isNegative: integer < 0, coefficient: integer.magnitude, biasedExponent: Layout.bias)
    }

    /// The number without its fraction, if that is below 10³⁴.
    var truncatedWide: Int128? {
        let digits = coefficient
        let exponent = exponent
        guard digits != 0 else { return 0 }
        guard exponent < Layout.digits else { return nil }
        let whole: UInt128
        if exponent < 0 {
            whole = 0 - exponent < Layout.digits ? digits / PowersOfTen.wide(0 - exponent) : 0
        } else {
            let (product, overflow) = digits.multipliedReportingOverflow(by: PowersOfTen.wide(exponent))
            guard !overflow else { return nil }
            whole = product
        }
        guard whole <= Layout.largestCoefficient else { return nil }
        return isNegative ? -Int128(whole) : Int128(whole)
    }
}
