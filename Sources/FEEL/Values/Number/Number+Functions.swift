extension Number {
    /// The number to the power of another one; `nil` where that is no finite real number.
    package func power(_ exponent: Self) -> Self? {
        if exponent == 2 { return multiplied(by: self) }
        return DecimalLibrary.power(self, exponent)
    }

    /// What is left of the division rounded toward negative infinity; it has the divisor's sign.
    ///
    /// DMN 1.5 §10.3.4.5 defines it as dividend − divisor · floor(dividend / divisor); computed here without
    /// rounding the quotient. `nil` for a divisor of zero.
    package func modulo(_ divisor: Self) -> Self? {
        if high == Layout.unitExponent && divisor.high == Layout.unitExponent && divisor.low != 0 {
            return Self(high: high, low: low % divisor.low)
        }
        guard let rest = DecimalLibrary.remainder(self, divisor) else { return nil }
        guard !rest.isZero, rest.isNegative != divisor.isNegative else { return rest }
        return rest.adding(divisor)
    }

    /// The square root; `nil` below zero.
    package var squareRoot: Self? { DecimalLibrary.squareRoot(self) }

    /// Euler's number to the power of this one; `nil` on overflow.
    package var exponential: Self? { DecimalLibrary.exponential(self) }

    /// The natural logarithm; `nil` unless the number is positive.
    package var naturalLogarithm: Self? { DecimalLibrary.naturalLogarithm(self) }
}
