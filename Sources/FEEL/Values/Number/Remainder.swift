/// How much was cut off behind the last digit kept, compared with half a unit of that digit.
enum Remainder: Sendable {
    case none
    case belowHalf
    case half
    case aboveHalf

    /// What a single digit behind the last one amounts to.
    init(firstDigit digit: UInt8) {
        self = digit == 0 ? .none : digit < 5 ? .belowHalf : digit == 5 ? .half : .aboveHalf
    }

    /// What a division left over.
    init(_ rest: UInt128, of unit: UInt128) {
        let complement = unit - rest
        self = rest == 0 ? .none : rest < complement ? .belowHalf : rest == complement ? .half : .aboveHalf
    }

    /// The same with one more digit behind all others.
    func followed(by digit: UInt8) -> Self {
        digit == 0 ? self : followedByMore
    }

    /// The same with something more than zero behind all digits seen.
    var followedByMore: Self {
        switch self {
        case .none, .belowHalf: .belowHalf
        case .half, .aboveHalf: .aboveHalf
        }
    }
}

extension Number {
    /// Puts a number together from any exponent and what was cut off, rounded once to nearest, ties to even.
    ///
    /// - Returns: `nil` on overflow; zero or a number of fewer digits where the exponent is too small.
    init?(isNegative: Bool, coefficient: UInt128, exponent: Int, cut: Remainder) {
        var digits = coefficient
        var biased = exponent + Layout.bias
        var cut = cut
        if biased < 0 {
            let dropped = 0 - biased
            biased = 0
            if dropped > PowersOfTen.largestWide {
                digits = 0
                cut = .none
            } else {
                let unit = PowersOfTen.wide(dropped)
                let (quotient, rest) = digits.quotientAndRemainder(dividingBy: unit)
                let remainder = Remainder(rest, of: unit)
                cut = cut == .none ? remainder : remainder.followedByMore
                digits = quotient
            }
        }
        if cut == .aboveHalf || cut == .half && digits & 1 == 1 {
            digits += 1
            if digits > Layout.largestCoefficient {
                digits /= 10
                biased += 1
            }
        }
        while biased > Layout.largestExponent && digits != 0 {
            digits *= 10
            biased -= 1
            guard digits <= Layout.largestCoefficient else { return nil }
        }
        self.init(isNegative: isNegative, coefficient: digits, biasedExponent: min(biased, Layout.largestExponent))
    }
}
