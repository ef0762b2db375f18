internal import CDecimal

/// Intel's decimal floating-point library as functions over ``Number``; the only place that calls it.
///
/// Rounding is to nearest, ties to even, as DMN 1.5 §10.3.2.3.1 demands. A result that is not finite is `nil`.
// SAFETY: the library takes its operands by value and writes nothing but the status word handed to it by address,
// which lives on the caller's stack for the time of the call.
package enum DecimalLibrary {
    /// The sum.
    package static func sum(_ left: Number, _ right: Number) -> Number? {
        var flags: _IDEC_flags = 0
        return Number(unsafe __bid128_add(left.bits, right.bits, nearestEven, &flags))
    }

    /// The difference.
    package static func difference(_ left: Number, _ right: Number) -> Number? {
        var flags: _IDEC_flags = 0
        return Number(unsafe __bid128_sub(left.bits, right.bits, nearestEven, &flags))
    }

    /// The product.
    package static func product(_ left: Number, _ right: Number) -> Number? {
        var flags: _IDEC_flags = 0
        return Number(unsafe __bid128_mul(left.bits, right.bits, nearestEven, &flags))
    }

    /// The quotient; `nil` for a divisor of zero.
    package static func quotient(_ dividend: Number, _ divisor: Number) -> Number? {
        var flags: _IDEC_flags = 0
        return Number(unsafe __bid128_div(dividend.bits, divisor.bits, nearestEven, &flags))
    }

    /// The exact remainder of the division truncated toward zero; `nil` for a divisor of zero.
    package static func remainder(_ dividend: Number, _ divisor: Number) -> Number? {
        var flags: _IDEC_flags = 0
        return Number(unsafe __bid128_fmod(dividend.bits, divisor.bits, &flags))
    }

    /// The power.
    package static func power(_ base: Number, _ exponent: Number) -> Number? {
        var flags: _IDEC_flags = 0
        return Number(unsafe __bid128_pow(base.bits, exponent.bits, nearestEven, &flags))
    }

    /// The square root; `nil` for a negative operand.
    package static func squareRoot(_ operand: Number) -> Number? {
        var flags: _IDEC_flags = 0
        return Number(unsafe __bid128_sqrt(operand.bits, nearestEven, &flags))
    }

    /// Euler's number to the power of the operand.
    package static func exponential(_ operand: Number) -> Number? {
        var flags: _IDEC_flags = 0
        return Number(unsafe __bid128_exp(operand.bits, nearestEven, &flags))
    }

    /// The natural logarithm; `nil` unless the operand is positive.
    package static func naturalLogarithm(_ operand: Number) -> Number? {
        var flags: _IDEC_flags = 0
        return Number(unsafe __bid128_log(operand.bits, nearestEven, &flags))
    }

    /// The operand with the quantum of the model, rounded to even; `nil` if it has no room for that.
    package static func quantized(_ operand: Number, like model: Number) -> Number? {
        var flags: _IDEC_flags = 0
        return Number(unsafe __bid128_quantize(operand.bits, model.bits, nearestEven, &flags))
    }

    /// Whether the numbers are numerically equal.
    package static func isEqual(_ left: Number, _ right: Number) -> Bool {
        var flags: _IDEC_flags = 0
        return unsafe __bid128_quiet_equal(left.bits, right.bits, &flags) != 0
    }

    /// Whether the first number is the smaller.
    package static func isLess(_ left: Number, _ right: Number) -> Bool {
        var flags: _IDEC_flags = 0
        return unsafe __bid128_quiet_less(left.bits, right.bits, &flags) != 0
    }

    /// The nearest binary number.
    package static func double(_ operand: Number) -> Double {
        var flags: _IDEC_flags = 0
        return unsafe __bid128_to_binary64(operand.bits, nearestEven, &flags)
    }

    /// The number that a text denotes as the library reads it.
    package static func number(_ text: String) -> Number? {
        var flags: _IDEC_flags = 0
        return unsafe text.withCString { start in
            Number(unsafe __bid128_from_string(UnsafeMutablePointer(mutating: start), nearestEven, &flags))
        }
    }

    private static let nearestEven: _IDEC_round = 0
}

extension Number {
    fileprivate var bits: BID_UINT128 { BID_UINT128(w: (low, high)) }

    fileprivate init?(_ bits: BID_UINT128) {
        // The combination 11110 marks an infinity, 11111 a NaN.
        guard bits.w.1 &>> 59 & 0b1111 != 0b1111 else { return nil }
        guard bits.w.0 != 0 || bits.w.1 & Layout.coefficientMask != 0 else {
            self.init(high: bits.w.1 & ~Layout.signBit, low: 0)
            return
        }
        self.init(high: bits.w.1, low: bits.w.0)
    }
}
