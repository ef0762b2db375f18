import Qualifying
import Testing
import XML

struct ChecklistTests {
    private static func read(_ text: String) throws -> Checklist {
        try Checklist(reading: Array(text.utf8), schema: Sample.schema("checklist"))
    }

    @Test func `a checklist knows its questions by id and section`() throws {
        let checklist = try Self.read(Sample.qualityChecklist)
        #expect(checklist.kind == .quality)
        #expect(checklist.edition == "2026.1")
        #expect(checklist.questions.map(\.id) == ["Q201", "Q202", "Q601", "Q602"])
        #expect(checklist.sections.map(\.heading.id) == ["P2", "P6"])
        #expect(checklist.sections.map(\.range) == [0..<2, 2..<4])
        let question = try #require(checklist["Q601"])
        #expect(question.section == "P6")
        #expect(question.subElement == "U1")
        #expect(question.isPerStep && !question.isStar)
        #expect(question.text[.ja] == "Is Q601 done? ja")
        #expect(checklist["Q201"]?.isStar == true)
        #expect(checklist["Q201"]?.area == "M01")
        #expect(checklist["Q999"] == nil)
        #expect(checklist.asksPerStep)
        #expect(checklist.digest == Digest(of: checklist.bytes))
    }

    @Test(arguments: [(10, 8, true), (8, 8, true), (6, 8, false), (8, 10, false), (10, 10, true), (0, 0, true)])
    func `ten needs evidence always, other scores from where the question says`(
        _ score: Int, _ from: Int, _ isNeeded: Bool
    ) throws {
        let question = Sample.question("K101", more: " evidenceFrom=\"\(from)\"")
        let checklist = try Self.read(Sample.checklist("packaging", [("K1", [question])]))
        #expect(checklist["K101"]?.needsEvidence(score: score) == isNeeded)
    }

    @Test(arguments: [("Q203", "Q202"), ("Q60", "Q601"), ("q201", "Q201"), ("X999", nil)])
    func `a slip of an id is known for what was meant`(_ id: String, _ nearest: String?) throws {
        let checklist = try Self.read(Sample.qualityChecklist)
        #expect(
            checklist.nearest(to: id)?.id == nearest || nearest == "Q202" && checklist.nearest(to: id)?.id == "Q201")
    }

    @Test func `an id that stands twice or does not fit its section is refused`() {
        let text = Sample.checklist(
            "quality",
            [
                ("P2", [Sample.question("Q201"), Sample.question("Q201"), Sample.question("Q301")]),
                ("P2", [Sample.question("K201")]),
            ])
        let error = #expect(throws: Unreadable.self) { try Self.read(text) }
        #expect(
            error?.problems.map(\.id) == [
                "id-duplicate", "question-id-malformed", "id-duplicate", "question-id-malformed",
            ])
        #expect(error?.problems.map(\.found) == ["Q201", "Q301", "P2", "K201"])
        #expect(error?.problems.first?.place?.line == 5)
    }

    @Test func `a checklist without a wording is refused`() {
        let text = Sample.qualityChecklist.replacing("<ja>Is Q201 done? ja</ja>", with: "")
        #expect(throws: Unreadable.self) { try Self.read(text) }
        #expect(throws: Unreadable.self) { try Self.read("<checklist") }
    }

    @Test func `a catalogue finds a checklist by kind and edition, by digest and the newest`() throws {
        let old = try Self.read(Sample.ipChecklist)
        let new = try Self.read(
            Sample.checklist("ip", edition: "2027.1", [("I1", [Sample.question("I101")])])
                .replacing("2026-01-01", with: "2027-01-01"))
        let catalogue = Catalogue([old, new, old])
        #expect(catalogue.checklists.map(\.edition) == ["2027.1", "2026.1"])
        #expect(catalogue[.ip, "2026.1"]?.digest == old.digest)
        #expect(catalogue[old.digest]?.edition == "2026.1")
        #expect(catalogue.newest(.ip)?.edition == "2027.1")
        #expect(catalogue.newest(.quality) == nil)
        #expect(catalogue.editions(of: .ip) == ["2027.1", "2026.1"])
    }

    @Test(arguments: Kind.allCases)
    func `the checklists that ship can be read, and blanks of them lack the answers only`(_ kind: Kind) throws {
        let checklist = try Checklist(
            reading: Sample.bytes("\(kind.rawValue)/checklist.xml"), schema: Sample.schema("checklist"))
        #expect(checklist.kind == kind)
        let references = References(
            catalogue: Catalogue([checklist]), provinces: Sample.references.provinces, schema: Sample.references.schema)
        for language in Language.allCases {
            let blank = BlankTests.blank(checklist, language)
            let problems = Submission.read(blank, by: references).problems
            #expect(Set(problems.map(\.id)) == ["placeholder-left", "score-unknown"])
            #expect(problems.count { $0.id == "score-unknown" } == checklist.questions.count)
        }
    }
}
