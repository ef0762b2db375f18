import Qualifying
import Testing
import XML

/// One way to break a sample, and what is said about it.
struct Breakage: CustomTestStringConvertible, Sendable {
    let id: String
    let sample: String
    let old: String
    let new: String
    let found: String
    let expected: String
    let arguments: [String: String]

    init(
        _ id: Qualifying.Problem.Fault, _ sample: String, _ old: String, _ new: String, found: String = "",
        expected: String = "", _ arguments: [String: String] = [:]
    ) {
        self.id = id.rawValue
        self.sample = sample
        self.old = old
        self.new = new
        self.found = found
        self.expected = expected
        self.arguments = arguments
    }

    init(
        _ id: Qualifying.Problem.Fault, _ old: String, _ new: String, found: String = "", expected: String = "",
        _ arguments: [String: String] = [:]
    ) {
        self.init(id, Sample.quality, old, new, found: found, expected: expected, arguments)
    }

    var testDescription: String { "\(id) by \(new)" }
}

struct ProblemTests {
    @Test(arguments: Breakages.all)
    func `each mistake is told once, where it is, with what was found and expected`(_ breakage: Breakage) throws {
        #expect(breakage.sample.contains(breakage.old), "the sample has nothing to break")
        let marked = Marked(breakage.sample.replacingOccurrence(of: breakage.old, with: breakage.new))
        let reading = Sample.read(marked.text)
        #expect(reading.problems.map(\.id) == [breakage.id])
        let problem = try #require(reading.problems.first)
        #expect(problem.place == marked.places["①"])
        #expect(problem.found == breakage.found)
        #expect(problem.expected == breakage.expected)
        let given = Dictionary(uniqueKeysWithValues: problem.arguments.map { ($0.name, $0.value) })
        #expect(given == breakage.arguments)
        #expect(
            problem.path.hasPrefix("/submission") || problem.path == "" || Breakages.structural.contains(problem.id))
        let fault = try #require(Qualifying.Problem.Fault(rawValue: problem.id))
        #expect(problem.severity == fault.severity)
        switch reading {
        case .refused(_, let understood):
            #expect(fault.severity == .error)
            #expect(understood.nib == "1234567890123" || fault == .nibMalformed)
        case .understood: #expect(fault.severity == .warning)
        }
    }

    @Test func `every problem of a submission is produced by a test, with the arguments it declares`() {
        let elsewhere: Set<Qualifying.Problem.Fault> = [.messageMalformed, .questionIdMalformed, .validationUnfinished]
        let produced = Set(Breakages.all.compactMap { Qualifying.Problem.Fault(rawValue: $0.id) })
        #expect(produced == Set(Qualifying.Problem.Fault.allCases).subtracting(elsewhere))
        for breakage in Breakages.all {
            #expect(
                Qualifying.Problem.Fault(rawValue: breakage.id)?.arguments.sorted() == breakage.arguments.keys.sorted())
        }
    }

    @Test func `the values a text may use are known for every id`() {
        #expect(
            Qualifying.Problem.arguments(of: "evidence-missing") == ["expected", "found", "question", "score", "limit"])
        for id in Qualifying.Problem.ids { #expect(Qualifying.Problem.arguments(of: id).contains("found"), "\(id)") }
    }

    @Test func `ids are sorted, kebab-case and each there once`() {
        let cases = Qualifying.Problem.Fault.allCases.map(\.rawValue)
        #expect(cases == cases.sorted())
        #expect(Qualifying.Problem.ids == Set(Qualifying.Problem.ids).sorted())
        for id in Qualifying.Problem.ids {
            #expect(id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(id)")
        }
    }

    @Test func `all mistakes are told at once, in the order of their places`() {
        let marked = Marked(
            Sample.quality
                .replacingOccurrence(of: "<npwp>01.312", with: "①<npwp>11.312")
                .replacingOccurrence(of: "①<npwp>11.312.166.0-091.000", with: "①<npwp>12")
                .replacingOccurrence(of: "<answer question=\"Q202\">", with: "<answer ②question=\"Q203\">")
                .replacingOccurrence(of: "<answers>", with: "③<answers>")
                .replacingOccurrence(of: "due=\"2026-05-03\"", with: "④due=\"2026-03-03\""))
        let reading = Sample.read(marked.text)
        #expect(
            reading.problems.map(\.id) == [
                "npwp-malformed", "answer-missing", "question-unknown", "dates-out-of-order",
            ])
        #expect(reading.problems.map(\.place) == ["①", "③", "②", "④"].map { marked.places[$0] })
    }

    @Test func `no more problems are told than the limit, and that there are more is told`() {
        let answers = (0..<300).map { "<answer question=\"Q9\($0 % 90 + 10)\"><score>6</score></answer>" }
        let text = Sample.quality.replacingOccurrence(
            of: "<answers>", with: "<answers>" + answers.joined(separator: "\n"))
        let problems = Sample.read(text).problems
        #expect(problems.count == Qualifying.Problem.limit + 1)
        #expect(problems.last?.id == "problems-too-many")
        #expect(problems.last?["limit"] == "200")
    }

    @Test func `what the schema says stands beside what the checks say`() {
        let marked = Marked(
            Sample.quality
                .replacingOccurrence(of: "purpose=\"initial\"", with: "①purpose=\"first\"")
                .replacingOccurrence(of: "<score>6</score>", with: "②<score>7</score>")
                .replacingOccurrence(of: "siteRef=\"S1\"", with: "③siteRef=\"S2\""))
        let problems = Sample.read(marked.text).problems
        #expect(problems.map(\.id) == ["value-not-in-enumeration", "score-unknown", "reference-unknown"])
        #expect(problems.map { $0.place?.line } == ["①", "②", "③"].map { marked.places[$0]?.line })
    }

    @Test func `a file without answers is told so once, not question by question`() {
        let text = Sample.ip.replacing(/(?s)<answers>.*<\/answers>/, with: "")
        #expect(Sample.read(text).problems.map(\.id) == ["element-unexpected"])
    }

    @Test func `a validator that gives up refuses the file`() throws {
        let schema = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:layak:submission:1">
              <xs:element name="submission"><xs:simpleType><xs:restriction base="xs:string">
                <xs:pattern value="((a|aa)+)+b"/></xs:restriction></xs:simpleType></xs:element>
            </xs:schema>
            """
        let references = References(
            catalogue: Sample.references.catalogue, provinces: Sample.references.provinces,
            schema: try Schema(Array(schema.utf8)))
        let text = "<submission xmlns=\"urn:layak:submission:1\">\(String(repeating: "a", count: 60))</submission>"
        guard case .refused(let problems, _) = Submission.read(Array(text.utf8), by: references) else {
            Issue.record("what could not be validated was taken in")
            return
        }
        #expect(problems.contains { $0.id == "validation-unfinished" })
    }
}

extension String {
    /// The text with the first occurrence of another replaced.
    func replacingOccurrence(of old: String, with new: String) -> String {
        replacing(old, with: new, maxReplacements: 1)
    }
}
