import Foundation
import Qualifying
import Reporting
import Testing

struct VocabularyTests {
    /// The names the guide to templates tells of.
    private func told() throws -> Set<String> {
        let text = Desk.text(try Desk.bytes("Reports/README.md"))
        let guide = try text.split(separator: "### Names on a report").last.orThrow("guide")
        let lists = try guide.split(separator: "## Texts").first.orThrow("lists")
        return Set(lists.matches(of: /`([a-zA-Z]+)`/).map { String($0.1) }).union(["more", "rows"])
            .subtracting(["receipt"])
    }

    @Test func `every name the templates use is told in the guide`() throws {
        let told = try told()
        for (file, bytes) in Desk.files("Reports") where file.hasSuffix(".mustache") {
            for match in Desk.text(bytes).matches(of: /\{\{\{?[#^]?([a-zA-Z]+)\}\}/) {
                #expect(told.contains(String(match.1)), "\(match.1) in \(file)")
            }
        }
    }

    @Test func `every name told in the guide can be used`() throws {
        var files = Desk.files("Reports")
        files["templates/receipt.mustache"] = Array(try told().sorted().map { "{{\($0)}}" }.joined().utf8)
        #expect(throws: Never.self) {
            try Stationery(files: files, schema: Desk.messages, provinces: Desk.provinces)
        }
    }

    @Test func `every text of pages is used by a template or by the program`() throws {
        let templates = Desk.files("Reports/templates").values.map(Desk.text).joined()
        let sources = Desk.files("Sources/Reporting").values.map(Desk.text).joined()
        let messages = try Messages(reading: Desk.bytes("Reports/locales/en.xml"), schema: Desk.messages)
        for key in messages.keys
        where ["report.", "receipt.", "register.", "page.", "text."].contains(where: key.hasPrefix) {
            let isMeaning = key.hasSuffix(".meaning")
            #expect(isMeaning || templates.contains("{{text.\(key)}}") || sources.contains("\"\(key)\""), "\(key)")
        }
    }
}
