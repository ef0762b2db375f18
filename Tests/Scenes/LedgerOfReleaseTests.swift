import Foundation
import Testing

@Suite(.onStage) struct LedgerOfReleaseTests {
    private static let folder = Program.source("Tests/Scenes/Ledgers")

    @Test(
        arguments: try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".sqlite") })
    func `a ledger written by a release replays equal, and goes on`(name: String) async throws {
        let scene = try Scene()
        try FileManager.default.createDirectory(atPath: scene.home + "/ledger", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Self.folder.appendingPathComponent(name).path, toPath: scene.home + "/ledger/layak.sqlite")
        let replay = try await scene.layak("ledger", "replay")
        #expect(replay.code == 0, "\(replay.output)\(replay.log)")
        #expect(replay.output.hasSuffix("decisions are equal\n") && !replay.output.hasPrefix("0 of 0"))
        #expect(try await scene.layak("ledger", "verify").code == 0)
        let before = try await scene.recordTexts()
        try await scene.drop("cimahi-turning.ip.xml", in: "AUD-LATER").run()
            .expectReceipt("AUD-LATER/cimahi-turning.ip.xml", .accepted)
        let after = try await scene.recordTexts()
        #expect(after.count > before.count && Array(after.prefix(before.count)) == before)
        #expect(try await scene.layak("ledger", "replay").code == 0)
    }

    @Test func `each release has its ledger`() async throws {
        let version = try await Scene().layak(["--version"]).output.split(separator: " ").last?
            .trimmingCharacters(in: .newlines)
        let path = Self.folder.appendingPathComponent("\(version ?? "?").sqlite").path
        #expect(FileManager.default.fileExists(atPath: path), "\(path) is missing")
    }
}
