import Foundation
import Glibc
import Testing

@Suite(.onStage) struct FullDiskTests {
    /// Whether this process may mount a small disk in a name space of its own.
    static let mayMount = Program.tool("unshare") != nil && getuid() == 0

    @Test(.enabled(if: mayMount, "mounting a small disk needs root and unshare"), .timeLimit(.minutes(10)))
    func `with a full disk the daemon waits and says so, and goes on by itself once there is room`() async throws {
        let scene = try Scene()
        let notify = try NotifySocket()
        let daemon = try Self.start("exec \"$0\" run --home \"$1\" --as-of \(Scene.day)", scene, notify)
        try await notify.wait(for: "READY=1", from: daemon)
        // The daemon's own view of the home folder.
        let home = "/proc/\(daemon.id)/root\(scene.home)"
        let examples = try Scene.examples()
        for example in examples {
            try Data(try Scene.example(example)).write(to: URL(fileURLWithPath: "\(home)/inbox/.\(example)"))
        }
        try Self.fill("\(home)/filler")
        for example in examples {
            try #require(unsafe rename("\(home)/inbox/.\(example)", "\(home)/inbox/\(example)") == 0)
        }
        try await notify.wait(for: "STATUS=deferred: the disk that holds the ledger is full", from: daemon)
        let full = try await Self.layak("status", for: scene, beside: daemon)
        #expect(full.code == 1 && full.output.contains("disk is full"), "\(full.output)\(full.log)")
        #expect(daemon.poll() == nil, "\(daemon.log)")

        try #require(unsafe unlink("\(home)/filler") == 0)
        try await Deadline(180).wait(for: "all receipts", within: 0.2) {
            let receipts = FileManager.default.enumerator(atPath: "\(home)/receipts")?.allObjects.count ?? 0
            return receipts == 2 * examples.count ? true : nil
        }
        try await Deadline(60).wait(for: "a status without fault", within: 0.5) {
            try await Self.layak("status", for: scene, beside: daemon).code == 0 ? true : nil
        }
        let listing = try await Self.layak("ledger", "list", "--format", "json", for: scene, beside: daemon)
        let paths = try listing.output.split(separator: "\n")
            .map { try JSONDecoder().decode(LedgerLine.self, from: Data($0.utf8)) }
            .filter { $0.kind == "arrival" }.compactMap(\.body.path)
        #expect(paths.sorted() == examples, "each file is recorded once")
        #expect(try await Self.layak("ledger", "verify", for: scene, beside: daemon).code == 0)
        #expect(daemon.poll() == nil, "the daemon was never restarted: \(daemon.log)")
        daemon.kill(SIGTERM)
        #expect(try await daemon.wait() == .exit(0), "\(daemon.log)")
    }

    @Test(.enabled(if: mayMount, "mounting a small disk needs root and unshare"), .timeLimit(.minutes(10)))
    func `a day that begins while the disk is full is made up for once there is room`() async throws {
        let scene = try Scene()
        let notify = try NotifySocket()
        let daemon = try Self.startOnANewDay(scene, notify)
        try await notify.wait(for: "STATUS=deferred: the disk that holds the ledger is full", from: daemon)
        #expect(!notify.messages.contains { $0.hasPrefix("READY=1") })
        try #require(unsafe unlink("/proc/\(daemon.id)/root\(scene.home)/filler") == 0)
        try await notify.wait(for: "READY=1", from: daemon)
        let listing = try await Self.layak("ledger", "list", for: scene, beside: daemon).output.split(separator: "\n")
        let names = try Scene.examples()
        #expect(listing.filter { $0.contains("  arrival ") }.count == names.count)
        #expect(listing.filter { $0.contains("  decision ") }.count > names.count, "the new day changes something")
        #expect(try await Self.layak("ledger", "verify", for: scene, beside: daemon).code == 0)
        daemon.kill(SIGTERM)
        #expect(try await daemon.wait() == .exit(0), "\(daemon.log)")
    }

    @Test(.enabled(if: mayMount, "mounting a small disk needs root and unshare"), .timeLimit(.minutes(10)))
    func `told to stop while it waits for room, the daemon ends and says why`() async throws {
        let scene = try Scene()
        let notify = try NotifySocket()
        let daemon = try Self.startOnANewDay(scene, notify)
        try await notify.wait(for: "STATUS=deferred: the disk that holds the ledger is full", from: daemon)
        daemon.kill(SIGTERM)
        #expect(try await daemon.wait(seconds: 30) == .exit(74), "\(daemon.log)")
        #expect(daemon.log.contains("full"), "\(daemon.log)")
    }

    /// Starts the daemon on a disk with all examples recorded and hardly any room, on a day that changes decisions.
    private static func startOnANewDay(_ scene: Scene, _ notify: NotifySocket) throws -> Child {
        for example in try Scene.examples() { try scene.drop(example) }
        return try start(
            """
            env -u NOTIFY_SOCKET "$0" run --home "$1" --once --as-of \(Scene.day) 2> /dev/null &&
            { cat /dev/zero > "$1/filler" || truncate -s -65536 "$1/filler"; } 2> /dev/null &&
            exec "$0" run --home "$1" --as-of 2027-12-01
            """, scene, notify)
    }

    /// Starts a script for which the home folder, as it is, lies on a small disk of its own.
    private static func start(_ script: String, _ scene: Scene, _ notify: NotifySocket) throws -> Child {
        try Child(
            [
                try #require(Program.tool("unshare")), "--mount", "--propagation", "private", "/bin/sh", "-c",
                """
                cp -a "$1" "$1.before" && mount -t tmpfs -o size=64m,mode=0755 tmpfs "$1" && cp -a "$1.before/." "$1" &&
                \(script)
                """,
                try Program.path(), scene.home,
            ], in: scene.folder,
            environment: scene.environment.merging(["NOTIFY_SOCKET": notify.path]) { _, own in own })
    }

    /// Runs a command where the daemon's small disk is mounted: SQLite looks through `/proc/PID/root` as a link.
    private static func layak(_ words: String..., for scene: Scene, beside daemon: Child) async throws -> Scene.Outcome
    {
        try await scene.command(
            [try #require(Program.tool("nsenter")), "--mount", "--target", "\(daemon.id)", try Program.path()] + words
                + ["--home", scene.home])
    }

    /// Writes to a file until nothing more fits.
    private static func fill(_ path: String) throws {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        try #require(file >= 0)
        defer { close(file) }
        for size in [1 << 20, 4096] {
            let block = [UInt8](repeating: 0x2E, count: size)
            while unsafe write(file, block, block.count) > 0 {}
        }
        try #require(errno == ENOSPC)
    }
}
