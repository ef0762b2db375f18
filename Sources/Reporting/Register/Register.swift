internal import Qualifying

/// The list of all suppliers and where each stands: a page in each language, a table and a list for programs.
///
/// Lines are added one by one and written at once, so that nothing grows but the pages themselves.
package struct Register: Sendable {
    private struct Line {
        let key: [UInt8]
        let ranges: [Range<Int>]
    }

    private let stationery: Stationery
    private let asOf: String
    private let instant: Int64
    private var lines: [Line] = []
    private var rows: [Pen]
    private var table = RegisterTable()
    private var list: RegisterList
    private var counts = RegisterCounts()

    /// An empty register.
    ///
    /// - Parameters:
    ///   - stationery: templates and texts of the pages.
    ///   - asOf: the day whose statuses it shows, ISO 8601.
    ///   - instant: when it is written: milliseconds since 1970-01-01T00:00:00Z.
    package init(_ stationery: Stationery, asOf: String, instant: Int64) {
        self.stationery = stationery
        self.asOf = asOf
        self.instant = instant
        list = RegisterList(asOf: asOf, instant: stationery.clock.iso(instant))
        rows = Language.allCases.map { Pen(stationery.vocabulary.words($0), clock: stationery.clock) }
    }

    /// Adds a supplier's line.
    ///
    /// - Parameters:
    ///   - summary: the encoding of a ``Summary``.
    ///   - record: the number of the decision's record.
    ///   - link: where the supplier's reports lie, below the folder of the register, without the language and ending:
    ///     `9120004512345/tier2`.
    /// - Throws: ``Misread``, if the summary is none.
    package mutating func add(_ summary: [UInt8], record: Int64, link: String) throws(Misread) {
        let facts = try Facts(reading: summary)
        let status = Summary.status(facts["outcome"].text ?? "", validUntil: facts["validUntil"].text, on: asOf)
        var ranges: [Range<Int>] = []
        var view = View(lineOf: facts, status: status, record: record, stationery.vocabulary)
        for (index, language) in Language.allCases.enumerated() {
            let start = rows[index].bytes.count
            view[.link] = view.string("\(link).\(language.rawValue).html")
            stationery.layout("register-row", language).fill(with: view, to: &rows[index])
            ranges.append(start..<rows[index].bytes.count)
        }
        lines.append(Line(key: Self.key(facts), ranges: ranges))
        counts.count(facts, status: status)
        table.add(facts, status: status, record: record, link: link)
        list.add(summary, status: status, record: record, link: link)
    }

    /// The finished files, each made when it is asked for: `index.html` in English, `index.id.html`, `index.ja.html`,
    /// `register.csv`, `register.json`.
    package func pages() -> some Sequence<Page> {
        let order = lines.indices.sorted { left, right in
            lines[left].key.lexicographicallyPrecedes(lines[right].key)
        }
        let count = Language.allCases.count
        return (0..<count + 2).lazy.map { number in
            switch number {
            case count: Page(name: "register.csv", bytes: table.bytes)
            case count + 1: Page(name: "register.json", bytes: list.finished(counts))
            default: page(Language.allCases[number], rows[number].bytes, order.map { lines[$0].ranges[number] })
            }
        }
    }

    private func page(_ language: Language, _ rows: [UInt8], _ order: [Range<Int>]) -> Page {
        var body: [UInt8] = []
        body.reserveCapacity(rows.count)
        for line in order { body.append(rows.span.extracting(line)) }
        let view = View(
            registerOf: counts, rows: body, asOf: asOf, instant: instant, stationery.vocabulary)
        var pen = Pen(
            stationery.vocabulary.words(language), clock: stationery.clock, capacity: rows.count + 16 << 10)
        stationery.layout("register", language).fill(with: view, to: &pen)
        return Page(name: Self.name(language), bytes: pen.bytes)
    }

    /// The name of the page in a language.
    static func name(_ language: Language) -> String {
        language == .en ? "index.html" : "index.\(language.rawValue).html"
    }

    // By name as people look it up, capitals or not, then by number and rulebook.
    private static func key(_ facts: Facts) -> [UInt8] {
        var name = Array((facts["name"].text ?? "").utf8)
        for index in name.indices where (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(name[index]) {
            name[index] |= 0x20
        }
        return name + [0] + (facts["nib"].text ?? "").utf8 + [0] + (facts["rulebook"].text ?? "").utf8
    }
}
