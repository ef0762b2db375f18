import FEEL
import Qualifying
import Testing
import XML

struct SubmissionTests {
    @Test func `a submission knows who was audited, where, when and by whom`() throws {
        let submission = try Sample.submission()
        #expect(submission.kind == .quality)
        #expect(submission.language == .en)
        #expect(submission.edition == "2026.1")
        #expect(submission.nib == "1234567890123")
        #expect(submission.supplierName == "PT Karya Logam Tegal")
        #expect(submission.site == "S1")
        #expect(submission.auditor == "AUD-017")
        #expect(submission.auditStart.description == "2026-03-02")
        #expect(submission.auditEnd.description == "2026-03-04")
        #expect(submission.digest == Digest(of: Array(Sample.quality.utf8)))
        #expect(submission.checklist == Sample.references.catalogue[.quality, "2026.1"]?.digest)
    }

    @Test func `its facts are contexts with the names of the file and typed values`() throws {
        let facts = try Sample.submission().facts
        #expect(facts["language"].asString == "en")
        #expect(facts["supplier"]["provinceIso"].asString == "ID-JT")
        #expect(facts["supplier"]["kbli"][0]["code"].asString == "25910")
        #expect(facts["supplier"]["kbli"][0]["version"].asString == "2020")
        #expect(facts["supplier"]["workers"].asInteger == 42)
        #expect(facts["supplier"]["capital"].isNull)
        #expect(facts["purpose"].asString == "initial")
        #expect(facts["auditEnd"].asDate?.description == "2026-03-04")
        #expect(facts["steps"].asList?.count == 2)
        #expect(facts["rights"].asList?.isEmpty == true)
        #expect(facts["certificates"][0]["expires"].asDate?.year == 2027)
        #expect(facts["certificates"][0]["document"].asString == "quality")
        #expect(facts["certificates"][0]["line"].asInteger == 39)
        #expect(facts["capabilities"][0]["ppk"].asNumber == Number(parsing: "1.70"))
        #expect(facts["performance"]["onTimeDelivery"].asNumber == Number(parsing: "98.2"))
        #expect(facts["nonconformities"][0]["action"][0]["state"].asString == "containment")
        #expect(facts["capacity"]["machine"][0]["unit"].asString == "t")
    }

    @Test func `an answer has a score, or a reason why there is none`() throws {
        let answers = try #require(Sample.submission().facts["answers"].asList)
        #expect(answers.map { $0["score"].asInteger } == [10, 8, 8, 6, nil, nil])
        #expect(answers.map { $0["applicable"].asBoolean } == [true, true, true, true, false, true])
        #expect(answers.map { $0["evaluated"].asBoolean } == [true, true, true, true, false, false])
        #expect(answers.map { $0["evidenceCount"].asInteger } == [1, 0, 1, 0, 0, 0])
        #expect(answers[4]["reason"].asString == "no tools of the customer")
        #expect(answers[5]["reason"].asString == "the line stood still")
        #expect(answers[2]["step"].asString == "E1")
    }

    @Test func `the facts of rights and packaging sheets are there for their kinds`() throws {
        let rights = try Sample.submission(Sample.ip).facts["rights"]
        #expect(rights[0]["owner"]["name"].asString == "PT Karya Logam Tegal")
        #expect(rights[0]["class"].asList?.compactMap(\.asString) == ["12", "7"])
        let licences = try Sample.submission(Sample.ip).facts["licences"]
        #expect(licences[0]["recorded"].asBoolean == true)
        let sheets = try Sample.submission(Sample.packaging).facts["packagingSheets"]
        #expect(sheets[0]["grossMass"].asNumber == Number(parsing: "9.5"))
        #expect(sheets[0]["transportTest"][0]["result"].asString == "pass")
    }

    @Test(arguments: [Sample.quality, Sample.packaging, Sample.ip, Sample.marks])
    func `a submission is read again from its encoding as it was`(_ text: String) throws {
        let submission = try Sample.submission(text)
        let again = try Submission(canonical: submission.canonical)
        #expect(again == submission)
        #expect(again.facts.equals(submission.facts) == .yes)
        #expect(again.digest == submission.digest)
        #expect(again.checklist == submission.checklist)
        #expect(again.understood == submission.understood)
    }

    @Test func `an encoding that is not one of a submission is refused`() throws {
        let bytes = try Sample.submission(Sample.marks).canonical
        #expect(throws: Canonical.Fault.self) { try Submission(canonical: bytes.dropLast()) }
        #expect(throws: Canonical.Fault.self) { try Submission(canonical: Array("{}".utf8)) }
        let other = String(decoding: bytes, as: UTF8.self).replacing(#""format":"1""#, with: #""format":"2""#)
        #expect(throws: Canonical.Fault.self) { try Submission(canonical: Array(other.utf8)) }
    }

    @Test(arguments: 0..<20)
    func `the order of answers does not matter`(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let broken = Sample.quality.replacingOccurrence(
            of: "question=\"Q602\" step=\"E2\"", with: "question=\"Q603\" step=\"E9\"")
        for text in [Sample.quality, broken] {
            let answers = text.matches(of: /<answer .*<\/answer>/).map { String($0.output) }
            let shuffled = text.replacing(
                /(?s)<answers>.*<\/answers>/,
                with: "<answers>\n\(answers.shuffled(using: &random).joined(separator: "\n"))\n</answers>")
            #expect(Sample.read(shuffled).problems.map(\.id).sorted() == Sample.read(text).problems.map(\.id).sorted())
            guard case .understood(let submission, _) = Sample.read(shuffled) else { continue }
            let said = { (submission: Submission) in
                Set((submission.facts["answers"].asList ?? []).map { "\($0["question"]) \($0["step"]) \($0["score"])" })
            }
            #expect(said(submission) == said(try Sample.submission(text)))
        }
    }

    @Test func `white space and line breaks within a value mean one blank`() throws {
        let text = Sample.quality.replacing(
            "<name>PT Karya Logam Tegal</name>", with: "<name>\n  PT  Karya\n Logam\tTegal </name>")
        #expect(try Sample.submission(text).supplierName == "PT Karya Logam Tegal")
    }

    @Test func `of a refused file is told what could be understood`() {
        let text = Sample.ip.replacing("<score>6</score>", with: "<score>5</score>")
        guard case .refused(let problems, let understood) = Sample.read(text) else {
            Issue.record("a score of five was taken in")
            return
        }
        #expect(problems.map(\.id) == ["score-unknown"])
        #expect(understood.kind == .ip)
        #expect(understood.language == .ja)
        #expect(understood.edition == "2026.1")
        #expect(understood.supplierName == "PT Karya Logam Tegal")
        #expect(understood.site == "Pabrik Tegal")
        #expect(understood.auditorName == "Siti Rahayu")
        #expect(understood.auditEnd?.description == "2026-03-04")
        #expect(understood.answers == 2)
    }

    @Test(arguments: [("", nil), ("<submission language=\"ja\"", Language.ja), ("{\"language\": \"id\"}", nil)])
    func `of bytes that are no document the language is seen if it stands there`(_ text: String, _ language: Language?)
    {
        guard case .refused(let problems, let understood) = Sample.read(text) else {
            Issue.record("no document was taken in")
            return
        }
        #expect(!problems.isEmpty)
        #expect(understood.language == language)
        #expect(understood.kind == nil)
    }

    @Test func `another document is refused by its root`() {
        for text in [
            "<note/>", Sample.qualityChecklist, Sample.ip.replacing("urn:layak:submission:1", with: "urn:other"),
        ] {
            guard case .refused(let problems, _) = Sample.read(text) else {
                Issue.record("another document was taken in")
                continue
            }
            #expect(problems.map(\.id) == ["root-unexpected"])
        }
    }

    @Test func `a file in one line has its mistakes told as well`() {
        let text = Sample.marks.replacing("\n", with: " ").replacing("<mark>D</mark>", with: "<mark>E</mark>")
            .replacing("<npwp>01.312.166.0-091.000", with: "<npwp>1")
        #expect(Sample.read(text).problems.map(\.id) == ["npwp-malformed", "value-not-in-enumeration"])
    }

    @Test func `thousands of steps and answers are read without delay`() {
        let steps = (0..<4000).map { "<step id=\"S\($0)\" process=\"welding\"><name>W</name></step>" }
        let answers = (0..<8000).map {
            "<answer question=\"Q60\($0 % 2 + 1)\" step=\"X\($0)\"><score>6</score></answer>"
        }
        let text = Sample.quality
            .replacingOccurrence(of: "<steps>", with: "<steps>" + steps.joined(separator: "\n"))
            .replacingOccurrence(of: "<answers>", with: "<answers>" + answers.joined(separator: "\n"))
        let start = ContinuousClock.now
        let problems = Sample.read(text).problems
        #expect(problems.count == Qualifying.Problem.limit + 1)
        #expect(problems.first?.expected == "S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, …")
        #expect(start.duration(to: .now) < .seconds(10))
    }
}
