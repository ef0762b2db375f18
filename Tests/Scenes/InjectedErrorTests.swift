import Foundation
import Testing

@Suite(.onStage) struct InjectedErrorTests {
    @Test(
        .enabled(if: InjectedKillTests.obstacle == nil, "strace is not installed"), .timeLimit(.minutes(15)),
        arguments: [
            ("fdatasync", "EIO"), ("fsync", "EIO"), ("pwrite64", "EIO"), ("pwrite64", "ENOSPC"), ("renameat2", "EIO"),
            ("unlinkat", "EIO"), ("rename", "ENOSPC"), ("syncfs", "EIO"),
        ])
    func `one call that fails loses nothing and decides nothing twice`(call: String, error: String) async throws {
        var codes: Set<Int32> = []
        for number in [1, 2, 4] {
            let scene = try await Scene().run()
            try scene.drop("tegal-stamping.ip.xml").drop("broken/score-5.xml", in: "AUD-1")
            let outcome = try await scene.command([
                try #require(Program.tool("strace")), "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
                "inject=\(call):error=\(error):when=\(number)", try Program.path(), "run", "--once", "--home",
                scene.home, "--as-of", Scene.day,
            ])
            let code = try #require(outcome.code, "\(call) \(error) \(number): \(outcome.ending) \(outcome.log)")
            codes.insert(code)
            try await scene.run()
            try await KillTests.expectOrder(in: scene, after: ["AUD-1/score-5.xml", "tegal-stamping.ip.xml"])
            #expect(try await scene.status().amiss.isEmpty, "\(call) \(error) \(number)")
        }
        print("\(call) \(error): ended with \(codes.sorted())")
        #expect(codes.isSubset(of: [0, 74]), "\(codes)")
    }
}
