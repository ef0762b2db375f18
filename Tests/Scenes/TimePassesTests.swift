import Foundation
import Testing

@Suite(.onStage) struct TimePassesTests {
    private static let supplier = "9120301847265"

    @Test func `a later day changes the outcome, once`() async throws {
        let scene = try await Scene().drop("tegal-stamping.quality.xml").drop("tegal-stamping.packaging.xml")
            .drop("tegal-stamping.ip.xml").run().expectRegister(Self.supplier, "ready")
        let before = try await scene.records()
        #expect(before.last?.body.outcome == "ready")

        let swept = try await scene.run(asOf: "2027-12-01").expectRegister(Self.supplier, "notReady").records()
        #expect(swept.count == before.count + 1)
        #expect(swept.last?.kind == "decision" && swept.last?.body.outcome == "notReady")
        #expect(swept.last?.body.asOf == "2027-12-01")
        #expect(try scene.text("reports/65/\(Self.supplier)/tier2.json").contains("\"asOf\":\"2027-12-01\""))

        let again = try await scene.run(asOf: "2027-12-01").records()
        #expect(again.count == swept.count, "the same day records nothing")
        #expect(again.last?.digest == swept.last?.digest)
        #expect(try await scene.layak("ledger", "replay").code == 0)
        #expect(try await scene.status().reviewed == "2027-12-01")
    }

    @Test func `a day on which nothing lapses records nothing`() async throws {
        let scene = try await Scene().drop("tegal-stamping.ip.xml").run()
        let before = try await scene.records().count
        #expect(try await scene.run(asOf: "2026-04-11").records().count == before)
        #expect(try await scene.status().reviewed == "2026-04-11")
    }

    @Test func `an older audit that comes in later is kept and changes nothing`() async throws {
        let example = String(decoding: try Scene.example("tegal-stamping.ip.xml"), as: UTF8.self)
        let older = example.replacing(
            "start=\"2026-02-12\" end=\"2026-02-12\"", with: "start=\"2026-01-12\" end=\"2026-01-12\"")
        try #require(older != example)
        let scene = try await Scene().drop("tegal-stamping.ip.xml").run().drop(Array(older.utf8), as: "older.xml").run()
            .expectReceipt("older.xml", .accepted)
        #expect(try await scene.records().map(\.kind) == ["arrival", "decision", "arrival"])
    }
}
