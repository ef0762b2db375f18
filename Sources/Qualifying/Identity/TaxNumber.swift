/// A taxpayer number (NPWP), old with 15 digits or new with 16.
package struct TaxNumber: Hashable, Sendable {
    /// The digits alone.
    package let digits: String

    private let values: [UInt8]

    /// Reads a number in any of its spellings (`01.312.166.0-091.000`); nothing if it has not 15 or 16 digits.
    package init?(parsing text: some StringProtocol) {
        let bytes = PrintedNumber(text).without(".- ").bytes
        guard bytes.count == 15 || bytes.count == 16, bytes.allSatisfy(Cursor.isDigit) else { return nil }
        digits = String(decoding: bytes, as: UTF8.self)
        values = bytes.map { $0 - UInt8(ascii: "0") }
    }

    /// Whether it is a personal number (NIK), 16 digits of which the first is not 0; it has no check digit.
    package var isPersonal: Bool { values.count == 16 && values[0] != 0 }

    /// Whether the ninth digit checks the eight before it (Luhn).
    ///
    /// Branch numbers and reissued ones break the check, so that a failure is a reason to look, never to refuse.
    package var isChecked: Bool {
        guard !isPersonal else { return true }
        let checked = values.dropFirst(values.count - 15).prefix(9)
        var sum = 0
        for (index, digit) in checked.reversed().enumerated() {
            let doubled = index.isMultiple(of: 2) ? Int(digit) : 2 * Int(digit)
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return sum.isMultiple(of: 10)
    }
}
