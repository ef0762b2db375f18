import Foundation
import Testing

@Suite(.onStage) struct FeelTests {
    private func feel(_ arguments: String...) async throws -> Scene.Outcome {
        try await Scene().layak(["feel"] + arguments)
    }

    @Test func `the value is printed as it is written in an expression`() async throws {
        let outcome = try await feel("{name: \"a\\\"b\", sizes: for n in 1..3 return n * 1.50, day: @\"2026-11-21\"}")
        #expect(outcome.code == 0)
        #expect(outcome.output == "{name: \"a\\\"b\", sizes: [1.5, 3, 4.5], day: 2026-11-21}\n")
        #expect(outcome.log.isEmpty)
    }

    @Test func `names come from a file, as an expression or as JSON`() async throws {
        let scene = try Scene()
        for text in ["{unit price: 12.5, pieces: [1, 2]}", "{\"unit price\": 12.5,\n \"pieces\": [1, 2]}"] {
            let file = scene.folder + "/names"
            try Data(text.utf8).write(to: URL(fileURLWithPath: file))
            let outcome = try await scene.layak(["feel", "unit price * sum(pieces)", "--context", file])
            #expect(outcome.code == 0 && outcome.output == "37.5\n", "\(outcome.log)")
        }
    }

    @Test func `a mistake is told with its place and a caret`() async throws {
        let outcome = try await feel("1 +\n  cout([1])")
        #expect(outcome.code == 1 && outcome.output.isEmpty)
        #expect(
            outcome.log.hasPrefix("2:3: unknown name `cout`, did you mean `count`?\n    cout([1])\n    ^"),
            "\(outcome.log)")
    }

    @Test func `null says why`() async throws {
        let outcome = try await feel("1 / 0")
        #expect(outcome.code == 0 && outcome.output == "null\n")
        #expect(outcome.log.hasPrefix("1:1: the divisor is zero\n  1 / 0\n  ^"), "\(outcome.log)")
    }

    @Test func `a context that is none, and one that is not there, are told`() async throws {
        let scene = try Scene()
        let file = scene.folder + "/names"
        try Data("[1, 2]".utf8).write(to: URL(fileURLWithPath: file))
        let wrong = try await scene.layak(["feel", "1", "--context", file])
        #expect(wrong.code == 1 && wrong.log.contains("not a context"))
        let missing = try await scene.layak(["feel", "1", "--context", scene.folder + "/none"])
        #expect(missing.code == 74)
    }
}
