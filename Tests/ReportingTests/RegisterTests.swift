import Foundation
import Qualifying
import Reporting
import Testing
import XML

struct RegisterTests {
    private func summary(_ name: String) throws -> Summary {
        try Summary(of: Desk.bytes("Tests/ReportingTests/Fixtures/\(name).json"))
    }

    private func pages(_ lines: [(summary: Summary, record: Int64)], asOf: String = "2026-04-10") throws
        -> [String: [UInt8]]
    {
        var register = Register(try Desk.stationery.orThrow("stationery"), asOf: asOf, instant: 1_775_800_353_000)
        for line in lines { try register.add(line.summary.bytes, record: line.record, link: "9120/tier2") }
        return Dictionary(uniqueKeysWithValues: register.pages().map { ($0.name, $0.bytes) })
    }

    @Test func `a summary is read back equal`() throws {
        for name in Desk.decisions {
            let summary = try summary(name)
            #expect(try Summary(reading: summary.bytes) == summary)
            #expect(summary.outcome == name)
        }
    }

    @Test func `what is no summary is refused`() {
        for text in ["", "{}", "[", "{\"format\":2,\"outcome\":\"ready\"}", "{\"format\":1}"] {
            #expect(throws: Misread.self) { try Summary(reading: Array(text.utf8)) }
        }
    }

    @Test(arguments: [
        ("conditional", "2026-06-30", "conditional"), ("conditional", "2026-07-01", "expired"),
        ("incomplete", "2030-01-01", "incomplete"), ("notReady", "2030-01-01", "notReady"),
        ("ready", "2028-03-18", "ready"), ("ready", "2028-03-19", "expired"),
    ])
    func `an outcome holds through the last day of its term`(name: String, day: String, status: String) throws {
        #expect(try summary(name).status(on: day) == status)
    }

    @Test func `the pages are well-formed and link to the reports of their language`() throws {
        let lines = try Desk.decisions.enumerated().map { (try summary($1), Int64($0)) }
        let pages = try pages(lines)
        #expect(
            pages.keys.sorted() == ["index.html", "index.id.html", "index.ja.html", "register.csv", "register.json"])
        for (name, language) in [("index.html", "en"), ("index.id.html", "id"), ("index.ja.html", "ja")] {
            let page = try pages[name].orThrow(name)
            _ = try Desk.document(page)
            #expect(Desk.text(page).contains("href=\"9120/tier2.\(language).html\""))
            #expect(Desk.text(page).contains("=CV Baja\u{200F} &amp; &lt;Putra&gt; &quot;Jaya&quot;"))
        }
    }

    @Test func `lines are ordered by name in the page`() throws {
        let lines = try ["ready", "conditional", "incomplete"].enumerated().map { (try summary($1), Int64($0)) }
        let page = Desk.text(try pages(lines)["index.html"].orThrow("page"))
        let names = ["CV Mitra Plastik Sidoarjo", "PT Cipta Logam Mandiri", "PT Surya Presisi Karawang"]
        let places = try names.map { try page.range(of: $0).orThrow($0).lowerBound }
        #expect(places == places.sorted())
    }

    @Test func `counts by status and province add up`() throws {
        let lines = try (0..<300).map { (try summary(Desk.decisions[$0 % 4]), Int64($0)) }
        let pages = try pages(lines, asOf: "2026-07-01")
        let json = try JSONSerialization.jsonObject(with: Data(try pages["register.json"].orThrow("json")))
        let counts = try ((json as? [String: Any])?["counts"] as? [String: Int]).orThrow("counts")
        #expect(counts.values.reduce(0, +) == 300)
        #expect(counts["expired"] == 75)
        let document = try Desk.document(try pages["index.id.html"].orThrow("page"))
        #expect(document.bytes.count > 300 * 400)
    }

    @Test func `the table is one any reader of RFC 4180 reads, and no field of it is a formula`() throws {
        let lines = try Desk.decisions.enumerated().map { (try summary($1), Int64($0)) }
        let bytes = try pages(lines)["register.csv"].orThrow("table")
        #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
        let rows = Table.rows(Desk.text(Array(bytes.dropFirst(3))))
        #expect(rows.count == 5)
        #expect(rows.allSatisfy { $0.count == 16 })
        let nasty = try rows.first { $0[0] == "0220309876543" }.orThrow("row")
        #expect(nasty[1] == "'=CV Baja\u{FFFD} & <Putra> \"Jaya\"")
        for field in rows.dropFirst().joined() { #expect(!["=", "+", "-", "@"].contains(field.prefix(1))) }
        let conditional = try rows.first { $0[0] == "9120004512345" }.orThrow("row")
        #expect(conditional[5] == "conditional" && conditional[6] == "2026-06-30" && conditional[9] == "B")
    }

    @Test func `an empty register is a page too`() throws {
        for (name, page) in try pages([]) where name.hasSuffix(".html") { _ = try Desk.document(page) }
    }
}

/// A reader of RFC 4180.
private enum Table {
    static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field = ""
        var isQuoted = false
        var previous: Unicode.Scalar = "\n"
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            switch scalar {
            case "\"" where !isQuoted && field.isEmpty && previous != "\"": isQuoted = true
            case "\"" where isQuoted: isQuoted = false
            case "\"":
                field.unicodeScalars.append(scalar)
                isQuoted = true
            case "," where !isQuoted:
                row.append(field)
                field = ""
            case "\r" where !isQuoted: break
            case "\n" where !isQuoted:
                rows.append(row + [field])
                (row, field) = ([], "")
            default: field.unicodeScalars.append(scalar)
            }
        }
        return rows
    }
}
