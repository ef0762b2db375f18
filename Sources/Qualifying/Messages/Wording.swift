/// How a language writes dates, numbers and lists.
///
/// The few rules needed stand here and not in the system's locale data, so that a page drawn in ten years is the same page.
package struct Wording: Sendable {
    /// The language.
    package let language: Language

    /// The wording of a language.
    package init(_ language: Language) { self.language = language }

    /// A date, as `10 April 2026` or `2026年4月10日`.
    package func date(year: Int, month: Int, day: Int) -> String {
        guard (1...12).contains(month) else { return "\(year)-\(month)-\(day)" }
        return switch language {
        case .en: "\(day) \(Self.englishMonths[month - 1]) \(year)"
        case .id: "\(day) \(Self.indonesianMonths[month - 1]) \(year)"
        case .ja: "\(year)年\(month)月\(day)日"
        }
    }

    /// A date written `2026-04-10`; any other text as it is.
    package func date(_ text: String) -> String {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(Cursor.isDigit) }),
            let year = Int(String(parts[0]) ?? ""), let month = Int(String(parts[1]) ?? ""),
            let day = Int(String(parts[2]) ?? "")
        else { return text }
        return date(year: year, month: month, day: day)
    }

    /// A number written `1234.5`, grouped by thousands and with the language's decimal sign; any other text as it is.
    package func number(_ text: String) -> String {
        let isNegative = text.hasPrefix("-")
        let parts = text.utf8.dropFirst(isNegative ? 1 : 0).split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Cursor.isDigit) }) else {
            return text
        }
        let (group, point): (UInt8, UInt8) =
            switch language {
            case .en, .ja: (UInt8(ascii: ","), UInt8(ascii: "."))
            case .id: (UInt8(ascii: "."), UInt8(ascii: ","))
            }
        // U+2212 would be the better sign, but numbers are copied into tables.
        var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
        for (index, digit) in parts[0].enumerated() {
            if index > 0, (parts[0].count - index).isMultiple(of: 3) { bytes.append(group) }
            bytes.append(digit)
        }
        if parts.count == 2 {
            bytes.append(point)
            bytes.append(contentsOf: parts[1])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A number of hundredths: `74%`.
    package func percent(_ text: String) -> String { number(text) + "%" }

    /// An enumeration: `a, b and c`.
    package func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let head = items.dropLast()
        return switch language {
        case .en: head.joined(separator: ", ") + " and " + last
        case .id: head.joined(separator: ", ") + " dan " + last
        case .ja: items.joined(separator: "、")
        }
    }

    /// A question with its text: `Q601 “Is …?”`.
    package func question(_ id: String, text: String) -> String {
        switch language {
        case .en, .id: "\(id) “\(text)”"
        case .ja: "\(id)「\(text)」"
        }
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static let indonesianMonths = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
    ]
}
