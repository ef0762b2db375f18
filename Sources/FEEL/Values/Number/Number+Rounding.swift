extension Number {
    /// How a number is brought to fewer fraction digits.
    package enum Rounding: Sendable {
        /// Toward positive infinity.
        case ceiling
        /// Toward zero.
        case down
        /// Toward negative infinity.
        case floor
        /// To nearest, ties toward zero.
        case halfDown
        /// To nearest, ties to the even digit.
        case halfEven
        /// To nearest, ties away from zero.
        case halfUp
        /// Away from zero.
        case up
    }

    /// The scales that FEEL's rounding functions take (DMN 1.5 table 75), those of decimal128's exponents.
    package static let scales = -6111...6176

    /// The number with at most so many fraction digits; `nil` for a scale out of ``scales``.
    ///
    /// A negative scale rounds before the point. A number that has no more fraction digits than asked for stays as
    /// it is, for widening it could need more than 34 digits.
    package func rounded(_ rounding: Rounding, scale: Int) -> Self? {
        guard Self.scales.contains(scale) else { return nil }
        let dropped = 0 - scale - exponent
        guard dropped > 0 else { return self }
        let digits = coefficient
        var kept: UInt128 = 0
        var cut = digits == 0 ? Remainder.none : .belowHalf
        if dropped <= PowersOfTen.largestWide {
            let unit = PowersOfTen.wide(dropped)
            let (quotient, rest) = digits.quotientAndRemainder(dividingBy: unit)
            kept = quotient
            cut = Remainder(rest, of: unit)
        }
        if increases(rounding, cut: cut, isOdd: kept & 1 == 1) { kept += 1 }
        return Self(isNegative: isNegative, coefficient: kept, biasedExponent: Layout.bias - scale)
    }

    /// The largest number with so many fraction digits that is not above this one.
    package func floor(scale: Int = 0) -> Self? { rounded(.floor, scale: scale) }

    /// The smallest number with so many fraction digits that is not below this one.
    package func ceiling(scale: Int = 0) -> Self? { rounded(.ceiling, scale: scale) }

    private func increases(_ rounding: Rounding, cut: Remainder, isOdd: Bool) -> Bool {
        guard cut != .none else { return false }
        return switch rounding {
        case .ceiling: !isNegative
        case .down: false
        case .floor: isNegative
        case .halfDown: cut == .aboveHalf
        case .halfEven: cut == .aboveHalf || cut == .half && isOdd
        case .halfUp: cut != .belowHalf
        case .up: true
        }
    }
}
