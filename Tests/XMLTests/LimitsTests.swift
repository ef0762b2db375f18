import Testing
import XML

@Suite struct LimitsTests {
    private func attributes(_ count: Int) -> String {
        "<a " + (0..<count).map { "a\($0)='\($0)'" }.joined(separator: " ") + "/>"
    }

    private func namespaces(_ count: Int, from start: Int = 0) -> String {
        "<a " + (start..<start + count).map { "xmlns:n\($0)='urn:\($0)'" }.joined(separator: " ") + "/>"
    }

    private func nested(_ depth: Int, innermost: String = "<x/>") -> String {
        String(repeating: "<a>", count: depth - 1) + innermost + String(repeating: "</a>", count: depth - 1)
    }

    @Test func `as many attributes as the limit pass, one more does not`() {
        #expect(problems(attributes(256)) == [])
        #expect(problems(attributes(257)) == ["attributes-too-many"])
    }

    @Test func `as many namespaces on a tag as the limit pass, one more does not`() {
        #expect(problems(namespaces(64)) == [])
        #expect(problems(namespaces(65)) == ["namespaces-too-many"])
    }

    @Test func `as many namespaces in a document as the limit pass, one more does not`() {
        let four = (0..<4).map { namespaces(64, from: $0 * 64) }.joined()
        #expect(problems("<r>\(four)</r>") == [])
        #expect(problems("<r>\(four)\(namespaces(1, from: 999))</r>") == ["namespaces-too-many"])
    }

    @Test func `elements as deep as the limit pass, one deeper does not`() {
        #expect(problems(nested(64)) == [])
        #expect(problems(nested(65)) == ["depth-too-great"])
        #expect(problems(nested(64, innermost: "<x></x>")) == [])
        #expect(problems(nested(65, innermost: "<x></x>")) == ["depth-too-great"])
    }

    @Test func `as many elements and attributes as the limit pass, one more does not`() {
        var limits = Limits()
        limits.nodes = 6
        #expect(problems("<a x=''><b y='' z=''/><c/></a>", limits: limits) == [])
        #expect(problems("<a x=''><b y='' z=''/><c w=''/></a>", limits: limits) == ["nodes-too-many"])
        #expect(problems("<a x=''><b y='' z=''/><c/><d></d></a>", limits: limits) == ["nodes-too-many"])
    }

    @Test func `a file as large as the limit passes, one byte more does not`() {
        var limits = Limits()
        limits.bytes = 10
        #expect(problems("<a>345</a>", limits: limits) == [])
        #expect(problems("<a>3456</a>", limits: limits) == ["bytes-too-many"])
        let piece = String(repeating: "x", count: 2_499_993) + "<b c=''"
        let largest = "<a>" + (0..<3).map { _ in piece + "/>" }.joined()
        let rest = String(repeating: "x", count: 10_000_000 - largest.utf8.count - 4)
        #expect(problems(largest + rest + "</a>") == [])
        #expect(problems(largest + rest + "x</a>") == ["bytes-too-many"])
    }

    @Test func `text as long as the limit passes, one byte more does not`() {
        var limits = Limits()
        limits.textBytes = 20
        let long = String(repeating: "x", count: 20)
        #expect(problems("<a>\(long)</a>", limits: limits) == [])
        #expect(problems("<a>\(long)x</a>", limits: limits) == ["text-too-long"])
        #expect(problems("<a><![CDATA[12345678]]></a>", limits: limits) == [])
        #expect(problems("<a><![CDATA[123456789]]></a>", limits: limits) == ["text-too-long"])
        #expect(problems("<!--3456789012345678--><a/>", limits: limits) == ["text-too-long"])
    }

    @Test func `a tag as long as the limit passes, one byte more does not`() {
        var limits = Limits()
        limits.tagBytes = 20
        #expect(problems("<a b='xxxxxxxxxxxx'>\(String(repeating: " ", count: 50))</a>", limits: limits) == [])
        #expect(problems("<a b='xxxxxxxxxxxxx'></a>", limits: limits) == ["tag-too-long"])
    }

    @Test func `as many problems as the limit are told, then that there are more`() {
        let references = { (count: Int) in "<a>" + String(repeating: "&x;", count: count) + "</a>" }
        #expect(problems(references(200)).count == 200)
        #expect(Set(problems(references(200))) == ["entity-unknown"])
        #expect(problems(references(201)).count == 201)
        #expect(problems(references(5_000)).last == "problems-too-many")
        #expect(problems("<a>" + String(repeating: "\u{1}", count: 5_000) + "</a>").count == 201)
    }

    @Test func `bombs are refused in a moment`() {
        let bombs = [
            attributes(40_000), attributes(100_000), namespaces(32_000), nested(100_000),
            "<a>" + String(repeating: "x", count: 11 << 20) + "</a>",
            "<a>" + (0..<300_000).map { "<n\($0)/>" }.joined() + "</a>",
            "<a b='" + String(repeating: "x", count: 11 << 20) + "'/>",
        ]
        for bomb in bombs {
            let bytes = Array(bomb.utf8)
            var found: [String] = []
            let spent = ContinuousClock().measure { found = problems(bytes) }
            #expect(!found.isEmpty)
            // A debug build; a release build takes milliseconds.
            #expect(spent < .seconds(5))
        }
    }

    @Test func `a finding points at the tag that broke the limit`() throws {
        let text = Marked("<r>\n <s/>①\(attributes(300))</r>")
        let problem = try #require(complaints(text.bytes).first)
        #expect(problem.place == text["①"])
        #expect(problem[.element] == "a")
        #expect(problem[.found] == "300")
        #expect(problem[.limit] == "256")
    }
}
