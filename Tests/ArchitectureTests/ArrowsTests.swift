import Foundation
import Testing

@Suite struct ArrowsTests {
    /// What each room may import, completely; the standard library itself is free to all.
    static let arrows: [String: Set<String>] = [
        "XML": ["CLibXML2", "Glibc", "Synchronization"],
        // The zone database is read by FEEL itself; see Documentation/decisions.
        "FEEL": ["CDecimal", "Glibc", "Synchronization"],
        // The C library's cosine, which one of the standard's external functions asks for.
        "DMN": ["FEEL", "Glibc", "Synchronization", "XML"],
        // Unicode's compatibility forms, for names beyond ASCII.
        "Qualifying": ["Crypto", "DMN", "FEEL", "Foundation", "Synchronization", "XML"],
        "Receiving": ["CLinux", "Glibc", "Synchronization"],
        "Recording": ["CZstd", "Foundation", "GRDB", "Qualifying", "Synchronization"],
        "Reporting": ["Qualifying", "Synchronization", "XML"],
        "Working": [
            "AsyncAlgorithms", "CLinux", "FEEL", "Glibc", "Logging", "Qualifying", "Receiving", "Recording",
            "Reporting", "ServiceLifecycle", "Synchronization", "XML",
        ],
        "Commands": [
            "ArgumentParser", "DMN", "FEEL", "Foundation", "Glibc", "Logging", "Qualifying", "Receiving", "Recording",
            "Reporting", "ServiceLifecycle", "UnixSignals", "Working", "XML", "Yams",
        ],
        "layak": ["Commands"],
    ]

    @Test(arguments: arrows.keys.sorted())
    func `a room imports what its line allows and nothing else`(room: String) throws {
        let sources = try Project.sources(of: room)
        try #require(!sources.isEmpty)
        for (path, text) in sources {
            for name in Self.imports(in: text) where Self.arrows[room]?.contains(name) != true {
                Issue.record("\(path) imports \(name)")
            }
        }
    }

    @Test func `every room has its line`() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Project.root.appendingPathComponent("Sources").path
        ).filter { !$0.hasPrefix("C") || $0 == "Commands" }
        #expect(Set(folders) == Set(Self.arrows.keys))
    }

    @Test func `nothing is exported beyond the package`() throws {
        for room in Self.arrows.keys {
            for (path, text) in try Project.sources(of: room) {
                let kinds = [
                    "actor", "class", "enum", "extension", "final", "func", "init", "let", "protocol", "static",
                    "struct", "typealias", "var",
                ]
                let isExported = text.split(separator: "\n").contains { line in
                    let words = line.split(separator: " ").map { $0.prefix { $0.isLetter } }
                    return words.count > 1 && ["open", "public"].contains(words[0]) && kinds.contains(String(words[1]))
                        || line.hasPrefix("@_exported")
                }
                #expect(!isExported, "\(path)")
            }
        }
    }

    /// The modules named by the import lines of a file.
    private static func imports(in text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1,
                index == 0 || ["internal", "private", "package", "fileprivate"].contains(words[0])
            else { return nil }
            let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "let", "var", "typealias"]
            let name = kinds.contains(words[index + 1]) && words.count > index + 2 ? words[index + 2] : words[index + 1]
            return String(name.split(separator: ".")[0])
        }
    }
}
