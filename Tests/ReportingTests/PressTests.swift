import Foundation
import Qualifying
import Reporting
import Testing
import XML

struct PressTests {
    @Test(arguments: Desk.decisions)
    func `each report is well-formed, in its language, and needs nothing but itself`(name: String) throws {
        let press = try Desk.press()
        let decision = try Desk.decision(name)
        for language in Language.allCases {
            let page = press.report(of: decision, in: language)
            #expect(try Desk.document(page).root.string("lang") == language.rawValue)
            let text = Desk.text(page)
            for outside in ["<script", "http:", "https:", "src=", "@import", "url("] {
                #expect(!text.contains(outside), "\(outside)")
            }
            let body = text.replacing(/(?s)<style>.*?<\/style>/, with: "")
            // A key without a text is written itself, a placeholder without a value as a dash.
            #expect(body.matches(of: /\b(?:report|receipt|term|text|validity)\.[a-z]/).isEmpty)
            #expect(body.matches(of: /[A-Z][0-9]{1,2}\.(?:blocks|conditions|incomplete|warns|mend|title)/).isEmpty)
            #expect(!body.contains("{") && !body.contains("}"))
        }
    }

    @Test(arguments: Desk.decisions)
    func `every language tells the same facts`(name: String) throws {
        let press = try Desk.press()
        let decision = try Desk.decision(name)
        let english = PrintedFacts(Desk.text(press.report(of: decision, in: .en)), in: .en)
        #expect(english.dates.count >= 3 && !english.ids.isEmpty && !english.shares.isEmpty)
        for language in [Language.id, .ja] {
            let other = PrintedFacts(Desk.text(press.report(of: decision, in: language)), in: language)
            #expect(other.dates == english.dates)
            #expect(other.ids == english.ids)
            #expect(other.shares == english.shares)
        }
    }

    @Test(arguments: Desk.decisions)
    func `the text for a terminal tells what the page tells`(name: String) throws {
        let press = try Desk.press()
        let decision = try Desk.decision(name)
        for language in Language.allCases {
            let page = PrintedFacts(Desk.text(press.report(of: decision, in: language)), in: language)
            let bytes = press.explanation(of: decision, in: language, isColoured: false)
            let text = PrintedFacts(Desk.text(bytes), in: language)
            #expect(Set(page.dates).isSuperset(of: text.dates))
            #expect(Set(page.ids).isSuperset(of: text.ids))
            #expect(Set(page.shares).isSuperset(of: text.shares))
            // Each reason and each thing to be mended is there.
            let criteria = try reasons(of: decision, by: press)
            #expect(Set(text.ids).isSuperset(of: criteria))
            #expect(!bytes.contains(0x1B))
            #expect(press.explanation(of: decision, in: language, isColoured: true).contains(0x1B))
        }
    }

    @Test(arguments: Desk.decisions)
    func `the page tells the dates, values and digests of the decision`(name: String) throws {
        let press = try Desk.press()
        let decision = try Desk.decision(name)
        let page = PrintedFacts(Desk.text(press.report(of: decision, in: .ja)), in: .ja)
        let json = try self.json(of: decision, by: press)
        let body = try (json["decision"] as? [String: Any]).orThrow("decision")
        for key in ["asOf", "nextChange", "reauditDue", "validUntil"] {
            guard let date = body[key] as? String else { continue }
            #expect(page.dates.contains(date), "\(key)")
        }
        for (document, keys) in [
            ("certificates", ["issued", "expires"]), ("rights", ["filed", "expires"]),
            ("nonconformities", ["raised", "due", "closed"]),
        ] {
            for paper in (body["documents"] as? [String: Any])?[document] as? [[String: Any]] ?? [] {
                for key in keys {
                    if let date = paper[key] as? String { #expect(page.dates.contains(date), "\(document) \(key)") }
                }
            }
        }
        for submission in (body["submissions"] as? [String: [String: Any]] ?? [:]).values {
            #expect(page.ids.contains(submission["digest"] as? String ?? "?"))
        }
        #expect(page.ids.contains(json["digest"] as? String ?? "?"))
        #expect(page.ids.contains(json["predecessor"] as? String ?? "?"))
    }

    @Test func `the JSON report is an envelope around the very bytes of the ledger`() throws {
        let press = try Desk.press()
        let decision = try Desk.decision("conditional")
        let bytes = press.json(of: decision)
        let inner = Desk.text(try Desk.body("conditional"))
        #expect(Desk.text(bytes).hasPrefix("{\"decision\":\(inner),\"digest\":\""))
        // It is itself in the canonical encoding.
        #expect(throws: Never.self) { try Canonical.decode(bytes) }
        let json = try json(of: decision, by: press)
        #expect(json["record"] as? Int == 41)
        #expect((json["history"] as? [Any])?.count == 2)
    }

    @Test func `the criteria of every page add up to all there are`() throws {
        let press = try Desk.press()
        for name in Desk.decisions {
            let text = Desk.text(press.explanation(of: try Desk.decision(name), in: .en, isColoured: false))
            let line = try text.split(separator: "\n").last.orThrow("line")
            let numbers = line.matches(of: /[0-9]+/).compactMap { Int($0.0) }
            #expect(numbers.dropLast().reduce(0, +) == numbers.last)
            #expect(numbers.last == 37)
        }
    }

    @Test func `names are shown as they are and never become markup`() throws {
        let press = try Desk.press()
        for language in Language.allCases {
            let page = press.report(of: try Desk.decision("notReady"), in: language)
            let heading = try find("h1", in: Desk.document(page).root).orThrow("heading")
            #expect(heading.first("bdi")?.text == "=CV Baja\u{200F} & <Putra> \"Jaya\"")
            #expect(!Desk.text(page).contains("<script"))
            #expect(Desk.text(page).contains("A &amp; B &lt;script&gt;alert(1)&lt;/script&gt;"))
        }
    }

    @Test func `a title that asks for a value no title has shows a dash in its place`() throws {
        let source = """
            <messages xmlns="urn:layak:messages:1" language="en"><message key="X10.title">Of {value} pieces</message>\
            </messages>
            """
        let messages = try Messages(reading: Array(source.utf8), schema: Desk.messages)
        let press = Press(
            try Desk.stationery.orThrow("stationery"), messages: [messages], catalogue: Catalogue(Desk.checklists))
        let text = Desk.text(press.report(of: try Desk.decision("conditional"), in: .en))
        #expect(text.contains("Of – pieces"))
        #expect(text.matches(of: /Of .{1,20} pieces/).allSatisfy { $0.0 == "Of – pieces" })
    }

    @Test func `a projection is always said to be indicative`() throws {
        let press = try Desk.press()
        for (language, word) in [(Language.en, "indicative"), (.id, "indikatif"), (.ja, "参考")] {
            let text = Desk.text(press.report(of: try Desk.decision("ready"), in: language))
            let section = try text.split(separator: "class=\"indicative\"").last.orThrow("section")
            #expect(section.matches(of: try Regex(word)).count >= 4)
        }
    }

    @Test func `the Indonesian page says what to mend right after the outcome`() throws {
        let text = Desk.text(try Desk.press().report(of: Desk.decision("conditional"), in: .id))
        let headings = text.matches(of: /<h2 id="([a-z]+)"/).map { String($0.1) }
        #expect(headings.prefix(2) == ["outcome", "mends"])
    }

    @Test func `the Japanese page keeps the order a buyer reads in`() throws {
        let text = Desk.text(try Desk.press().report(of: Desk.decision("conditional"), in: .ja))
        let order = text.matches(of: /<h2 id="([a-z]+)"/).map { String($0.1) }
        let wanted = [
            "supplier", "outcome", "grades", "capability", "products", "packaging", "rights", "mends", "projection",
        ]
        #expect(order.filter(wanted.contains) == wanted)
        #expect(text.contains("2026年6月30日"))
        #expect(!text.contains("不合格"))
    }

    @Test func `what has to be mended first comes first`() throws {
        let text = Desk.text(try Desk.press().explanation(of: Desk.decision("conditional"), in: .en, isColoured: false))
        let section = try text.split(separator: "What to mend\n").last.orThrow("section")
        let criteria = section.matches(of: /\n?  ([A-Z][A-Z0-9-]+) +[a-z]/).prefix(5).map { String($0.1) }
        #expect(criteria == ["X10", "VDA-D4", "X04", "VDA-D1", "G3"])
    }

    private func json(of decision: RecordedDecision, by press: Press) throws -> [String: Any] {
        try (JSONSerialization.jsonObject(with: Data(press.json(of: decision))) as? [String: Any]).orThrow("object")
    }

    private func reasons(of decision: RecordedDecision, by press: Press) throws -> Set<String> {
        let body = try json(of: decision, by: press)["decision"] as? [String: Any]
        return Set((body?["reasons"] as? [[String: Any]] ?? []).compactMap { $0["criterion"] as? String })
    }

    private func find(_ name: String, in element: Element) -> Element? {
        if element.isNamed(name) { return element }
        for child in element.children {
            if let found = find(name, in: child) { return found }
        }
        return nil
    }
}
