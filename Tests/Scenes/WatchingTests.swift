import Foundation
import Glibc
import Testing

@Suite(.onStage) struct WatchingTests {
    @Test func `however a file comes into the inbox, it is seen at once`() async throws {
        // The timer alone would come too late.
        let scene = try Scene(["LAYAK_RESCAN_SECONDS": "86400"])
        let notify = try NotifySocket()
        let daemon = try scene.start(environment: ["NOTIFY_SOCKET": notify.path])
        try await notify.wait(for: "READY=1", from: daemon)
        let inbox = scene.home + "/inbox"
        let example = Data(try Scene.example("tegal-stamping.ip.xml"))
        let aside = scene.folder + "/aside.xml"

        try scene.drop("tegal-stamping.ip.xml", as: "renamed.xml")
        try await Self.expectSoon("renamed.xml", in: scene)
        // A plain SFTP rename: a second name, then the first one goes.
        try example.write(to: URL(fileURLWithPath: inbox + "/.upload"))
        try #require(unsafe link(inbox + "/.upload", inbox + "/linked.xml") == 0)
        try #require(unsafe unlink(inbox + "/.upload") == 0)
        try await Self.expectSoon("linked.xml", in: scene)
        try example.write(to: URL(fileURLWithPath: aside))
        try #require(unsafe rename(aside, inbox + "/moved.xml") == 0)
        try await Self.expectSoon("moved.xml", in: scene)
        try scene.drop("tegal-stamping.ip.xml", as: "first.xml", in: "AUD-NEW")
        try await Self.expectSoon("AUD-NEW/first.xml", in: scene)
        try scene.drop("tegal-stamping.ip.xml", as: "second.xml", in: "AUD-NEW")
        try await Self.expectSoon("AUD-NEW/second.xml", in: scene)
    }

    @Test func `a slow writer is waited for, also one that has closed the file`() async throws {
        let scene = try Scene(["LAYAK_SETTLING_SECONDS": "2"])
        let notify = try NotifySocket()
        let daemon = try scene.start(environment: ["NOTIFY_SOCKET": notify.path])
        try await notify.wait(for: "READY=1", from: daemon)
        let bytes = try Scene.example("tegal-stamping.ip.xml")
        let path = scene.home + "/inbox/slow.xml"
        for start in stride(from: 0, to: bytes.count, by: bytes.count / 16) {
            let file = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
            try #require(file >= 0)
            let part = Array(bytes[start..<min(start + bytes.count / 16, bytes.count)])
            #expect(unsafe write(file, part, part.count) == part.count)
            close(file)
            #expect(try scene.receipts(of: "slow.xml").isEmpty)
            try await Task.sleep(for: .milliseconds(250))
        }
        try await Self.expectSoon("slow.xml", in: scene)
        try scene.expectReceipt("slow.xml", .accepted)
    }

    @Test func `what came in while the daemon was held up is found, all of it`() async throws {
        let scene = try Scene()
        let notify = try NotifySocket()
        let daemon = try scene.start(environment: ["NOTIFY_SOCKET": notify.path])
        try await notify.wait(for: "READY=1", from: daemon)
        daemon.kill(SIGSTOP)
        for number in 1...150 { try scene.drop("broken/truncated.xml", as: "\(number).xml") }
        daemon.kill(SIGCONT)
        try await Deadline(120).wait(for: "150 receipts", within: 0.1) {
            scene.names(in: "receipts").count == 300 ? true : nil
        }
        daemon.kill(SIGTERM)
        #expect(try await daemon.wait() == .exit(0))
        #expect(try await scene.arrivals().count == 150)
    }

    private static func expectSoon(_ name: String, in scene: Scene) async throws {
        try await Deadline(40).wait(for: "a receipt of \(name)", within: 0.05) {
            try scene.receipts(of: name).isEmpty ? nil : true
        }
    }
}
