import Foundation
import Testing

@Suite(.onStage) struct CheckTests {
    private static func example(_ name: String) -> String { Program.source("Checklists/examples/\(name)").path }

    @Test func `a sound checklist is judged, and nothing is left behind`() async throws {
        let scene = try Scene()
        try FileManager.default.removeItem(atPath: scene.home)
        let outcome = try await scene.layak([
            "check", Self.example("tegal-stamping.quality.xml"), Self.example("tegal-stamping.packaging.xml"),
            Self.example("tegal-stamping.ip.xml"), "--as-of", Scene.day, "--format", "json",
        ])
        #expect(outcome.code == 0, "\(outcome.log)")
        let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
        #expect(answer.decisions.map(\.outcome) == ["ready"])
        #expect(answer.files.map(\.status) == ["accepted", "accepted", "accepted"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: scene.folder).isEmpty)
    }

    @Test(arguments: ["en", "id", "ja"])
    func `a problem is told with place, id, line and caret`(language: String) async throws {
        let path = Self.example("broken/score-5.xml")
        let outcome = try await Scene().layak(["check", path, "--language", language, "--as-of", Scene.day])
        #expect(outcome.code == 1 && !outcome.output.contains("\u{1B}"))
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        let place = try #require(lines.firstIndex { $0.hasPrefix(path + ":") }, "\(outcome.output)")
        let parts = lines[place].dropFirst(path.count + 1).split(separator: ":", maxSplits: 1)
        let line = try #require(parts.first.flatMap { Int($0) })
        let source = String(decoding: try Scene.example("broken/score-5.xml"), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)[line - 1]
        // A long line is shown in part.
        #expect(outcome.output.contains(source.drop { $0 == " " }.prefix(40)), "the line itself is shown")
        #expect(lines[place...].contains { $0.contains("^") })
        let isJapanese = outcome.output.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) }
        #expect(isJapanese == (language == "ja"))
    }

    @Test func `a file beyond the limit is refused without being read whole`() async throws {
        let scene = try Scene()
        let path = scene.folder + "/huge.xml"
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.truncate(atOffset: 64 << 30)
        try file.close()
        let outcome = try await scene.layak(["check", path, "--as-of", Scene.day])
        #expect(outcome.code == 1)
        #expect(outcome.output.hasPrefix("\(path):1:1 "), "\(outcome.output)")
    }

    @Test func `check and the daemon find the same problems`() async throws {
        let names = try DropTests.broken()
        let scene = try Scene()
        for name in names { try scene.drop("broken/\(name)") }
        let arrivals = try await scene.run().arrivals()
        let outcome = try await scene.layak(
            ["check"] + names.map { Self.example("broken/\($0)") } + ["--format", "json", "--as-of", Scene.day])
        #expect(outcome.code == 1)
        let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
        for (name, file) in zip(names, answer.files) {
            let told = arrivals.first { $0.body.path == name }?.body.problems
            #expect(file.problems?.map(\.id) == told?.map(\.id), "\(name)")
            #expect(file.problems?.map(\.line) == told?.map(\.line), "\(name)")
        }
        #expect(answer.files.count == names.count)
    }

    @Test func `with a home folder the rest of the dossier is known`() async throws {
        let scene = try await Scene().drop("tegal-stamping.packaging.xml").drop("tegal-stamping.ip.xml").run()
        let file = Self.example("tegal-stamping.quality.xml")
        let before = try await scene.records().count
        let known = try await scene.layak("check", file, "--as-of", Scene.day, "--format", "json")
        let alone = try await scene.layak(["check", file, "--as-of", Scene.day, "--format", "json"])
        #expect(try JSONDecoder().decode(Answer.self, from: Data(known.output.utf8)).decisions[0].outcome == "ready")
        #expect(
            try JSONDecoder().decode(Answer.self, from: Data(alone.output.utf8)).decisions[0].outcome == "incomplete")
        #expect(try await scene.records().count == before)
    }

    @Test func `a file that is not there ends with 74`() async throws {
        let outcome = try await Scene().layak(["check", "nowhere.xml"])
        #expect(outcome.code == 74 && outcome.log.contains("nowhere.xml"))
    }

    @Test(.enabled(if: Program.tool("script") != nil, "script is not installed"))
    func `colours are for terminals, and for those who want them`() async throws {
        let scene = try Scene()
        let command = "'\(try Program.path())' check '\(Self.example("broken/score-5.xml"))' --as-of \(Scene.day)"
        let script = try #require(Program.tool("script"))
        let terminal = try await scene.command([script, "-qec", command, "/dev/null"], environment: ["TERM": "xterm"])
        #expect(terminal.output.contains("\u{1B}[") && terminal.code == 1, "\(terminal.output)")
        let plain = try await scene.command(
            [script, "-qec", command, "/dev/null"], environment: ["TERM": "xterm", "NO_COLOR": "1"])
        #expect(!plain.output.contains("\u{1B}[") && plain.output.contains("score-5.xml"))
    }

    private struct Answer: Decodable {
        let decisions: [LedgerLine.Body]
        let files: [LedgerLine.Body]
    }
}
