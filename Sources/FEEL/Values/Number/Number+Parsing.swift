extension Number {
    /// Reads a number: FEEL's literals and the lexical forms of `xsd:decimal`, `xsd:integer` and `xsd:double`.
    ///
    /// An optional sign, digits with at most one point, an optional exponent. White space, grouping, infinities and
    /// NaN are refused, as is what overflows. More than 34 digits are rounded to nearest, ties to even.
    package init?(parsing text: some StringProtocol) {
        self.init(parsing: text.utf8)
    }

    /// Reads a number from UTF-8 bytes, by the same rules.
    package init?(parsing bytes: some Sequence<UInt8>) {
        var digits = DigitReader()
        for byte in bytes {
            guard digits.accept(byte) else { return nil }
        }
        guard let number = digits.number else { return nil }
        self = number
    }
}

/// Takes a number's text byte by byte.
private struct DigitReader {
    private enum Place {
        case start, whole, fraction, exponentStart, exponentSigned, exponent
    }

    private var place = Place.start
    private var isNegative = false
    private var hasDigits = false
    private var coefficient: UInt128 = 0
    /// How many digits the coefficient holds, leading zeros not counted.
    private var significant = 0
    /// The power of ten by which the point stands away from the coefficient's end.
    private var shift = 0
    private var writtenExponent = 0
    private var exponentIsNegative = false
    /// What was cut off behind the 34th digit, relative to half a unit.
    private var cut = Remainder.none

    /// Takes the next byte, if it may stand here.
    mutating func accept(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            acceptDigit(byte &- UInt8(ascii: "0"))
        case UInt8(ascii: "."):
            guard place == .start || place == .whole else { return false }
            place = .fraction
        case UInt8(ascii: "e"), UInt8(ascii: "E"):
            guard hasDigits, place == .whole || place == .fraction else { return false }
            place = .exponentStart
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            return acceptSign(byte == UInt8(ascii: "-"))
        default:
            return false
        }
        return true
    }

    /// The number, if the text was complete.
    var number: Number? {
        guard hasDigits, place != .exponentStart, place != .exponentSigned else { return nil }
        let exponent = shift + (exponentIsNegative ? -writtenExponent : writtenExponent)
        return Number(isNegative: isNegative, coefficient: coefficient, exponent: exponent, cut: cut)
    }

    private mutating func acceptSign(_ negative: Bool) -> Bool {
        switch place {
        case .start where !hasDigits && !isSigned:
            isSigned = true
            isNegative = negative
        case .exponentStart:
            place = .exponentSigned
            exponentIsNegative = negative
        default:
            return false
        }
        return true
    }

    private var isSigned = false

    private mutating func acceptDigit(_ digit: UInt8) {
        switch place {
        case .start, .whole:
            place = .whole
            takeSignificant(digit, behindPoint: false)
        case .fraction:
            takeSignificant(digit, behindPoint: true)
        case .exponentStart, .exponentSigned, .exponent:
            place = .exponent
            // Far beyond every exponent of a finite number, and far from overflowing with the shift.
            writtenExponent = min(writtenExponent * 10 + Int(digit), 1 << 40)
        }
    }

    private mutating func takeSignificant(_ digit: UInt8, behindPoint: Bool) {
        hasDigits = true
        if significant < Number.Layout.digits {
            coefficient = coefficient &* 10 &+ UInt128(digit)
            if coefficient != 0 { significant += 1 }
            if behindPoint { shift -= 1 }
            return
        }
        cut = significant == Number.Layout.digits ? Remainder(firstDigit: digit) : cut.followed(by: digit)
        significant += 1
        if !behindPoint { shift += 1 }
    }
}
