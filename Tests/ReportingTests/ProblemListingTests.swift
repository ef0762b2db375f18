import Qualifying
import Reporting
import Testing
import XML

struct ProblemListingTests {
    /// What is printed of a file that is no text of ours.
    private func listing(_ source: String, in language: Language = .en, isColoured: Bool = false) throws -> String {
        let stationery = try Desk.stationery.orThrow("stationery")
        let reading = Submission.read(
            Array(source.utf8),
            by: References(
                catalogue: Catalogue(Desk.checklists), provinces: Desk.provinces, schema: Desk.schema("submission")))
        let listing = ProblemListing(stationery, file: "file.xml", bytes: Array(source.utf8), isColoured: isColoured)
        return Desk.text(listing.text(of: reading.problems, in: language))
    }

    @Test(arguments: [
        ("<a>\n  <b></c>\n</a>", "  <b></c>", 5), ("<a>日本<b></c></a>", "<a>日本<b></c></a>", 10),
        ("<a>\t<b></c></a>", "<a> <b></c></a>", 7), ("<a>e\u{301}<b></c></a>", "<a>e\u{301}<b></c></a>", 7),
        ("<a>ガ<b></c></a>", "<a>ガ<b></c></a>", 8),
    ])
    func `the caret stands under the place, whatever width the characters before it have`(
        source: String, shown: String, caret: Int
    ) throws {
        let lines = try listing(source).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0].contains(" tag-mismatched: "))
        #expect(lines[1] == "  " + shown)
        #expect(lines[2] == "  " + String(repeating: " ", count: caret) + "^")
    }

    @Test func `the head is what editors jump by`() throws {
        let head = try listing("<a>\n  <b></c>\n</a>").split(separator: "\n")[0]
        #expect(head.hasPrefix("file.xml:2:6 tag-mismatched: "))
    }

    @Test func `the last line counts errors and warnings`() throws {
        #expect(try listing("<a></b>").hasSuffix("\nfile.xml: errors 1, warnings 0\n"))
        let stationery = try Desk.stationery.orThrow("stationery")
        let listing = ProblemListing(stationery, file: "日本.xml", bytes: [], isColoured: false)
        #expect(Desk.text(listing.text(of: [], in: .ja)) == "日本.xml: 問題なし\n")
    }

    @Test func `of a long line the part around the place is shown`() throws {
        let source =
            "<a>" + String(repeating: "x", count: 500) + "<b></c>" + String(repeating: "y", count: 500) + "</a>"
        let lines = try listing(source).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[1].count <= 104)
        #expect(lines[1].contains("<b></c>"))
        let caret = try lines[2].firstIndex(of: "^").orThrow("caret")
        let column = lines[2].distance(from: lines[2].startIndex, to: caret)
        #expect(lines[1].dropFirst(column).hasPrefix("</c>"))
    }

    @Test func `nothing in a file reaches the terminal as a control`() throws {
        let text = try listing("<a \u{202E}x='\u{9B}31m'>\u{7F}<b></c></a>")
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) })
        #expect(!text.contains("\u{202E}"))
    }

    @Test func `colours are for terminals only`() throws {
        #expect(try !listing("<a></b>").contains("\u{1B}"))
        #expect(try listing("<a></b>", isColoured: true).contains("\u{1B}[1;31mtag-mismatched\u{1B}[0m"))
    }

    @Test(arguments: Language.allCases)
    func `each problem ends with how to mend it`(language: Language) throws {
        let word = [Language.en: "mend", .id: "perbaikan", .ja: "直し方"][language] ?? "?"
        #expect(try listing("<a></b>", in: language).contains("  \(word): "))
    }
}
