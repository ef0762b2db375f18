import Qualifying
import Testing
import XML

/// The one thing that is wrong with a broken example, and the line on which it is.
struct Breach: CustomTestStringConvertible, Sendable {
    let name: String
    let id: String
    let line: Int

    init(_ name: String, _ id: String, _ line: Int) {
        self.name = name
        self.id = id
        self.line = line
    }

    var testDescription: String { name }

    static let all = [
        Breach("answer-without-step", "answer-step-missing", 64),
        Breach("audit-ends-before-it-starts", "dates-out-of-order", 24),
        Breach("certificate-dates", "dates-out-of-order", 108),
        Breach("date-with-slashes", "value-wrong-type", 24),
        Breach("doctype", "doctype-not-allowed", 2),
        Breach("duplicate-answer", "answer-duplicate", 48),
        Breach("evidence-kind-unknown", "value-not-in-enumeration", 40),
        Breach("evidence-missing", "evidence-missing", 49),
        Breach("html-instead", "root-unexpected", 1),
        Breach("latin-1", "encoding-unsupported", 1),
        Breach("machine-without-unit", "unit-missing", 115),
        Breach("mark-instead-of-points", "answer-scale-mismatched", 46),
        Breach("misspelt-element", "element-unexpected", 17),
        Breach("nib-12-digits", "nib-malformed", 4),
        Breach("not-well-formed", "tag-mismatched", 5),
        Breach("province-of-another-scheme", "province-scheme-wrong", 7),
        Breach("province-unknown", "province-unknown", 7),
        Breach("province-without-scheme", "province-scheme-missing", 7),
        Breach("reason-missing", "reason-missing", 43),
        Breach("rights-in-quality", "part-unexpected", 111),
        Breach("same-certificate-id", "id-duplicate", 110),
        Breach("score-5", "score-unknown", 44),
        Breach("step-where-none-is-asked", "answer-step-unexpected", 38),
        Breach("steps-missing", "steps-missing", 2),
        Breach("truncated", "tag-unfinished", 47),
        Breach("unanswered-question", "answer-missing", 30),
        Breach("unescaped-ampersand", "ampersand-unescaped", 44),
        Breach("unknown-edition", "checklist-unknown", 2),
        Breach("unknown-entity", "entity-unknown", 47),
        Breach("unknown-question", "question-unknown", 48),
        Breach("unknown-site", "reference-unknown", 100),
        Breach("unknown-step", "reference-unknown", 64),
        Breach("wrong-namespace", "root-unexpected", 2),
    ]
}

struct BrokenExamplesTests {
    @Test(arguments: Breach.all)
    func `every broken example is refused for its one problem, on its line`(_ breach: Breach) throws {
        let reading = try Examples.read("broken/\(breach.name).xml")
        #expect(reading.problems.map(\.id) == [breach.id])
        #expect(reading.problems.map { $0.place?.line } == [breach.line])
        guard case .refused = reading else {
            Issue.record("\(breach.name) was taken in")
            return
        }
    }

    @Test
    func `every broken example is told about`() {
        #expect(Breach.all.map(\.name) == Examples.broken)
    }
}
