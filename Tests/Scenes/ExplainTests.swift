import Foundation
import Testing

@Suite(.onStage) struct ExplainTests {
    private static let supplier = "9120301847265"

    @Test func `an explanation names outcome, criteria, limits and remedies in each language`() async throws {
        let scene = try await Scene().drop("tegal-stamping.quality.xml").drop("tegal-stamping.ip.xml").run()
        var texts: Set<String> = []
        for language in ["en", "id", "ja"] {
            let outcome = try await scene.layak("explain", Self.supplier, "--language", language)
            #expect(outcome.code == 0 && !outcome.output.contains("\u{1B}"), "\(outcome.log)")
            #expect(outcome.output.contains("PT Kaligung Presindo Raya") && outcome.output.contains("G1"))
            #expect(!outcome.output.contains("G1.mend"), "a key is no text")
            texts.insert(outcome.output)
        }
        #expect(texts.count == 3)
    }

    @Test func `for programs it is the recorded decision itself`() async throws {
        let scene = try await Scene().drop("tegal-stamping.ip.xml").run()
        let told = try await scene.layak("explain", Self.supplier, "--format", "json").output
        let record = try #require(try await scene.recordTexts().last)
        #expect(record.hasPrefix("{\"body\":\(told.dropLast()),\"digest\""), "the very bytes")
    }

    @Test func `another day is judged and not recorded`() async throws {
        let scene = try await Scene().drop("tegal-stamping.quality.xml").drop("tegal-stamping.packaging.xml")
            .drop("tegal-stamping.ip.xml").run()
        let before = try await scene.records().count
        let later = try await scene.layak("explain", Self.supplier, "--as-of", "2027-12-01", "--format", "json")
        let decision = try JSONDecoder().decode(LedgerLine.Body.self, from: Data(later.output.utf8))
        #expect(decision.outcome == "notReady" && decision.asOf == "2027-12-01")
        #expect(try await scene.records().count == before)
    }

    @Test func `of a supplier nobody knows it says so`() async throws {
        let scene = try await Scene().run()
        let unknown = try await scene.layak("explain", "1234567890123")
        #expect(unknown.code == 1 && unknown.log.contains("1234567890123"), "\(unknown.log)")
        #expect(try await scene.layak("explain", "12345").code == 2)
        #expect(try await scene.layak(["explain", Self.supplier, "--home", scene.folder + "/nowhere"]).code == 74)
    }
}
