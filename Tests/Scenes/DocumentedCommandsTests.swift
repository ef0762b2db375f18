import Foundation
import Testing

/// Every `$ layak …` shown in the README and the guides is run, and what it prints compared with what is shown.
@Suite(.onStage) struct DocumentedCommandsTests {
    @Test(arguments: Self.documents())
    func `what a page shows is what happens`(document: String) async throws {
        let text = try String(contentsOf: Program.source(document), encoding: .utf8)
        let examples = ShellExample.all(in: text)
        guard examples.contains(where: { $0.command.hasPrefix("layak") }) else { return }
        let scene = try await Self.prepared()
        for example in examples {
            let outcome = try await scene.command(
                ["/bin/sh", "-c", "(\(example.command)) 2>&1"],
                environment: [
                    "PATH": "\(try Self.folderOfProgram()):/usr/bin:/bin", "LAYAK_HOME": scene.home,
                ])
            let shown = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(Self.plain)
            #expect(
                example.matches(shown),
                """
                \(document):\(example.line): $ \(example.command)
                shown:
                \(example.output.joined(separator: "\n"))
                printed:
                \(shown.joined(separator: "\n"))
                """)
        }
    }

    @Test func `an omission matches anything, and nothing else does`() {
        let example = ShellExample.all(in: "```console\n$ layak x\na …\n…\nz\n```\n")[0]
        #expect(example.matches(["a b", "c", "d", "z", ""]) && example.matches(["a b", "z"]))
        #expect(
            !example.matches(["a b", "c"]) && !example.matches(["b", "z"]) && !example.matches(["a b", "z", "y"]))
    }

    /// The README and the guides that are there.
    static func documents() -> [String] {
        let guides = try? FileManager.default.contentsOfDirectory(atPath: Program.source("Documentation").path)
        return (["README.md"] + (guides ?? []).filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/" + $0 })
            .filter { FileManager.default.fileExists(atPath: Program.source($0).path) }
    }

    /// A place like the root of the project, with a home folder into which all examples were dropped.
    private static func prepared() async throws -> Scene {
        let scene = try Scene()
        let root = Program.sources.path
        for name in try FileManager.default.contentsOfDirectory(atPath: root)
        where !name.hasPrefix(".") && name != "home" {
            try FileManager.default.createSymbolicLink(
                atPath: "\(scene.folder)/\(name)", withDestinationPath: "\(root)/\(name)")
        }
        for folder in ["", "broken/"] {
            let names = try FileManager.default.contentsOfDirectory(atPath: root + "/Checklists/examples/" + folder)
            for name in names.sorted() where name.hasSuffix(".xml") { try scene.drop(folder + name) }
        }
        return try await scene.run()
    }

    private static func folderOfProgram() throws -> String {
        URL(fileURLWithPath: try Program.path()).deletingLastPathComponent().path
    }

    /// A line as a terminal shows it: the log's priorities are for the journal.
    private static func plain(_ line: Substring) -> String {
        guard line.hasPrefix("<"), line.dropFirst(2).hasPrefix(">") else { return String(line) }
        return String(line.dropFirst(3))
    }
}
