import Foundation
import Testing

@Suite(.onStage) struct RulesLintTests {
    @Test func `there is nothing to remark about the rulebook we ship`() async throws {
        let outcome = try await Scene().layak(["rules", "lint", Program.source("Checklists/rulebooks/tier2").path])
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(outcome.output.hasSuffix(" tables looked at, 0 remarks\n"))
    }

    @Test func `a rule that is taken out leaves a gap that is told with its place`() async throws {
        let scene = try Scene()
        let source = Program.source("Checklists/rulebooks/tier2/rulebook.dmn")
        let text = String(decoding: try Data(contentsOf: source), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let index = try #require(lines.firstIndex { $0.contains("id=\"e_Verdict.r4\"") })
        let folder = scene.folder + "/rulebook"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data((lines[..<index] + lines[(index + 1)...]).joined(separator: "\n").utf8)
            .write(to: URL(fileURLWithPath: folder + "/rulebook.dmn"))
        let outcome = try await scene.layak(["rules", "lint", folder])
        #expect(outcome.code == 1)
        let table = try #require(lines.firstIndex { $0.contains("id=\"e_Verdict\"") }) + 1
        #expect(
            outcome.output.contains(
                "rulebook.dmn:\(table):7 rules-gap: `Verdict`: no rule matches some inputs, found `worst: \"conditions\""
            ),
            "\(outcome.output)")
    }

    @Test func `a folder without a rulebook is told`() async throws {
        let scene = try Scene()
        let outcome = try await scene.layak(["rules", "lint", scene.folder])
        #expect(outcome.code == 1 && outcome.log.contains("there is no rulebook.dmn in it"))
    }
}
