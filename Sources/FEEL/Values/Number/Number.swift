/// A FEEL number: IEEE 754 decimal128 with 34 significant digits, always finite.
///
/// The layout is that of the binary encoding (BID): a sign bit, fourteen bits of biased exponent and 113 bits of
/// coefficient. A value is a coefficient times a power of ten; the power ("quantum") of exact results is kept, but
/// equality, order and text depend on the numeric value only. There is no negative zero, no infinity and no NaN: an
/// operation that would yield one returns `nil`, which FEEL turns into null.
package struct Number: Sendable {
    /// Sign, biased exponent and the upper 49 bits of the coefficient.
    let high: UInt64
    /// The lower 64 bits of the coefficient.
    let low: UInt64

    /// Zero with quantum one.
    package static let zero = Self(0)
    /// One.
    package static let one = Self(1)

    // INVARIANT: the coefficient is below 10³⁴, the exponent field is at most 12287, and zero has no sign bit.
    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Puts a number together from parts that are known to be in range.
    @inline(__always)
    init(isNegative: Bool, coefficient: UInt128, biasedExponent: Int) {
        let sign: UInt64 = isNegative && coefficient != 0 ? Layout.signBit : 0
        high =
            sign | UInt64(truncatingIfNeeded: biasedExponent) &<< Layout.exponentShift
            | UInt64(truncatingIfNeeded: coefficient &>> 64)
        low = UInt64(truncatingIfNeeded: coefficient)
    }

    /// Makes the number of an integer, exactly.
    @inline(__always)
    package init(_ integer: Int) {
        high = (integer < 0 ? Layout.signBit : 0) | Layout.unitExponent
        low = UInt64(integer.magnitude)
    }

    /// Whether the number is below zero.
    @inline(__always)
    package var isNegative: Bool { high & Layout.signBit != 0 }

    /// Whether the number is zero.
    @inline(__always)
    package var isZero: Bool { low == 0 && high & Layout.coefficientMask == 0 }

    /// The decimal digits as an integer, without sign and exponent.
    @inline(__always)
    var coefficient: UInt128 { UInt128(high & Layout.coefficientMask) &<< 64 | UInt128(low) }

    /// The power of ten of the last digit.
    @inline(__always)
    var exponent: Int { biasedExponent &- Layout.bias }

    /// The exponent as it is stored.
    @inline(__always)
    var biasedExponent: Int {
        Int(truncatingIfNeeded: high &>> Layout.exponentShift & Layout.exponentMask)
    }

    /// Whether the coefficient fits one word, so that the fast ways apply.
    @inline(__always)
    var isSmall: Bool { high & Layout.coefficientMask == 0 }

    /// The two words of the encoding, to tell numbers apart that are equal but differ in quantum.
    package var encoding: (high: UInt64, low: UInt64) { (high, low) }

    /// The number with the other sign.
    package var negated: Self { isZero ? self : Self(high: high ^ Layout.signBit, low: low) }

    /// The number without its sign.
    package var magnitude: Self { Self(high: high & ~Layout.signBit, low: low) }
}

extension Number: ExpressibleByIntegerLiteral {
    /// Makes the number of an integer literal.
    package init(integerLiteral value: Int) { self.init(value) }
}

extension Number {
    /// The fields of the encoding.
    enum Layout {
        static let signBit: UInt64 = 1 << 63
        static let exponentShift: UInt64 = 49
        static let exponentMask: UInt64 = 0x3FFF
        static let coefficientMask: UInt64 = 1 << 49 - 1
        static let bias = 6176
        /// The largest stored exponent, that of 10⁶¹¹¹.
        static let largestExponent = 12_287
        /// The stored exponent of whole numbers, in place.
        static let unitExponent = UInt64(bias) << exponentShift
        /// The largest coefficient, 10³⁴ − 1.
        static let largestCoefficient: UInt128 = 9_999_999_999_999_999_999_999_999_999_999_999
        /// The number of decimal digits of the largest coefficient.
        static let digits = 34
    }
}
