extension Number {
    /// Makes the number whose digits are the shortest that denote the binary number; `nil` unless that is finite.
    package init?(_ double: Double) {
        guard double.isFinite else { return nil }
        self.init(parsing: double.description)
    }

    /// The nearest binary number.
    package var double: Double {
        // Both operands are exact in binary, so the one rounding is that of the operation.
        if isSmall && low <= 1 << 53 && exponent <= 0 && exponent >= -22 {
            let magnitude = Double(low) / Self.exactPowers[0 - exponent]
            return isNegative ? -magnitude : magnitude
        }
        return DecimalLibrary.double(self)
    }

    /// The powers of ten that are exact as binary numbers.
    private static let exactPowers: [Double] = (0...22).map { Double(PowersOfTen.wide($0)) }
}
