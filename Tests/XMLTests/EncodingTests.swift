import Testing
import XML

@Suite struct EncodingTests {
    private func utf16(_ text: String, bigEndian: Bool, mark: Bool = true) -> [UInt8] {
        ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    @Test(arguments: [true, false])
    func `UTF-16 is read, with and without a byte order mark`(bigEndian: Bool) throws {
        let text = "<?xml version='1.0' encoding='UTF-16'?><a b='é'>日本 😀</a>"
        for mark in [true, false] {
            let document = try Document(parsing: utf16(text, bigEndian: bigEndian, mark: mark))
            #expect(document.root.text == "日本 😀")
            #expect(document.root.string("b") == "é")
        }
        #expect(try Document(parsing: utf16("<a>é</a>", bigEndian: bigEndian)).root.text == "é")
    }

    @Test func `UTF-8 is read with a byte order mark, which counts as no column`() throws {
        #expect(try Document(parsing: [0xEF, 0xBB, 0xBF] + Array("<a>é</a>".utf8)).root.text == "é")
        let text = Marked("<a>①&x;</a>")
        #expect(complaints([0xEF, 0xBB, 0xBF] + text.bytes).first?.place == text["①"])
    }

    @Test func `places in UTF-16 count characters`() {
        let text = Marked("<?xml version='1.0' encoding='utf-16'?>\r\n<a>日本😀①&x;</a>")
        #expect(complaints(utf16(text.text, bigEndian: false)).first?.place == Place(line: 2, column: 7))
    }

    @Test(arguments: ["UTF-7", "ISO-8859-1", "windows-1252", "UTF-32", "Shift_JIS", "US-ASCII", "UCS-4"])
    func `any other encoding is refused where it is declared`(name: String) {
        let text = Marked("<?xml version=\"1.0\"\n encoding = '①\(name)'?><a>+ADw-x+AD4-</a>")
        let problem = complaints(text.bytes).first
        #expect(problem?.id == "encoding-unsupported")
        #expect(problem?[.found] == name)
        #expect(problem?.place == text["①"])
    }

    @Test func `UTF-32 and EBCDIC are known by their first bytes`() {
        #expect(problems([0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0]) == ["encoding-unsupported"])
        #expect(problems([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x3C]) == ["encoding-unsupported"])
        #expect(problems([0x3C, 0, 0, 0, 0x61, 0, 0, 0]) == ["encoding-unsupported"])
        #expect(problems([0x4C, 0x6F, 0xA7, 0x94, 0x93]) == ["encoding-unsupported"])
    }

    @Test func `a declaration that contradicts the bytes is refused`() {
        #expect(problems("<?xml version='1.0' encoding='UTF-16'?><a/>") == ["encoding-contradictory"])
        let wide = utf16("<?xml version='1.0' encoding='UTF-8'?><a/>", bigEndian: true)
        #expect(problems(wide) == ["encoding-contradictory"])
    }

    @Test func `bytes that are not UTF-8 are told with their places`() {
        let bytes = Array("<a>é".utf8) + [0xFF] + Array("</a>".utf8)
        #expect(complaints(bytes).first?.place == Place(line: 1, column: 5))
        for wrong: [UInt8] in [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80]] {
            #expect(problems(Array("<a>".utf8) + wrong + Array("</a>".utf8)).first == "encoding-invalid")
        }
    }

    @Test func `broken UTF-16 is refused`() {
        #expect(problems(utf16("<a/>", bigEndian: true).dropLast(1) + []) == ["encoding-invalid"])
        #expect(problems([0xFE, 0xFF, 0, 0x3C, 0xD8, 0x00, 0, 0x3C]) == ["encoding-invalid"])
        #expect(problems([0xFE, 0xFF, 0, 0x3C, 0xDC, 0x00, 0, 0x3C]) == ["encoding-invalid"])
    }
}
