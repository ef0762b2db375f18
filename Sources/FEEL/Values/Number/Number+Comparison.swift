extension Number: Equatable {
    /// Whether the numbers are numerically equal, whatever their quanta: 0 is 0.00.
    @inline(__always)
    package static func == (left: Self, right: Self) -> Bool {
        if left.low == right.low && left.high == right.high { return true }
        // With equal exponents the encoding is unique.
        if ((left.high ^ right.high) & ~Layout.signBit) &>> Layout.exponentShift == 0 { return false }
        return order(left, right) == 0
    }
}

extension Number: Comparable {
    /// Whether the first number is the smaller.
    @inline(__always)
    package static func < (left: Self, right: Self) -> Bool {
        order(left, right) < 0
    }

    /// Negative, zero or positive as the first number is less than, equal to or greater than the second.
    @inline(__always)
    static func order(_ left: Self, _ right: Self) -> Int {
        if left.isNegative != right.isNegative { return left.isNegative ? -1 : 1 }
        let order = magnitudeOrder(left, right)
        return left.isNegative ? 0 &- order : order
    }

    @inline(__always)
    private static func magnitudeOrder(_ left: Self, _ right: Self) -> Int {
        let distance = left.biasedExponent &- right.biasedExponent
        if left.isSmall && right.isSmall {
            if distance == 0 { return wordOrder(left.low, right.low) }
            if distance > 0, let scaled = scaled(left.low, by: distance) { return wordOrder(scaled, right.low) }
            if distance < 0, let scaled = scaled(right.low, by: 0 &- distance) { return wordOrder(left.low, scaled) }
        }
        if distance == 0 { return wordOrder(left.coefficient, right.coefficient) }
        return distance > 0
            ? scaledOrder(left.coefficient, power: distance, right.coefficient)
            : 0 &- scaledOrder(right.coefficient, power: 0 &- distance, left.coefficient)
    }

    /// Compares the first coefficient times a power of ten with the second one.
    private static func scaledOrder(_ left: UInt128, power: Int, _ right: UInt128) -> Int {
        guard left != 0 else { return right == 0 ? 0 : -1 }
        // Whatever leaves the 128 bits is above every coefficient.
        guard power <= PowersOfTen.largestWide else { return 1 }
        let (product, overflow) = left.multipliedReportingOverflow(by: PowersOfTen.wide(power))
        return overflow ? 1 : wordOrder(product, right)
    }

    @inline(__always)
    private static func wordOrder<Word: FixedWidthInteger>(_ left: Word, _ right: Word) -> Int {
        left == right ? 0 : left < right ? -1 : 1
    }
}

extension Number: Hashable {
    /// Feeds the numeric value, so that equal numbers of different quanta hash alike.
    package func hash(into hasher: inout Hasher) {
        let normalized = normalized
        hasher.combine(normalized.high)
        hasher.combine(normalized.low)
    }

    /// The equal number with the fewest digits: no trailing zeros in the coefficient, zero with quantum one.
    package var normalized: Self {
        guard !isZero else { return .zero }
        if isSmall {
            guard low % 10 == 0 else { return self }
        }
        var digits = coefficient
        var exponent = biasedExponent
        while exponent < Layout.largestExponent {
            let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10)
            guard remainder == 0 else { break }
            digits = quotient
            exponent += 1
        }
        return Self(isNegative: isNegative, coefficient: digits, biasedExponent: exponent)
    }
}
