import Foundation
import Testing

@Suite(.onStage) struct ServiceUnitTests {
    static let isThere = Program.tool("systemd-analyze") != nil

    @Test(.enabled(if: isThere, "systemd-analyze is not installed"))
    func `the unit is one systemd understands`() async throws {
        let scene = try Scene()
        let verdict = try await scene.command([
            "/usr/bin/systemd-analyze", "verify", "--man=no", try Self.unit(for: scene),
        ])
        #expect(verdict.code == 0, "\(verdict.log)")
        #expect(!(verdict.output + verdict.log).contains("layak.service:"), "\(verdict.log)")
    }

    @Test(.enabled(if: isThere, "systemd-analyze is not installed"))
    func `the unit leaves little open`() async throws {
        let scene = try Scene()
        let verdict = try await scene.command([
            "/usr/bin/systemd-analyze", "security", "--offline=true", "--threshold=3", try Self.unit(for: scene),
        ])
        #expect(verdict.code == 0, "the threshold is 0.3: \(verdict.output)\(verdict.log)")
    }

    @Test(.enabled(if: Program.tool("systemd-sysusers") != nil, "systemd-sysusers is not installed"))
    func `users and folders are described as systemd wants them`() async throws {
        let scene = try Scene()
        let folder = Program.source("systemd").path
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        for name in files where name.contains("sysusers") {
            let verdict = try await scene.command([
                "/usr/bin/systemd-sysusers", "--root=\(scene.folder)", "--dry-run", "\(folder)/\(name)",
            ])
            #expect(verdict.code == 0, "\(name): \(verdict.log)")
        }
        #expect(files.contains { $0.contains("sysusers") } && files.contains { $0.contains("tmpfiles") })
    }

    /// A copy of the unit that starts the built program.
    private static func unit(for scene: Scene) throws -> String {
        let unit = try String(contentsOf: Program.source("systemd/layak.service"), encoding: .utf8)
        let path = scene.folder + "/layak.service"
        try unit.replacing("/usr/bin/layak", with: try Program.path())
            .write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }
}
