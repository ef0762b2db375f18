extension Number {
    /// The sum, or `nil` on overflow.
    @inline(__always)
    package func adding(_ other: Self) -> Self? {
        if let sum = smallSum(other, otherHigh: other.high) { return sum }
        return DecimalLibrary.sum(self, other)
    }

    /// The difference, or `nil` on overflow.
    @inline(__always)
    package func subtracting(_ other: Self) -> Self? {
        if let sum = smallSum(other, otherHigh: other.high ^ Layout.signBit) { return sum }
        return DecimalLibrary.difference(self, other)
    }

    /// The product, or `nil` on overflow.
    @inline(__always)
    package func multiplied(by other: Self) -> Self? {
        if isSmall && other.isSmall {
            let product = low.multipliedFullWidth(by: other.low)
            let exponent = biasedExponent &+ other.biasedExponent &- Layout.bias
            // The upper word alone may send a product just below 10³⁴ the long way, but lets none above it pass.
            if product.high < Self.upperLimit && exponent >= 0 && exponent <= Layout.largestExponent {
                let coefficient = UInt128(product.high) &<< 64 | UInt128(product.low)
                return Self(
                    isNegative: (high ^ other.high) & Layout.signBit != 0, coefficient: coefficient,
                    biasedExponent: exponent)
            }
        }
        return DecimalLibrary.product(self, other)
    }

    /// The quotient, or `nil` on overflow and for a divisor of zero.
    @inline(__always)
    package func divided(by other: Self) -> Self? {
        if isSmall && other.isSmall && other.low != 0 {
            let (quotient, remainder) = low.quotientAndRemainder(dividingBy: other.low)
            let exponent = biasedExponent &- other.biasedExponent &+ Layout.bias
            if remainder == 0 && quotient != 0 && exponent >= 0 && exponent <= Layout.largestExponent {
                return Self(
                    isNegative: (high ^ other.high) & Layout.signBit != 0, coefficient: UInt128(quotient),
                    biasedExponent: exponent)
            }
        }
        return DecimalLibrary.quotient(self, other)
    }

    /// The sum of two one-word coefficients whose quanta are near enough to be brought to the smaller one.
    ///
    /// - Parameters:
    ///   - other: the second operand.
    ///   - otherHigh: its upper word, with the sign bit turned for a subtraction.
    /// - Returns: `nil` if the fast way does not apply.
    @inline(__always)
    private func smallSum(_ other: Self, otherHigh: UInt64) -> Self? {
        guard (high | otherHigh) & Layout.coefficientMask == 0 else { return nil }
        var left = low
        var right = other.low
        var exponent = biasedExponent
        let distance = exponent &- other.biasedExponent
        if distance > 0 {
            guard let scaled = Self.scaled(left, by: distance) else { return nil }
            left = scaled
            exponent = other.biasedExponent
        } else if distance < 0 {
            guard let scaled = Self.scaled(right, by: 0 &- distance) else { return nil }
            right = scaled
        }
        let isNegative = high & Layout.signBit != 0
        if (high ^ otherHigh) & Layout.signBit == 0 {
            let (sum, carry) = left.addingReportingOverflow(right)
            let coefficient = UInt128(carry ? 1 : 0 as UInt64) &<< 64 | UInt128(sum)
            return Self(isNegative: isNegative, coefficient: coefficient, biasedExponent: exponent)
        }
        return left >= right
            ? Self(isNegative: isNegative, coefficient: UInt128(left &- right), biasedExponent: exponent)
            : Self(isNegative: !isNegative, coefficient: UInt128(right &- left), biasedExponent: exponent)
    }

    /// The word times a power of ten, unless that needs more than a word.
    @inline(__always)
    static func scaled(_ word: UInt64, by power: Int) -> UInt64? {
        guard power <= PowersOfTen.largestWord else { return nil }
        let (product, overflow) = word.multipliedReportingOverflow(by: PowersOfTen.word(power))
        return overflow ? nil : product
    }

    /// The upper word of 10³⁴.
    private static let upperLimit: UInt64 = 0x1_ED09_BEAD_87C0
}
