import Testing
import XML

@Suite struct ElementTests {
    @Test func `children are found by name in the own namespace only`() throws {
        let root = try Document(
            "<r xmlns='urn:a' xmlns:x='urn:x'><c n='1'/><x:c n='2'/><c xmlns='' n='3'/><y:c xmlns:y='urn:a' n='4'/></r>"
        ).root
        #expect(root.children(named: "c").map { $0.string("n") } == ["1", "4"])
        #expect(root.children(named: "c", in: "urn:x").map { $0.string("n") } == ["2"])
        #expect(root.children(named: "c", in: "").map { $0.string("n") } == ["3"])
        #expect(root.children(named: "d").map(\.name) == [])
        #expect(root.children.map(\.qualifiedName) == ["c", "x:c", "c", "y:c"])
        #expect(root.children.map(\.namespace) == ["urn:a", "urn:x", nil, "urn:a"])
        #expect(root.first("c", in: "urn:x")?.string("n") == "2")
        #expect(root.first("d") == nil)
    }

    @Test func `a name is compared whole`() throws {
        let root = try Document("<answer xmlns='urn:a'/>").root
        #expect(root.isNamed("answer"))
        #expect(root.isNamed("answer", in: "urn:a"))
        #expect(!root.isNamed("answer", in: "urn:ab"))
        #expect(!root.isNamed("answer", in: "urn:"))
        #expect(!root.isNamed("answer", in: ""))
        #expect(!root.isNamed("answers"))
        #expect(!root.isNamed("answe"))
        #expect(!root.isNamed(""))
    }

    @Test func `attributes are found by name and namespace`() throws {
        let root = try Document(
            """
            <r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:f="urn:f" xsi:nil="true" f:nil="no" nil="own"
               xsi:type="f:kind"/>
            """
        ).root
        #expect(root.string("nil") == "own")
        #expect(root.string("nil", in: "http://www.w3.org/2001/XMLSchema-instance") == "true")
        #expect(root.string("nil", in: "urn:g") == nil)
        #expect(root.attributes.map(\.qualifiedName) == ["xsi:nil", "f:nil", "nil", "xsi:type"])
        #expect(root.attributes.map(\.namespace)[2] == nil)
        #expect(root.attribute("nil", in: "urn:f")?.withBytes { $0.count } == 2)
    }

    @Test func `a prefix is resolved where it is used`() throws {
        let root = try Document("<r xmlns:p='urn:1'><a xmlns:p='urn:2' xmlns='urn:d'><b xmlns=''/></a></r>").root
        let inner = try #require(root.first("a", in: "urn:d"))
        #expect(root.resolve(prefix: "p") == "urn:1")
        #expect(root.resolve(prefix: "") == nil)
        #expect(inner.resolve(prefix: "p") == "urn:2")
        #expect(inner.resolve(prefix: "") == "urn:d")
        #expect(inner.first("b", in: "")?.resolve(prefix: "") == nil)
        #expect(inner.resolve(prefix: "q") == nil)
        #expect(inner.resolve(prefix: "xml") == "http://www.w3.org/XML/1998/namespace")
    }

    @Test func `a path numbers siblings of the same name`() throws {
        let root = try Document("<s><h/><answers><answer/><note/><answer><x:y xmlns:x='u:x'/></answer></answers></s>")
            .root
        let answers = try #require(root.first("answers")).children(named: "answer").map { $0 }
        #expect(root.path == "/s")
        #expect(root.first("h")?.path == "/s/h")
        #expect(answers.map(\.path) == ["/s/answers/answer[1]", "/s/answers/answer[2]"])
        #expect(answers[1].first("y", in: "u:x")?.path == "/s/answers/answer[2]/x:y")
        #expect(answers[1].parent == root.first("answers"))
        #expect(root.parent == nil)
    }

    @Test func `an element outlives the variable of its document`() throws {
        func inner() throws -> Element? { try Document("<a><b>kept</b></a>").root.first("b") }
        #expect(try inner()?.text == "kept")
    }

    @Test func `elements and attributes know their places`() throws {
        let text = Marked(
            """
            <?xml version="1.0"?>
            <!-- <no/> -->
            ①<a é="&lt;" ②x="1">日本③<b/>
              <![CDATA[<no/>]]>④<c xmlns:p="urn:p"
                 x=">" ⑤p:x='x="2"'
                 ⑥y="3">⑦<d/></c>
            </a>
            """)
        let root = try Document(parsing: text.bytes).root
        let c = try #require(root.first("c"))
        #expect(root.place == text["①"])
        #expect(root.attribute("x")?.place == text["②"])
        #expect(root.first("b")?.place == text["③"])
        #expect(c.place == text["④"])
        #expect(c.attribute("x", in: "urn:p")?.place == text["⑤"])
        #expect(c.attribute("y")?.place == text["⑥"])
        #expect(c.first("d")?.place == text["⑦"])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `lines end with LF, CR LF or CR`(end: String) throws {
        let lines = ["<a>", "", " <b/>", "</a>"].joined(separator: end)
        #expect(try Document(lines).root.first("b")?.place == Place(line: 3, column: 2))
        let broken = ["<a>", "", " &x;", "</a>"].joined(separator: end)
        #expect(complaints(Array(broken.utf8)).first?.place == Place(line: 3, column: 2))
    }

    @Test func `lines behind 65,535 are right`() throws {
        let text = "<a>" + String(repeating: "<b/>\n", count: 70_000) + "<c/></a>"
        #expect(try Document(text).root.first("c")?.place == Place(line: 70_001, column: 1))
    }
}
