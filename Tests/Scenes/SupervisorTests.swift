import Foundation
import Glibc
import Testing

@Suite(.onStage) struct SupervisorTests {
    @Test func `the service manager hears when the desk is ready, what it does, that it lives and that it stops`()
        async throws
    {
        let scene = try Scene()
        let notify = try NotifySocket()
        let daemon = try scene.start(environment: ["NOTIFY_SOCKET": notify.path, "WATCHDOG_USEC": "1000000"])
        try await notify.wait(for: "READY=1", from: daemon)
        #expect(notify.messages.contains { $0.hasPrefix("STATUS=watching, 0 waiting") }, "\(notify.messages)")
        try await notify.wait(for: "WATCHDOG=1", from: daemon, seconds: 20)
        notify.forget()
        try await notify.wait(for: "WATCHDOG=1", from: daemon, seconds: 20)
        try scene.drop("tegal-stamping.ip.xml")
        try await notify.wait(for: "STATUS=watching, 0 waiting, 0 settling, ledger at 2", from: daemon)
        daemon.kill(SIGTERM)
        #expect(try await daemon.wait() == .exit(0))
        #expect(notify.messages.contains("STOPPING=1"), "\(notify.messages)")
    }

    @Test func `a watchdog set for another process is none of ours`() async throws {
        let scene = try Scene()
        let notify = try NotifySocket()
        let daemon = try scene.start(
            environment: ["NOTIFY_SOCKET": notify.path, "WATCHDOG_USEC": "20000", "WATCHDOG_PID": "1"])
        try await notify.wait(for: "READY=1", from: daemon)
        try scene.drop("tegal-stamping.ip.xml")
        try await notify.wait(for: "STATUS=watching, 0 waiting, 0 settling, ledger at 2", from: daemon)
        // One sign of life for the batch; with a beat of 10 ms there would be many.
        #expect(notify.messages.filter { $0 == "WATCHDOG=1" }.count <= 5)
    }
}
