import Testing
import XML

@Suite struct WalkTests {
    @Test func `a walk goes through elements and attributes and comes back`() throws {
        let document = try Document(
            "<r a='1' x:b='2' c='3' xmlns:x='urn:x'>text<p><q/></p>more<!-- no --><s d='4'>5</s></r>")
        var walk = Walk(at: document.root)
        var seen: [String] = []
        Self.visit(&walk, &seen)
        #expect(seen == ["r textmore", "a 1", "c 3", "p ", "q ", "s 5", "d 4"])
        #expect(Self.name(of: walk) == "r")
    }

    @Test func `nothing is entered where there is nothing`() throws {
        let document = try Document("<r xmlns:x='urn:x' x:a='1'>text</r>")
        var walk = Walk(at: document.root)
        let moves = [walk.enter(), walk.enterAttributes(), walk.advance()]
        #expect(moves == [false, false, false])
        #expect(Self.name(of: walk) == "r")
    }

    @Test func `a name is the same only if all its bytes are`() throws {
        let walk = Walk(at: try Document("<answer/>").root)
        var found: [String] = []
        for name in ["answe", "answers", "", "Answer", "answer"] where walk.isNamed(name.utf8.span) {
            found.append(name)
        }
        #expect(found == ["answer"])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `a line is that of the start tag's first character`(_ end: String) throws {
        let text = ["<r", " a='", "'>", "<p/><p/>", "", "<p", "/> <q><p/></q>", "</r>"].joined(separator: end)
        let document = try Document(text)
        var walk = Walk(at: document.root)
        var lines: [Int] = []
        if walk.enter() {
            repeat { lines.append(walk.line()) } while walk.advance()
            walk.leave()
        }
        // Back at the root, which lies before what was asked for last.
        lines.append(walk.line())
        #expect(lines == [4, 4, 6, 7, 1])
        #expect(Array(lines.dropLast()) == document.root.children.map(\.place.line))
    }

    private static func visit(_ walk: inout Walk, _ seen: inout [String]) {
        note(walk, &seen)
        if walk.enterAttributes() {
            repeat { note(walk, &seen) } while walk.advance()
            walk.leave()
        }
        if walk.enter() {
            repeat { visit(&walk, &seen) } while walk.advance()
            walk.leave()
        }
    }

    private static func note(_ walk: borrowing Walk, _ seen: inout [String]) {
        var text = ""
        walk.withText { bytes in for index in bytes.indices { text.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
        }
        seen.append("\(name(of: walk)) \(text)")
    }

    private static func name(of walk: borrowing Walk) -> String {
        for name in ["a", "b", "c", "d", "p", "q", "r", "s"] where walk.isNamed(name.utf8.span) { return name }
        return ""
    }
}
