import Foundation
import Glibc
import Testing

@Suite(.onStage) struct ShutdownTests {
    @Test func `told to stop, the daemon finishes the batch in hand and ends with 0`() async throws {
        let scene = try Scene()
        let notify = try NotifySocket()
        let daemon = try scene.start(environment: ["NOTIFY_SOCKET": notify.path])
        try await notify.wait(for: "READY=1", from: daemon)
        for number in 1...40 { try scene.drop("tegal-stamping.ip.xml", as: "\(number).xml") }
        // The batch is in hand as soon as anything lies in work/.
        try await Deadline(60).wait(for: "a claim", within: 0.001) {
            scene.names(in: "work").isEmpty && scene.names(in: "receipts").isEmpty ? nil : true
        }
        daemon.kill(SIGTERM)
        #expect(try await daemon.wait() == .exit(0), "\(daemon.log)")
        #expect(notify.messages.contains("STOPPING=1"))
        #expect(scene.names(in: "work").isEmpty, "\(scene.names(in: "work"))")
        let taken = try await scene.arrivals()
        #expect(!taken.isEmpty && taken.count + scene.names(in: "inbox").count == 40)
        #expect(scene.names(in: "receipts").count == 2 * taken.count)
        #expect(FileManager.default.fileExists(atPath: scene.home + "/reports/register.json"))
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func `an idle daemon ends at once`(signal: Int32) async throws {
        let scene = try Scene()
        let notify = try NotifySocket()
        let daemon = try scene.start(environment: ["NOTIFY_SOCKET": notify.path])
        try await notify.wait(for: "READY=1", from: daemon)
        daemon.kill(signal)
        #expect(try await daemon.wait(seconds: 20) == .exit(0), "\(daemon.log)")
    }

    @Test func `once the daemon has ended, the ledger is one file`() async throws {
        let scene = try await Scene().drop("tegal-stamping.ip.xml").run()
        #expect(scene.names(in: "ledger") == ["layak.sqlite"])
        let copy = try Scene()
        try FileManager.default.createDirectory(atPath: copy.home + "/ledger", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: scene.home + "/ledger/layak.sqlite", toPath: copy.home + "/ledger/layak.sqlite")
        #expect(try await copy.recordTexts() == (try await scene.recordTexts()))
    }

    @Test func `a second daemon on the same home ends with 75 and says why`() async throws {
        let scene = try Scene()
        let notify = try NotifySocket()
        let daemon = try scene.start(environment: ["NOTIFY_SOCKET": notify.path])
        try await notify.wait(for: "READY=1", from: daemon)
        let second = try await scene.layak("run", "--once")
        #expect(second.code == 75)
        #expect(second.log.contains(scene.home), "\(second.log)")
        #expect(try await scene.status().running)
        try scene.drop("tegal-stamping.ip.xml")
        try await Deadline(60).wait(for: "a receipt") { try scene.receipts(of: "tegal-stamping.ip.xml").first }
        daemon.kill(SIGKILL)
        _ = try await daemon.wait()
        #expect(try await scene.layak("run", "--once").code == 0, "a killed daemon holds nobody up")
    }
}
