import Foundation
import Glibc
import Testing

@Suite(.onStage) struct HostileFilesTests {
    @Test func `what is no plain file is refused for what it is, and harms nobody else`() async throws {
        let scene = try Scene()
        let inbox = scene.home + "/inbox"
        try scene.drop("tegal-stamping.ip.xml", as: "zz-good.xml")
        try #require(unsafe mkfifo("\(inbox)/pipe.xml", 0o666) == 0)
        try #require(unsafe symlink("/etc/passwd", "\(inbox)/link.xml") == 0)
        try #require(unsafe symlink("/nowhere", "\(inbox)/dangling.xml") == 0)
        try #require(unsafe mkdir("\(inbox)/folder.xml", 0o777) == 0)
        try #require(unsafe mkdir("\(inbox)/AUD-1", 0o777) == 0)
        try #require(unsafe mkdir("\(inbox)/AUD-1/deeper", 0o777) == 0)
        try scene.drop("tegal-stamping.ip.xml", as: "one-name.xml")
        try #require(unsafe link("\(inbox)/one-name.xml", "\(scene.folder)/another-name.xml") == 0)
        try scene.drop([], as: "empty.xml")
        try scene.drop([], as: "sparse.xml")
        try #require(unsafe truncate("\(inbox)/sparse.xml", 2 << 30) == 0)
        let start = ContinuousClock.now
        try await scene.run()
        #expect(ContinuousClock.now - start < .seconds(60), "nothing may hold the program up")
        let wanted = [
            "AUD-1/deeper": "folder-is-too-deep", "dangling.xml": "file-is-a-symbolic-link",
            "empty.xml": "file-is-empty", "folder.xml": "file-is-a-folder", "link.xml": "file-is-a-symbolic-link",
            "one-name.xml": "file-has-several-names", "pipe.xml": "file-is-a-pipe", "sparse.xml": "file-is-too-large",
        ]
        let arrivals = try await scene.arrivals()
        for (name, reason) in wanted {
            try scene.expectReceipt(name, .refused, because: reason)
            #expect(arrivals.filter { $0.body.path == name }.map(\.body.reason) == [reason], "\(name)")
        }
        #expect(arrivals.count == wanted.count + 1)
        try scene.expectReceipt("zz-good.xml", .accepted)
        let passwords = try String(contentsOfFile: "/etc/passwd", encoding: .utf8)
        #expect(passwords.hasPrefix("root:"), "what a link points to stays as it is")
        let again = try await scene.run().arrivals()
        #expect(again.count == arrivals.count, "a second look tells nothing twice")
    }

    @Test func `bombs are refused in a moment, and the next file is unaffected`() async throws {
        let scene = try Scene()
        for (name, text) in try Self.bombs() { try scene.drop(Array(text.utf8), as: name) }
        try scene.drop("tegal-stamping.ip.xml", as: "zz-good.xml")
        let start = ContinuousClock.now
        try await scene.run()
        #expect(ContinuousClock.now - start < .seconds(60))
        try scene.expectReceipt("zz-good.xml", .accepted)
        let arrivals = try await scene.arrivals()
        for (name, _) in try Self.bombs() {
            try scene.expectReceipt(name, .refused)
            let problems = arrivals.first { $0.body.path == name }?.body.problems ?? []
            #expect(!problems.isEmpty && problems.count <= 200, "\(name): \(problems.count) problems")
        }
        for path in scene.names(in: "receipts") {
            #expect(!(try scene.text("receipts/\(path)")).contains("root:x:0:0"), "\(path) shows a file of the machine")
        }
    }

    @Test func `odd names get receipts under names that harm nobody`() async throws {
        let scene = try Scene()
        let good = try Scene.example("tegal-stamping.ip.xml")
        let long = String(repeating: "n", count: 251) + ".xml"
        let names: [(bytes: [UInt8], shown: String)] = [
            (Array("a\nb.xml".utf8), "a%0Ab.xml"), (Array("\u{1B}[31mred.xml".utf8), "%1B[31mred.xml"),
            ([0xFF, 0xFE] + Array(".xml".utf8), "%FF%FE.xml"), (Array("-rf.xml".utf8), "-rf.xml"),
            (Array("\u{202E}lmx.exe.xml".utf8), "%E2%80%AElmx.exe.xml"), (Array("50%n.xml".utf8), "50%25n.xml"),
            (Array("<script>alert(1)&amp;.xml".utf8), "<script>alert(1)&amp;.xml"),
            (Array("=1+1,\"x\".xml".utf8), "=1+1,\"x\".xml"), (Array("工場 品質.xml".utf8), "工場 品質.xml"),
            (Array(long.utf8), String(repeating: "n", count: 200)),
        ]
        for (bytes, _) in names {
            let hidden = "\(scene.home)/inbox/.\(UUID().uuidString)"
            try Data(good).write(to: URL(fileURLWithPath: hidden))
            let target = (Array("\(scene.home)/inbox/".utf8) + bytes + [0]).map { CChar(bitPattern: $0) }
            try #require(unsafe rename(hidden, target) == 0)
        }
        try await scene.run()
        for (_, shown) in names {
            let receipts = try scene.receipts(of: shown)
            #expect(receipts.count == 1, "\(shown) in \(scene.names(in: "receipts"))")
            #expect(receipts.allSatisfy { !$0.html.contains("<script>alert") && !$0.xml.contains("<script>alert") })
        }
        #expect(try await scene.arrivals().count == names.count)
        let listing = try await scene.layak("ledger", "list")
        #expect(!listing.output.contains("\u{1B}") && listing.output.split(separator: "\n").count == names.count + 1)
    }

    /// Files that make careless readers hang, swell or tell secrets.
    private static func bombs() throws -> [(name: String, text: String)] {
        let root = "<submission xmlns=\"urn:layak:submission:1\" kind=\"ip\" checklist=\"2026.1\" language=\"en\""
        let laughs = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
        let good = String(decoding: try Scene.example("tegal-stamping.ip.xml"), as: UTF8.self)
        return [
            ("attributes.xml", "\(root) \((0..<40_000).map { "a\($0)=\"\"" }.joined(separator: " "))/>"),
            ("depth.xml", String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)),
            ("external.xml", "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\(root)>&x;</submission>"),
            ("laughs.xml", "<!DOCTYPE s [<!ENTITY l0 \"ha\">\(laughs)]>\(root)>&l9;</submission>"),
            ("namespaces.xml", "\(root) \((0..<8_000).map { "xmlns:n\($0)=\"urn:\($0)\"" }.joined(separator: " "))/>"),
            ("parameter.xml", "<!DOCTYPE s [<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;]>\(root)/>"),
            (
                "two-roots.xml",
                good
                    + good.dropFirst(
                        good.firstIndex(of: "\n").map { good.distance(from: good.startIndex, to: $0) } ?? 0)
            ),
            ("nul.xml", good.replacing("PT Kaligung", with: "PT\0Kaligung")),
            ("utf-7.xml", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>\(root)/>"),
        ]
    }
}
