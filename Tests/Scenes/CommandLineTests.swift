import Foundation
import Testing

@Suite(.onStage) struct CommandLineTests {
    static let commands = [
        "check", "explain", "ledger list", "ledger replay", "ledger verify", "new", "publish", "rules test", "run",
        "status", "tck",
    ]

    @Test(arguments: commands)
    func `every command explains itself with an example`(command: String) async throws {
        let help = try await Scene().layak(command.split(separator: " ").map(String.init) + ["--help"])
        #expect(help.code == 0 && help.log.isEmpty)
        #expect(help.output.contains("Example:\n  layak \(command) "), "\(help.output)")
        #expect(help.output.contains("USAGE: layak \(command)"))
        #expect(!help.output.contains("\u{1B}"), "colours are for terminals")
    }

    @Test func `the help names every command and every exit code`() async throws {
        let help = try await Scene().layak(["--help"]).output
        for command in Self.commands {
            #expect(help.contains("  \(command.prefix { $0 != " " }) "), "\(command)")
        }
        for code in ["0 ", "1 ", "2 ", "70 ", "74 ", "75 ", "78 "] { #expect(help.contains(code), "\(code)") }
        let version = try await Scene().layak(["--version"])
        #expect(version.code == 0 && version.output.hasPrefix("layak "))
    }

    @Test(arguments: [
        ["run", "--sometimes"], ["run", "--as-of", "2026-02-30"], ["run", "--as-of", "10/04/2026"], ["fly"],
        ["new"], ["new", "quantity"], ["new", "quality", "--supplier", "12345"], ["new", "ip", "--language", "fr"],
        ["ledger", "list", "--from", "0"], ["ledger", "list", "--format", "yaml"], ["status", "--format", "yaml"],
        ["ledger", "verify", "--head", "12"], ["tck", "."], ["rules", "test"], ["check"], ["explain"],
        ["explain", "1"],
    ])
    func `a wrong command line ends with 2 and says what is wrong`(words: [String]) async throws {
        let scene = try await Scene().run()
        let takesHome = !["fly", "rules", "tck"].contains(words[0])
        let outcome = try await scene.layak(words + (takesHome ? ["--home", scene.home] : []))
        #expect(outcome.code == 2, "\(outcome.output)\(outcome.log)")
        #expect(outcome.output.isEmpty && !outcome.log.isEmpty)
    }

    @Test(arguments: [["status"], ["ledger", "list"], ["ledger", "verify"], ["ledger", "replay"]])
    func `what cannot be read ends with 74 and is not made`(words: [String]) async throws {
        let scene = try Scene()
        let outcome = try await scene.layak(words + ["--home", scene.folder + "/nowhere"])
        #expect(outcome.code == 74 && outcome.log.contains("nowhere"), "\(outcome.log)")
        #expect(!FileManager.default.fileExists(atPath: scene.folder + "/nowhere"))
        try FileManager.default.createDirectory(atPath: scene.home + "/ledger", withIntermediateDirectories: true)
        try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: scene.home + "/ledger/layak.sqlite"))
        #expect(try await scene.layak(words + ["--home", scene.home]).code == 74, "no ledger but rubbish")
    }

    @Test func `a home folder that cannot be written ends with 74`() async throws {
        let scene = try Scene()
        try Data().write(to: URL(fileURLWithPath: scene.folder + "/file"))
        let outcome = try await scene.layak(["run", "--once", "--home", scene.folder + "/file"])
        #expect(outcome.code == 74 && outcome.log.contains("/file"), "\(outcome.log)")
    }

    @Test func `status and ledger say the same to people and to programs`() async throws {
        let scene = try await Scene().drop("tegal-stamping.ip.xml").drop("broken/score-5.xml").run()
        let status = try await scene.status()
        #expect(status.amiss.isEmpty && status.suppliers == 1 && status.head.number == 3 && !status.running)
        let text = try await scene.layak("status")
        #expect(text.code == 0 && text.output.contains("3 records, \(status.head.digest)"))
        #expect(text.output.contains(try #require(status.rulebooks.first)))
        #expect(text.output.contains("next change  \(status.nextChange ?? "none")\n"))
        let records = try await scene.records()
        let lines = try await scene.layak("ledger", "list").output.split(separator: "\n")
        #expect(lines.count == 3 && records.count == 3)
        for (line, record) in zip(lines, records) {
            #expect(line.contains(" \(record.number) ") && line.contains(record.kind))
            #expect(line.contains(record.body.outcome ?? record.body.status ?? "?"))
        }
        let part = try await scene.layak("ledger", "list", "--from", "2", "--limit", "1").output
        #expect(part.split(separator: "\n") == [lines[1]])
    }

    @Test func `verify holds the ledger against a head known from a receipt`() async throws {
        let scene = try await Scene().drop("tegal-stamping.ip.xml").run()
        let receipt = try #require(try scene.receipts(of: "tegal-stamping.ip.xml").first)
        let start = try #require(receipt.xml.range(of: "<ledger head=\""))
        let digest = receipt.xml[start.upperBound...].prefix { $0 != "\"" }
        try await scene.drop("tegal-stamping.packaging.xml").run()
        #expect(try await scene.layak("ledger", "verify", "--head", "2:\(digest)").code == 0)
        #expect(try await scene.layak("ledger", "verify", "--head", "1:\(digest)").code == 1)
        #expect(try await scene.layak("ledger", "verify", "--head", "9:\(digest)").code == 1)
    }

    @Test func `the shipped rulebook passes its own tests, one without tests does not`() async throws {
        let scene = try Scene()
        let folder = Program.source("Checklists/rulebooks/tier2").path
        let outcome = try await scene.layak(["rules", "test", folder])
        #expect(outcome.code == 0 && outcome.output.contains("tests passed"), "\(outcome.output)")
        try FileManager.default.copyItem(atPath: folder, toPath: scene.folder + "/tier2")
        try FileManager.default.removeItem(atPath: scene.folder + "/tier2/tests")
        #expect(try await scene.layak(["rules", "test", scene.folder + "/tier2"]).code == 1)
    }
}
