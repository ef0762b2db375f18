internal import FEEL

extension Mapping.Scalar {
    /// The value of a text of the schema's type; null if it is none.
    func value(_ text: Span<UInt8>) -> Value {
        var start = 0
        var end = text.count
        while start < end, Self.isBlank(text[start]) { start += 1 }
        while end > start, Self.isBlank(text[end - 1]) { end -= 1 }
        return switch self {
        case .boolean: Self.boolean(text, start, end)
        case .date: Self.date(text, start, end)
        case .number: Self.number(text, start, end)
        case .text: .string(Self.token(text, start, end))
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

    private static func boolean(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Value {
        switch end - start {
        case 1 where text[start] == UInt8(ascii: "1"): true
        case 1 where text[start] == UInt8(ascii: "0"): false
        case 4 where text[start] == UInt8(ascii: "t"): true
        case 5 where text[start] == UInt8(ascii: "f"): false
        default: .null
        }
    }

    private static func date(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Value {
        guard end - start == 10, let year = digits(text, start, start + 4),
            let month = digits(text, start + 5, start + 7), let day = digits(text, start + 8, end),
            text[start + 4] == UInt8(ascii: "-"), text[start + 7] == UInt8(ascii: "-"),
            let date = CalendarDate(year: year, month: month, day: day)
        else { return .null }
        return .date(date)
    }

    private static func digits(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var number = 0
        for index in start..<end {
            guard Cursor.isDigit(text[index]) else { return nil }
            number = number * 10 + Int(text[index] - UInt8(ascii: "0"))
        }
        return number
    }

    private static func number(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Value {
        if (1...15).contains(end - start), let integer = digits(text, start, end) { return .integer(integer) }
        return Number(parsing: string(text, start, end)).map { .number($0) } ?? .null
    }

    // `xs:token`: runs of white space are one blank.
    private static func token(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> String {
        var previous: UInt8 = 0
        for index in start..<end {
            let byte = text[index]
            if isBlank(byte), byte != 0x20 || previous == 0x20 { return collapsed(text, start, end) }
            previous = byte
        }
        return string(text, start, end)
    }

    private static func collapsed(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(end - start)
        for index in start..<end {
            if !isBlank(text[index]) {
                bytes.append(text[index])
            } else if bytes.last != 0x20 {
                bytes.append(0x20)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func string(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> String {
        // What the parser let through is UTF-8.
        guard let valid = try? UTF8Span(validating: text.extracting(start..<end)) else { return "" }
        return String(copying: valid)
    }
}
