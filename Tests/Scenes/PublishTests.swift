import Foundation
import Testing

@Suite(.onStage) struct PublishTests {
    @Test func `what was published can be deleted and is written again, the same to the byte`() async throws {
        let scene = try await Scene().drop("tegal-stamping.quality.xml").drop("tegal-stamping.ip.xml", in: "AUD-1")
            .drop("broken/score-5.xml").drop([], as: "empty.xml").run()
        let before = try Self.pages(of: scene)
        #expect(before.keys.contains { $0.hasPrefix("reports/") } && before.keys.contains { $0.hasPrefix("receipts/") })
        for folder in ["receipts", "reports"] { try FileManager.default.removeItem(atPath: "\(scene.home)/\(folder)") }
        let outcome = try await scene.layak("publish", "--as-of", Scene.day)
        #expect(outcome.code == 0 && outcome.output.hasPrefix("6 records are published, 0 of them"), "\(outcome.log)")
        let after = try Self.pages(of: scene)
        #expect(after.keys.sorted() == before.keys.sorted())
        // The register says when it was written.
        for (path, text) in before where !path.hasPrefix("reports/index") && !path.hasPrefix("reports/register.json") {
            #expect(after[path] == text, "\(path)")
        }
    }

    @Test func `it leaves a home folder alone on which a daemon works`() async throws {
        let scene = try Scene()
        let notify = try NotifySocket()
        let daemon = try scene.start(environment: ["NOTIFY_SOCKET": notify.path])
        try await notify.wait(for: "READY=1", from: daemon)
        #expect(try await scene.layak("publish").code == 75)
    }

    private static func pages(of scene: Scene) throws -> [String: String] {
        var pages: [String: String] = [:]
        for folder in ["receipts", "reports"] {
            for name in scene.names(in: folder) { pages["\(folder)/\(name)"] = try scene.text("\(folder)/\(name)") }
        }
        return pages
    }
}
