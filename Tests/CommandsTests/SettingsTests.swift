import Commands
import Foundation
import Testing

@Suite struct SettingsTests {
    /// What the program says to a settings file, asked through the command line as a person would.
    private func complaint(_ yaml: String?, environment: [String: String] = [:]) throws -> String? {
        var path: String?
        if let yaml {
            let file = FileManager.default.temporaryDirectory.appendingPathComponent("layak-\(UUID().uuidString).yaml")
            try yaml.write(to: file, atomically: true, encoding: .utf8)
            path = file.path
        }
        defer { if let path { try? FileManager.default.removeItem(atPath: path) } }
        return Layak.complaint(aboutSettingsIn: path, environment: environment)?
            .replacing(path ?? "\u{0}", with: "layak.yaml")
    }

    @Test func `settings nobody made are the defaults`() throws {
        #expect(try complaint(nil) == nil)
        #expect(try complaint("") == nil)
    }

    @Test func `every setting can be made in the file and in the environment`() throws {
        #expect(
            try complaint(
                """
                home: /var/lib/layak
                zone: Asia/Makassar
                language: id
                settlingSeconds: 5
                rescanSeconds: 30
                batchFiles: 10
                fileMebibytes: 4
                log: warning
                """) == nil)
        #expect(try complaint(nil, environment: ["LAYAK_SETTLING_SECONDS": "0", "LAYAK_HOME": "/srv/layak"]) == nil)
    }

    @Test(arguments: [
        ("zoen: Asia/Jakarta", "layak.yaml: there is no setting `zoen`; did you mean `zone`?"),
        ("settlingsecond: 1", "layak.yaml: there is no setting `settlingsecond`; did you mean `settlingSeconds`?"),
        ("language: jp", "layak.yaml: `language` is `jp`; expected is one of en, id, ja"),
        ("batchFiles: many", "layak.yaml: `batchFiles` is `many`; expected is a whole number from 1 to 10000"),
        ("batchFiles: 0", "layak.yaml: `batchFiles` is `0`; expected is a whole number from 1 to 10000"),
        ("zone: [a, b]", "layak.yaml: `zone` holds several values; expected is one"),
        ("- zone", "layak.yaml: expected are lines such as `zone: Asia/Jakarta`"),
        ("home: \"\"", "layak.yaml: `home` is ``; expected is a folder"),
    ])
    func `what cannot be used is told with the file, the name and what was expected`(
        yaml: String, expected: String
    ) throws {
        #expect(try complaint(yaml) == expected)
    }

    @Test func `a setting that is like no other is answered with all there are`() throws {
        let complaint = try #require(try complaint("threads: 4"))
        #expect(complaint.hasPrefix("layak.yaml: there is no setting `threads`; known are home, share, zone"))
    }

    @Test func `a misspelt variable is told, others are nobody's business`() throws {
        #expect(
            try complaint(nil, environment: ["LAYAK_HOEM": "x", "HOME": "/root"])
                == "the environment: there is no setting `LAYAK_HOEM`; did you mean `LAYAK_HOME`?")
    }

    @Test func `the environment is stronger than the file`() throws {
        #expect(try complaint("language: xx", environment: ["LAYAK_LANGUAGE": "en"]) != nil)
        #expect(
            try complaint("language: en", environment: ["LAYAK_LANGUAGE": "xx"])
                == "the environment: `language` is `xx`; expected is one of en, id, ja")
    }

    @Test func `a file that is not there or no YAML is told`() throws {
        #expect(
            Layak.complaint(aboutSettingsIn: "/nowhere/layak.yaml", environment: [:])
                == "/nowhere/layak.yaml: the settings file cannot be read as UTF-8 text")
        #expect(try complaint("zone: [")?.hasPrefix("layak.yaml: the settings file is not YAML") == true)
    }
}
