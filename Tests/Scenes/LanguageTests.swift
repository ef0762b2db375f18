import Foundation
import Testing

@Suite(.onStage) struct LanguageTests {
    @Test func `a receipt speaks the language of its checklist`() async throws {
        let text = String(decoding: try Scene.example("broken/score-5.xml"), as: UTF8.self)
        let original = try #require(["en", "id", "ja"].first { text.contains(" language=\"\($0)\"") })
        let scene = try Scene()
        for language in ["en", "id", "ja"] {
            let other = text.replacing(" language=\"\(original)\"", with: " language=\"\(language)\"")
            try scene.drop(Array(other.utf8), as: "\(language).xml")
        }
        try await scene.run()
        var remedies: Set<String> = []
        for language in ["en", "id", "ja"] {
            let receipt = try #require(try scene.receipts(of: "\(language).xml").last)
            #expect(receipt.attribute("language") == language && receipt.html.contains("<html lang=\"\(language)\""))
            let mend = try #require(receipt.xml.range(of: "<mend>"))
            remedies.insert(String(receipt.xml[mend.upperBound...].prefix { $0 != "<" }))
        }
        #expect(remedies.count == 3, "\(remedies)")
    }

    @Test(arguments: ["quality", "packaging", "ip"], ["en", "id", "ja"])
    func `a blank checklist is in the language asked for, and wants only its answers`(
        kind: String, language: String
    ) async throws {
        let scene = try Scene()
        let blank = try await scene.layak(
            ["new", kind, "--language", language, "--supplier", "9120301847265", "--home", scene.home])
        try #require(blank.code == 0, "\(blank.log)")
        #expect(blank.output.contains("language=\"\(language)\"") && blank.output.contains("9120301847265"))
        let isJapanese = blank.output.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) }
        #expect(isJapanese == (language == "ja"))
        try await scene.drop(Array(blank.output.utf8), as: "blank.xml").run().expectReceipt("blank.xml", .refused)
        let problems = try #require(try await scene.arrivals().first?.body.problems)
        #expect(!problems.isEmpty && problems.allSatisfy { $0.line != nil })
    }

    @Test(arguments: ["en", "id", "ja"])
    func `all pages of a supplier hold the same facts`(language: String) async throws {
        let scene = try await Scene().drop("tegal-stamping.quality.xml").drop("tegal-stamping.packaging.xml")
            .drop("tegal-stamping.ip.xml").run()
        let page = try scene.text("reports/65/9120301847265/tier2.\(language).html")
        for fact in ["9120301847265", "PT Kaligung Presindo Raya", "AL-QMS-22614", "tier2"] {
            #expect(page.contains(fact), "\(fact)")
        }
        #expect(!page.contains("{{") && !page.contains("http://") || page.contains("www.w3.org"))
        #expect(!page.contains("src=\"http") && !page.contains("href=\"http"), "pages are self-contained")
    }
}
