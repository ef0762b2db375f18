internal import Qualifying

/// The register as a table for spreadsheets: RFC 4180, UTF-8 with a byte order mark, without which the spreadsheets
/// most offices have take it for another encoding.
struct RegisterTable: Sendable {
    /// The table so far.
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The names of the columns: those of the facts, the same in every language.
    static let columns = [
        "nib", "name", "province", "rulebook", "status", "outcome", "validUntil", "nextChange", "reauditDue",
        "gradeQuality", "gradePackaging", "gradeIp", "percentQuality", "level", "record", "report",
    ]

    /// A table with its heading.
    init() { row(Self.columns) }

    /// Adds a supplier's line.
    mutating func add(_ facts: Facts, status: String, record: Int64, link: String) {
        let grades = facts["grades"]
        row(
            [facts["nib"], facts["name"], facts["province"], facts["rulebook"]].map { $0.text ?? "" }
                + [status]
                + [
                    facts["outcome"], facts["validUntil"], facts["nextChange"], facts["reauditDue"], grades["quality"],
                    grades["packaging"], grades["ip"], facts["percent"], facts["level"],
                ].map { $0.text ?? "" } + [String(record), link])
    }

    private mutating func row(_ fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(field)
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func append(_ field: String) {
        var content: [UInt8] = []
        Escape.append(field.utf8, to: &content, medium: .plain)
        // A text that begins like a formula is one to a spreadsheet, in quotes or not; an apostrophe makes it a text.
        if let first = content.first, Self.formulas.contains(first) { content.insert(UInt8(ascii: "'"), at: 0) }
        guard content.contains(where: Self.quoted.contains) else {
            bytes += content
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in content {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static let formulas = Array("=+-@\t\r".utf8)
    private static let quoted = Array("\",\r\n;".utf8)
}
