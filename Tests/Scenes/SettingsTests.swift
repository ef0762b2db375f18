import Foundation
import Testing

@Suite(.onStage) struct SettingsTests {
    @Test(arguments: [
        ("setlingSeconds: 3", "did you mean `settlingSeconds`?"),
        ("settlingSeconds: soon", "expected is a whole number from 0 to 3600"),
        ("zone: Asia/Atlantis", "Asia/Atlantis"),
        ("language: fr", "one of en, id, ja"),
        ("home: [a, b]", "expected is one"),
        ("a: b: c", "not YAML"),
    ])
    func `a wrong settings file ends with 78 and a hint`(text: String, hint: String) async throws {
        let scene = try Scene()
        let path = scene.folder + "/layak.yaml"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let outcome = try await scene.layak("run", "--once", "--config", path)
        #expect(outcome.code == 78, "\(outcome.log)")
        #expect(outcome.log.contains(hint), "\(outcome.log)")
        #expect(outcome.output.isEmpty && outcome.log.hasPrefix("layak: "))
    }

    @Test(arguments: [
        ("LAYAK_SETTLING_SECOND", "1", "did you mean `LAYAK_SETTLING_SECONDS`?"),
        ("LAYAK_FILE_MEBIBYTES", "4000", "whole number from 1 to"),
        ("LAYAK_SHARE", "/nowhere", "Checklists and Reports"),
        ("LAYAK_CONFIG", "/nowhere/layak.yaml", "/nowhere/layak.yaml"),
    ])
    func `a wrong variable ends with 78 and a hint`(name: String, value: String, hint: String) async throws {
        let outcome = try await Scene().layak("run", "--once", environment: [name: value])
        #expect(outcome.code == 78, "\(outcome.log)")
        #expect(outcome.log.contains(hint), "\(outcome.log)")
    }

    @Test func `a flag is stronger than a variable, a variable stronger than the file`() async throws {
        let scene = try Scene()
        let path = scene.folder + "/layak.yaml"
        try Data("home: \(scene.folder)/by-file\nlanguage: ja\n".utf8).write(to: URL(fileURLWithPath: path))
        func exists(_ home: String) -> Bool {
            FileManager.default.fileExists(atPath: "\(scene.folder)/\(home)/ledger/layak.sqlite")
        }
        _ = try await scene.layak(["run", "--once", "--config", path])
        #expect(exists("by-file"))
        let variable = ["LAYAK_HOME": scene.folder + "/by-variable"]
        _ = try await scene.layak(["run", "--once", "--config", path], environment: variable)
        #expect(exists("by-variable"))
        _ = try await scene.layak(
            ["run", "--once", "--config", path, "--home", scene.folder + "/by-flag"], environment: variable)
        #expect(exists("by-flag"))
    }

    @Test(arguments: ["Checklists/rulebooks/tier2/rulebook.dmn", "Checklists/quality/checklist.xml"])
    func `a broken rulebook or checklist is told at the start, with its place`(path: String) async throws {
        let scene = try Scene()
        let share = try scene.copyShare()
        try Data("<definitions>".utf8).write(to: URL(fileURLWithPath: "\(share)/\(path)"))
        let outcome = try await scene.layak("run", "--once", environment: ["LAYAK_SHARE": share])
        #expect(outcome.code == 78, "\(outcome.log)")
        #expect(outcome.log.contains(path.split(separator: "/").last ?? ""), "\(outcome.log)")
    }
}
