import Foundation
import Testing

@Suite(.onStage) struct DropTests {
    @Test func `a dropped checklist becomes a receipt, a decision and a report`() async throws {
        let scene = try await Scene().drop("tegal-stamping.quality.xml").run()
            .expectReceipt("tegal-stamping.quality.xml", .accepted)
        #expect(scene.names(in: "inbox").isEmpty && scene.names(in: "work").isEmpty)
        let records = try await scene.records()
        #expect(records.map(\.kind) == ["arrival", "decision"])
        #expect(records.last?.body.outcome == "incomplete")
        #expect(records.last?.body.supplier?.nib == "9120301847265")
        let folder = "reports/65/9120301847265"
        #expect(
            scene.names(in: folder) == ["tier2.en.html", "tier2.id.html", "tier2.ja.html", "tier2.json"])
        let report = try JSONDecoder().decode(Report.self, from: Data(try scene.text("\(folder)/tier2.json").utf8))
        #expect(report.decision.outcome == "incomplete")
        try scene.expectRegister("9120301847265", "incomplete")
        let receipt = try #require(try scene.receipts(of: "tegal-stamping.quality.xml").last)
        #expect(receipt.attribute("language") == "id" && receipt.html.contains("<html lang=\"id\""))
    }

    @Test func `all three kinds together make the supplier ready`() async throws {
        let scene = try await Scene().drop("tegal-stamping.quality.xml").drop("tegal-stamping.packaging.xml")
            .drop("tegal-stamping.ip.xml").run()
        #expect(try await scene.decisions().last?.body.outcome == "ready")
        try scene.expectRegister("9120301847265", "ready")
        for language in ["en", "id", "ja"] {
            let page = try scene.text("reports/65/9120301847265/tier2.\(language).html")
            #expect(page.contains("<html lang=\"\(language)\"") && page.contains("PT Kaligung Presindo Raya"))
        }
        #expect(try scene.text("reports/register.csv").contains("9120301847265"))
    }

    @Test func `the same bytes from the same folder are a duplicate and decide nothing`() async throws {
        let scene = try await Scene().drop("tegal-stamping.ip.xml").run()
            .drop("tegal-stamping.ip.xml", as: "again.xml").run()
            .expectReceipt("again.xml", .duplicate)
        let records = try await scene.records()
        #expect(records.map(\.kind) == ["arrival", "decision", "arrival"])
        #expect(records.last?.body.duplicateOf == 1)
        #expect(try scene.receipts(of: "again.xml").last?.attribute("duplicateOf") == "1")
    }

    @Test func `the same bytes from another folder, and bytes once refused, are judged anew`() async throws {
        let scene = try await Scene().drop("tegal-stamping.ip.xml").drop("broken/score-5.xml").run()
            .drop("tegal-stamping.ip.xml", in: "AUD-031").drop("broken/score-5.xml").run()
            .expectReceipt("AUD-031/tegal-stamping.ip.xml", .accepted)
        #expect(
            try await scene.arrivals().filter { $0.body.path == "score-5.xml" }.map(\.body.status) == [
                "refused", "refused",
            ])
        #expect(try scene.receipts(of: "score-5.xml").count == 2)
        let own = try #require(try await scene.arrivals().first { $0.body.folder == "AUD-031" })
        #expect(own.body.path == "AUD-031/tegal-stamping.ip.xml")
        #expect(try scene.receipts(of: "AUD-031/tegal-stamping.ip.xml").map(\.name).count == 1)
        #expect(FileManager.default.fileExists(atPath: scene.home + "/inbox/AUD-031"), "the auditor's folder stays")
    }

    @Test func `broken checklists are refused with place and remedy, and kept`() async throws {
        let names = try Self.broken()
        let scene = try Scene()
        for name in names { try scene.drop("broken/\(name)") }
        try await scene.drop("tegal-stamping.ip.xml").run().expectReceipt("tegal-stamping.ip.xml", .accepted)
        let arrivals = try await scene.arrivals()
        for name in names {
            let arrival = try #require(arrivals.first { $0.body.path == name }, "\(name)")
            #expect(arrival.body.status == "refused", "\(name)")
            let problems = try #require(arrival.body.problems)
            #expect(problems.contains { $0.line != nil && $0.column != nil }, "\(name): no problem names its place")
            let receipt = try #require(try scene.receipts(of: name).last, "\(name)")
            #expect(receipt.problems == problems.map(\.id), "\(name)")
            #expect(receipt.xml.contains("<mend>"), "\(name)")
            #expect(receipt.html.contains("<html lang="), "\(name)")
            let kept = try #require(scene.names(in: "refused").first { $0.hasSuffix(".\(name)") }, "\(name)")
            let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(scene.home)/refused/\(kept)"))
            #expect(Array(bytes) == (try Scene.example("broken/\(name)")), "\(name)")
        }
        #expect(arrivals.count == names.count + 1)
    }

    @Test func `receipts are valid by their published schema`() async throws {
        let scene = try await Scene().drop("tegal-stamping.quality.xml").drop("tegal-stamping.quality.xml", as: "b.xml")
            .drop("broken/evidence-missing.xml").drop("broken/truncated.xml").drop([], as: "empty.xml").run()
        let schema = Program.source("Checklists/schema/receipt.xsd").path
        let receipts = scene.names(in: "receipts").filter { $0.hasSuffix(".xml") }.map { "home/receipts/\($0)" }
        #expect(receipts.count == 5)
        let verdict = try await scene.command(["/usr/bin/xmllint", "--noout", "--schema", schema] + receipts)
        #expect(verdict.code == 0, "\(verdict.log)")
    }

    /// The names of the broken examples.
    static func broken() throws -> [String] {
        let folder = Program.source("Checklists/examples/broken").path
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".xml") }.sorted()
    }

    private struct Report: Decodable {
        struct Decision: Decodable { let outcome: String }
        let decision: Decision
    }
}
