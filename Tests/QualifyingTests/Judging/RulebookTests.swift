import DMN
import Qualifying
import Testing

/// Rulebooks whole and broken.
struct RulebookTests {
    /// Reads the rulebook that ships, with a file changed.
    private func rulebook(_ name: String, _ change: (String) -> String?) throws -> Rulebook {
        var files = Workshop.rulebookFiles
        let text = try #require(files[name].map { String(decoding: $0, as: UTF8.self) })
        files[name] = change(text).map { Array($0.utf8) }
        return try Rulebook(files: files, schema: Sample.schema("rulebook"))
    }

    private func fault(_ name: String, _ change: (String) -> String?) throws -> String {
        do {
            _ = try rulebook(name, change)
            return ""
        } catch let error as RulebookError { return error.description }
    }

    @Test func `it is known by its manifest and the digest of all that decides`() throws {
        let shipped = Workshop.shipped.rulebook
        #expect(shipped.id == "tier2")
        #expect(shipped.edition == "2026.1")
        #expect(shipped.manifest.checklists == [.ip: "2026.1", .packaging: "2026.1", .quality: "2026.1"])
        let reworded = try rulebook("messages.en.xml") { $0.replacing("ready", with: "fit") }
        #expect(reworded.digest != shipped.digest)
        #expect(try rulebook("messages.en.xml") { $0 }.digest == shipped.digest)
    }

    @Test func `it is read back from the bytes the ledger keeps`() throws {
        let shipped = Workshop.shipped.rulebook
        let again = try Rulebook(bundle: shipped.bundle)
        #expect(again.digest == shipped.digest)
        let (dossier, date) = (try Workshop().dossier(), try Workshop().date("2026-04-10"))
        #expect(
            Decision(of: dossier, by: again, asOf: date).bytes == Decision(of: dossier, by: shipped, asOf: date).bytes)
        #expect(throws: RulebookError.self) { try Rulebook(bundle: Array(shipped.bundle.dropLast(9))) }
    }

    @Test func `one that lacks a file, a decision or a name says so`() throws {
        #expect(try fault("manifest.xml") { _ in nil }.contains("manifest.xml"))
        #expect(
            try fault("manifest.xml") { $0.replacing("edition=\"2026.1\" eff", with: "eff") }.contains("manifest.xml:2")
        )
        #expect(try fault("rulebook.dmn") { _ in nil }.contains("rulebook.dmn"))
        #expect(try fault("rulebook.dmn") { $0.replacing("\"Outcome\"", with: "\"Result\"") }.contains("Outcome"))
        #expect(
            try fault("rulebook.dmn") {
                $0.replacing("Worst effect(Criteria.effect)", with: "Wurst effect(Criteria.effect)")
            }
            .contains("rulebook.dmn:"))
    }

    @Test func `one that asks for facts there are not is refused before it judges`() throws {
        let text = try fault("rulebook.dmn") {
            $0.replacing(
                #"name="proprietor"><typeRef>boolean</typeRef>"#, with: #"name="proprietor"><typeRef>number</typeRef>"#)
        }
        #expect(text.contains("`Facts`"))
    }

    @Test(arguments: [
        ("the outcome", #"<text>"ready"</text></outputEntry>"#, "<text>null</text></outputEntry>"),
        ("the validity", "<text>Validity.until</text>", #"<text>"soon"</text>"#),
        ("the criteria", "for c in Register return if c.result", "for c in [] return if c.result"),
        (
            "a criterion told twice", "for c in Register return if c.result",
            "for c in append(Register, Register[1]) return if c.result"
        ),
    ])
    func `an output that is not as agreed lowers the outcome and is named`(name: String, text: String, broken: String)
        throws
    {
        let rulebook = try rulebook("rulebook.dmn") {
            $0.replacing(text, with: broken, maxReplacements: name == "the outcome" ? .max : 1)
        }
        let decision = Decision(
            of: try Workshop().dossier(), by: rulebook, asOf: try Workshop().date("2026-04-10"))
        #expect(decision.outcome == .incomplete)
        #expect(decision.messages.contains("rulebook-error"))
        #expect(decision.validUntil == nil)
        #expect(throws: Never.self) { try Canonical.decode(decision.bytes) }
    }

    @Test func `a rulebook cannot call ready what its criteria block`() throws {
        let rulebook = try rulebook("rulebook.dmn") {
            $0.replacing(#"<text>"notReady"</text></outputEntry>"#, with: #"<text>"ready"</text></outputEntry>"#)
        }
        var workshop = Workshop()
        workshop.nonconformities = [Workshop.nonconformity(due: "2026-04-01")]
        let decision = Decision(of: try workshop.dossier(), by: rulebook, asOf: try workshop.date("2026-04-10"))
        #expect(decision.outcome == .notReady)
        #expect(decision.messages.contains("rulebook-error"))
    }

    @Test func `its own tests pass and reach every row of its tables`() throws {
        var files = [ModelFile(name: "rulebook.dmn", bytes: try Sample.bytes("rulebooks/tier2/rulebook.dmn"))]
        for name in try Sample.names("rulebooks/tier2/tests") {
            files.append(ModelFile(name: name, bytes: try Sample.bytes("rulebooks/tier2/tests/\(name)")))
        }
        let run = TCK.run(files, folder: "tier2")
        #expect(run.problems.isEmpty)
        #expect(run.report.count > 350)
        for outcome in run.report.outcomes where outcome.verdict != .success {
            Issue.record("\(outcome.file)/\(outcome.id): \(outcome.message)")
        }
        let (model, coverage) = try #require(run.models.first)
        let (matched, rules) = coverage.summary(of: model)
        #expect(100 * matched >= Workshop.shipped.rulebook.manifest.coverage * rules)
    }
}
