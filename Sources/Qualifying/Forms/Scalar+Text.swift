internal import FEEL

extension Mapping.Scalar {
    /// The value of a text of the schema's type; null if it is none.
    func value(_ text: Span<UInt8>) -> Value {
        guard Self.isToken(text) else { return tokenValue(Self.collapsed(text).span) }
        return tokenValue(text)
    }

    private func tokenValue(_ text: Span<UInt8>) -> Value {
        switch self {
        case .boolean: Self.boolean(text)
        case .date: Self.date(text)
        case .number: Self.number(text)
        case .text: .string(Self.string(text))
        }
    }

    private static func boolean(_ text: Span<UInt8>) -> Value {
        switch string(text) {
        case "1", "true": true
        case "0", "false": false
        default: .null
        }
    }

    // The parser has seen that all text is UTF-8; what is none would not be text.
    private static func string(_ text: Span<UInt8>) -> String {
        guard let text = try? UTF8Span(validating: text) else { return "" }
        return String(copying: text)
    }

    private static func date(_ text: Span<UInt8>) -> Value {
        guard text.count == 10, let year = digits(text, 0..<4), let month = digits(text, 5..<7),
            let day = digits(text, 8..<10), text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let date = CalendarDate(year: year, month: month, day: day)
        else { return .null }
        return .date(date)
    }

    private static func number(_ text: Span<UInt8>) -> Value {
        if (1...15).contains(text.count), let integer = digits(text, 0..<text.count) { return .integer(integer) }
        return Number(parsing: string(text)).map { .number($0) } ?? .null
    }

    private static func digits(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var number = 0
        for index in range {
            guard Cursor.isDigit(text[index]) else { return nil }
            number = number * 10 + Int(text[index] - UInt8(ascii: "0"))
        }
        return number
    }

    // `xs:token`: no white space at the ends, runs of it are one blank.
    private static func isToken(_ text: Span<UInt8>) -> Bool {
        var previous: UInt8 = 0x20
        for index in text.indices {
            let byte = text[index]
            if byte <= 0x20, byte != 0x20 || previous == 0x20 { return false }
            previous = byte
        }
        return previous != 0x20 || text.isEmpty
    }

    private static func collapsed(_ text: Span<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for index in text.indices {
            if text[index] > 0x20 {
                bytes.append(text[index])
            } else if let last = bytes.last, last != 0x20 {
                bytes.append(0x20)
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        return bytes
    }
}
