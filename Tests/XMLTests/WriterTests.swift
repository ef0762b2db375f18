import Testing
import XML

@Suite struct WriterTests {
    private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func `elements are indented, text is not`() {
        var writer = Writer()
        writer.declaration()
        writer.comment("filled by hand")
        writer.element("a", ["x": "1"]) { writer in
            writer.element("b")
            writer.element("c", text: "one")
            writer.element("d") { writer in
                writer.comment("inside")
                writer.element("e") { writer in
                    writer.text("mixed ")
                    writer.element("f", text: "up")
                    writer.text(" text")
                }
            }
        }
        #expect(
            string(writer.finish()) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- filled by hand -->
                <a x="1">
                  <b/>
                  <c>one</c>
                  <d>
                    <!-- inside -->
                    <e>mixed <f>up</f> text</e>
                  </d>
                </a>

                """)
    }

    @Test func `without indentation no white space is added`() {
        var writer = Writer(indentation: nil)
        writer.element("a") { $0.element("b") }
        #expect(string(writer.finish()) == "<a><b/></a>\n")
    }

    @Test func `what has a meaning in XML is escaped`() {
        var writer = Writer(indentation: nil)
        writer.element("a", ["b": "<\"&'>\t\n\r"], text: "<\"&']]>\t\n\r")
        #expect(
            string(writer.finish())
                == "<a b=\"&lt;&quot;&amp;'&gt;&#9;&#10;&#13;\">&lt;\"&amp;']]&gt;\t\n&#13;</a>\n")
    }

    @Test func `characters XML cannot hold are replaced visibly`() throws {
        var writer = Writer(indentation: nil)
        let odd = "a\u{0}b\u{1F}c\u{FFFE}d\u{FFFF}e\u{EFFF}\u{FFFD}\u{7F}"
        writer.comment(odd)
        writer.element("a", ["b": odd], text: odd)
        let root = try Document(parsing: writer.finish()).root
        #expect(root.text == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{EFFF}\u{FFFD}\u{7F}")
        #expect(root.string("b") == root.text)
    }

    @Test(arguments: ["--", "a--b", "-", "---", "->", "x-", "--!>", "-->"])
    func `a comment cannot end itself`(text: String) {
        var writer = Writer(indentation: nil)
        writer.element("a") { $0.comment(text) }
        #expect(problems(writer.finish()) == [])
    }

    @Test func `what is written is read again, for any string`() throws {
        var random = Seeded(20_260_401)
        let pool: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0x22...0x3E, 0x09...0x0D, 0x00...0x1F, 0xA0...0x24F, 0x4E00...0x4FFF, 0xFFF0...0xFFFF,
            0x1F600...0x1F64F, 0x5B...0x5D,
        ]
        for _ in 0..<2_000 {
            var value = ""
            for _ in 0..<Int.random(in: 0...20, using: &random) {
                guard let range = pool.randomElement(using: &random),
                    let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random))
                else { continue }
                value.unicodeScalars.append(scalar)
            }
            var expected = ""
            for scalar in value.unicodeScalars {
                let isLegal = scalar.value >= 0x20 || [0x09, 0x0A, 0x0D].contains(scalar.value)
                expected.unicodeScalars.append(
                    isLegal && scalar.value != 0xFFFE && scalar.value != 0xFFFF ? scalar : "\u{FFFD}")
            }
            var writer = Writer()
            writer.declaration()
            writer.comment(value)
            writer.element("a") { $0.element("b", ["c": value], text: value) }
            let element = try #require(Document(parsing: writer.finish()).root.first("b"))
            // Compared by code points: two spellings of one letter are not the same.
            #expect(Array(element.text.unicodeScalars) == Array(expected.unicodeScalars))
            #expect(Array((element.string("c") ?? "?").unicodeScalars) == Array(expected.unicodeScalars))
        }
    }
}
