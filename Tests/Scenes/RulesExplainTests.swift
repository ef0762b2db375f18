import Foundation
import Testing

@Suite(.onStage) struct RulesExplainTests {
    private static let rulebook = Program.source("Checklists/rulebooks/tier2").path

    @Test func `a case is shown with its tables, the rules that matched and those that nearly did`() async throws {
        let outcome = try await Scene().layak(["rules", "explain", Self.rulebook, "--case", "validity-ready"])
        #expect(outcome.code == 0)
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines.contains("Valid until: 2029-02-25"))
        #expect(lines.contains { $0.hasPrefix("  Validity months, rulebook.dmn:") })
        #expect(lines.contains("    outcome = \"ready\""))
        #expect(lines.contains("    rule 1 matches: 36  # ours"))
        #expect(lines.contains("    rule 2 fails in one cell: outcome does not pass \"conditional\""))
    }

    @Test func `a case that is not there is told`() async throws {
        let outcome = try await Scene().layak(["rules", "explain", Self.rulebook, "--case", "nobody"])
        #expect(outcome.code == 1 && outcome.log.contains("there is no test case `nobody`"))
    }
}
