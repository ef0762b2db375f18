import Foundation
import Glibc
import Testing

@Suite(.onStage) struct InjectedKillTests {
    /// The calls that change what is on the disk.
    private static let calls = "fsync,fdatasync,pwrite64,rename,renameat,renameat2,syncfs,unlink,unlinkat"

    /// Why there is nothing to do; nil if all is there.
    static let obstacle: String? = Program.tool("strace") == nil ? "strace is not installed" : nil

    @Test(.enabled(if: obstacle == nil, "strace is not installed"), .timeLimit(.minutes(20)))
    func `killed before the Nth change on the disk, for every N, the batch is taken once`() async throws {
        let prepared = try await Scene().drop("medan-rubber.quality.xml").run()
        let before = try await prepared.records().count
        var kills = 0
        for number in 1...400 {
            let scene = try Scene()
            try FileManager.default.removeItem(atPath: scene.home)
            try FileManager.default.copyItem(atPath: prepared.home, toPath: scene.home)
            try scene.drop("tegal-stamping.ip.xml").drop("broken/score-5.xml", in: "AUD-1")
                .drop("medan-rubber.quality.xml", as: "same.xml")
            let strace = try #require(Program.tool("strace"))
            let outcome = try await scene.command([
                strace, "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(Self.calls)",
                "-e", "inject=\(Self.calls):signal=KILL:when=\(number)", try Program.path(), "run", "--once",
                "--home", scene.home, "--as-of", Scene.day,
            ])
            guard outcome.ending == .signal(SIGKILL) else {
                #expect(outcome.code == 0, "\(outcome.log)")
                break
            }
            kills += 1
            try await scene.run()
            let arrivals = try await scene.records(from: before + 1).filter { $0.kind == "arrival" }
            #expect(
                arrivals.compactMap(\.body.path).sorted()
                    == ["AUD-1/score-5.xml", "same.xml", "tegal-stamping.ip.xml"], "killed at \(number)")
            try await KillTests.expectOrder(
                in: scene,
                after: ["medan-rubber.quality.xml", "AUD-1/score-5.xml", "same.xml", "tegal-stamping.ip.xml"])
        }
        print("killed at \(kills) places")
        #expect(kills >= 10, "the kills did not reach the batch")
    }

    @Test(.enabled(if: obstacle == nil, "strace is not installed"))
    func `what is remembered is on the disk before a file is let go of`() async throws {
        let scene = try Scene()
        try await scene.run()
        try scene.drop("tegal-stamping.ip.xml")
        let strace = try #require(Program.tool("strace"))
        let trace = scene.folder + "/trace"
        let outcome = try await scene.command([
            strace, "-f", "-qq", "-y", "-o", trace, "-e", "trace=\(Self.calls)", try Program.path(), "run", "--once",
            "--home", scene.home, "--as-of", Scene.day,
        ])
        #expect(outcome.code == 0, "\(outcome.log)")
        let lines = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
        let claim = try #require(lines.firstIndex { $0.contains("renameat2(") && $0.contains("tegal-stamping.ip.xml") })
        let folder = try #require(lines.firstIndex { $0.contains("fsync(") && $0.contains("/work/") })
        let release = try #require(
            lines.firstIndex { $0.contains("unlinkat(") && $0.contains("tegal-stamping.ip.xml") })
        let durable = lines[claim..<release].lastIndex {
            $0.contains("layak.sqlite-wal>") && ($0.contains("fdatasync(") || $0.contains("fsync("))
        }
        let written = try #require(
            lines[claim..<release].lastIndex { $0.contains("layak.sqlite-wal>") && $0.contains("pwrite64(") })
        #expect(claim < folder && folder < written, "the claim is durable before it is recorded")
        #expect(
            durable.map { $0 > written } == true,
            "the record is durable before the file goes:\n\(lines[claim...release].joined(separator: "\n"))")
    }
}
