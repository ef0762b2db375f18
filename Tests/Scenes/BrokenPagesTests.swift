import Foundation
import Glibc
import Testing

@Suite(.onStage) struct BrokenPagesTests {
    @Test func `a report that cannot be written stops nothing, is told, and is mended by itself`() async throws {
        let scene = try Scene()
        let notify = try NotifySocket()
        // A file where the folder of the supplier's reports should be.
        try FileManager.default.createDirectory(atPath: scene.home + "/reports", withIntermediateDirectories: true)
        try Data("in the way".utf8).write(to: URL(fileURLWithPath: scene.home + "/reports/65"))
        let daemon = try scene.start(environment: ["NOTIFY_SOCKET": notify.path])
        try await notify.wait(for: "READY=1", from: daemon)
        try scene.drop("tegal-stamping.ip.xml").drop("medan-rubber.ip.xml")
        try await Deadline(60).wait(for: "the batch to be released") {
            scene.names(in: "receipts").count == 4 && scene.names(in: "work").isEmpty ? true : nil
        }
        try scene.expectReceipt("tegal-stamping.ip.xml", .accepted)
        #expect(scene.names(in: "reports").contains { $0.hasSuffix("/tier2.en.html") }, "other reports are written")
        let told = try await Deadline(60).wait(for: "a complaint", within: 0.5) {
            let status = try await scene.layak("status")
            return status.output.contains("are not written") ? status : nil
        }
        #expect(told.code == 1)

        try #require(unsafe unlink(scene.home + "/reports/65") == 0)
        try await Deadline(60).wait(for: "the report", within: 0.2) {
            scene.names(in: "reports/65").contains("9120301847265/tier2.en.html") ? true : nil
        }
        try await Deadline(60).wait(for: "a status without fault", within: 0.5) {
            try await scene.status().amiss.isEmpty ? true : nil
        }
        daemon.kill(SIGTERM)
        #expect(try await daemon.wait() == .exit(0), "\(daemon.log)")
    }

    @Test func `reports and receipts may be deleted: an unpublished record is drawn again at the next start`()
        async throws
    {
        let scene = try Scene()
        try FileManager.default.createDirectory(atPath: scene.home + "/receipts", withIntermediateDirectories: true)
        try FileManager.default.createDirectory(
            atPath: scene.home + "/receipts/tegal-stamping.ip.xml.1.html", withIntermediateDirectories: true)
        try await scene.drop("tegal-stamping.ip.xml").run()
        #expect(scene.names(in: "work").isEmpty && scene.names(in: "inbox").isEmpty)
        #expect(try await scene.status().amiss.contains { $0.contains("record 1") })
        try FileManager.default.removeItem(atPath: scene.home + "/receipts/tegal-stamping.ip.xml.1.html")
        try await scene.run().expectReceipt("tegal-stamping.ip.xml", .accepted)
        #expect(try await scene.status().amiss.isEmpty)
    }

    @Test(arguments: ["Reports/templates/receipt.mustache", "Reports/locales/ja.xml"])
    func `what cannot be used of the pages' layout is told at the start, with its place`(path: String) async throws {
        let scene = try Scene()
        let share = try scene.copyShare()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(share)/\(path)"))
        try (bytes.prefix(200) + Data("{{#never closed <oops".utf8)).write(to: URL(fileURLWithPath: "\(share)/\(path)"))
        let outcome = try await scene.layak("run", "--once", environment: ["LAYAK_SHARE": share])
        #expect(outcome.code == 78, "\(outcome.log)")
        #expect(outcome.log.contains(path.split(separator: "/").last ?? ""), "\(outcome.log)")
    }
}

extension Scene {
    /// A copy of checklists, rulebooks and layouts of its own, for `LAYAK_SHARE`.
    func copyShare() throws -> String {
        let share = folder + "/share"
        try FileManager.default.createDirectory(atPath: share, withIntermediateDirectories: true)
        for name in ["Checklists", "Reports"] {
            try FileManager.default.copyItem(atPath: Program.source(name).path, toPath: "\(share)/\(name)")
        }
        return share
    }
}
