internal import FEEL

extension Mapping.Scalar {
    /// The value of a text of the schema's type; null if it is none.
    func value(_ text: String) -> Value {
        switch self {
        case .boolean: Self.boolean(Self.token(text))
        case .date: Self.date(Self.token(text).utf8.span)
        case .number: Self.number(Self.token(text))
        case .text: .string(Self.token(text))
        }
    }

    private static func boolean(_ text: String) -> Value {
        switch text {
        case "1", "true": true
        case "0", "false": false
        default: .null
        }
    }

    private static func date(_ text: Span<UInt8>) -> Value {
        guard text.count == 10, let year = digits(text, 0..<4), let month = digits(text, 5..<7),
            let day = digits(text, 8..<10), text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let date = CalendarDate(year: year, month: month, day: day)
        else { return .null }
        return .date(date)
    }

    private static func number(_ text: String) -> Value {
        let span = text.utf8.span
        if (1...15).contains(span.count), let integer = digits(span, 0..<span.count) { return .integer(integer) }
        return Number(parsing: text).map { .number($0) } ?? .null
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
    private static func token(_ text: String) -> String {
        isToken(text.utf8.span) ? text : collapsed(text.utf8.span)
    }

    private static func isToken(_ text: Span<UInt8>) -> Bool {
        var previous: UInt8 = 0x20
        for index in text.indices {
            let byte = text[index]
            if byte <= 0x20, byte != 0x20 || previous == 0x20 { return false }
            previous = byte
        }
        return previous != 0x20 || text.isEmpty
    }

    private static func collapsed(_ text: Span<UInt8>) -> String {
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
        return String(decoding: bytes, as: UTF8.self)
    }
}
