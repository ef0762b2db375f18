import FEEL
import Qualifying
import Testing
import XML

struct MessagesTests {
    private static func messages(_ language: Language, _ body: String) throws -> Messages {
        let text = "<messages xmlns=\"urn:layak:messages:1\" language=\"\(language)\">\n\(body)\n</messages>"
        return try Messages(reading: Array(text.utf8), schema: Sample.schema("messages"))
    }

    @Test(arguments: [
        (Language.en, "10 April 2026", "1,234.5", "74%", "a, b and c", "Q601 “Is it?”"),
        (.id, "10 April 2026", "1.234,5", "74%", "a, b dan c", "Q601 “Is it?”"),
        (.ja, "2026年4月10日", "1,234.5", "74%", "a、b、c", "Q601「Is it?」"),
    ])
    func `each language writes values in its own way`(
        _ language: Language, _ date: String, _ number: String, _ percent: String, _ list: String, _ question: String
    ) throws {
        let messages = try Self.messages(
            language,
            """
            <message key="all">{date:date} | {number:number} | {share:percent} | {names:list} | {id:question} | {code:term} | {{x}</message>
            <message key="term.iso9001">ISO 9001</message>
            """)
        let arguments = Value.context([
            "date": "2026-04-10", "number": "1234.5", "share": 74, "names": ["a", "b", "c"], "id": "Q601",
            "code": "iso9001",
        ])
        let text = messages.text("all", arguments) { id, _ in id == "Q601" ? "Is it?" : nil }
        #expect(text == "\(date) | \(number) | \(percent) | \(list) | \(question) | ISO 9001 | {x}")
    }

    @Test func `typed values need no format`() throws {
        let messages = try Self.messages(.id, "<message key=\"all\">{date} {number} {list} {none} {missing}</message>")
        let day = try #require(CalendarDate(year: 2026, month: 8, day: 1))
        let arguments = Value.context(["date": .date(day), "number": -1_234_567, "list": [1, 2], "none": .null])
        #expect(messages.text("all", arguments) == "1 Agustus 2026 -1.234.567 1 dan 2 – {missing}")
        #expect(messages.text("other", arguments) == nil)
    }

    @Test(arguments: [
        ("999", "999"), ("1000", "1,000"), ("-1000.50", "-1,000.50"), ("123456789", "123,456,789"), ("0", "0"),
        ("A-1", "A-1"), ("", ""), ("1.2.3", "1.2.3"), ("-", "-"),
    ])
    func `numbers are grouped by thousands and other texts left alone`(_ text: String, _ written: String) {
        #expect(Wording(.en).number(text) == written)
    }

    @Test(arguments: ["2026-4-10", "2026-13-01", "soon", "2026-04-10T00:00"])
    func `what is no date stays as it is`(_ text: String) {
        #expect(!Wording(.ja).date(text).contains("年"))
    }

    @Test func `a list of one is that one`() {
        #expect(Wording(.en).list(["a"]) == "a")
        #expect(Wording(.ja).list([]) == "")
    }

    @Test(arguments: [
        ("{name", Template.Fault.braceUnclosed), ("{name:colour}", .formatUnknown("colour")),
        ("{}", .nameMalformed("")),
        ("{a b}", .nameMalformed("a b")), ("{1}", .nameMalformed("1")),
    ])
    func `a text with a broken placeholder is refused with its place`(_ text: String, _ fault: Template.Fault) throws {
        #expect(throws: fault) { try Template(parsing: text) }
        let error = #expect(throws: Unreadable.self) {
            try Self.messages(.en, "<message key=\"a\">fine</message>\n<message key=\"b\">\(text)</message>")
        }
        #expect(error?.problems.map(\.id) == ["message-malformed"])
        #expect(error?.problems.first?.place == Place(line: 3, column: 1))
        #expect(error?.problems.first?["key"] == "b")
    }

    @Test func `a key that stands twice is refused`() {
        let error = #expect(throws: Unreadable.self) {
            try Self.messages(.en, "<message key=\"a\">x</message>\n<message key=\"a\">y</message>")
        }
        #expect(error?.problems.map(\.id) == ["id-duplicate"])
        #expect(error?.problems.first?["line"] == "2")
    }

    @Test func `placeholders are told in their order`() throws {
        let template = try Template(parsing: "{a} and {b:date}")
        #expect(template.placeholders.map(\.name) == ["a", "b"])
        #expect(template.placeholders.map(\.format) == [nil, .date])
    }

    @Test func `messages of a rulebook go before those of the pages`() throws {
        let pages = try Self.messages(.en, "<message key=\"a\">page</message><message key=\"b\">page</message>")
        let rules = try Self.messages(.en, "<message key=\"a\">rule</message>")
        let both = pages.adding(rules)
        #expect(both.text("a") == "rule")
        #expect(both.keys == ["a", "b"])
    }

    @Test func `a text broken over lines is one line`() throws {
        let messages = try Self.messages(.en, "<message key=\"a\">\n    one\n    two\n  </message>")
        #expect(messages.text("a") == "one two")
    }

    @Test func `a problem speaks with what was found, expected and its arguments`() throws {
        let messages = try Self.messages(
            .en, "<message key=\"problem.reference-unknown\">{kind} `{found}` is not one of {expected}</message>")
        let text = Sample.quality.replacing("siteRef=\"S1\"", with: "siteRef=\"S2\"")
        let problem = try #require(Sample.read(text).problems.first)
        #expect(messages.text("problem.\(problem.id)", of: problem) == "site `S2` is not one of S1")
    }
}
