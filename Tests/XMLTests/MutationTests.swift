import Testing
import XML

@Suite struct MutationTests {
    private static let schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t" elementFormDefault="qualified">
        <xs:element name="answers"><xs:complexType><xs:sequence>
        <xs:element name="answer" maxOccurs="unbounded"><xs:complexType><xs:sequence>
        <xs:element name="evidence" type="xs:string"/><xs:element name="on" type="xs:date"/></xs:sequence>
        <xs:attribute name="question" type="xs:token" use="required"/>
        <xs:attribute name="score" type="xs:integer"/></xs:complexType></xs:element>
        </xs:sequence></xs:complexType></xs:element></xs:schema>
        """

    private static let valid =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- é --><answers xmlns=\"urn:t\">\r\n"
        + (1...12).map {
            "  <answer question=\"Q\($0)\" score=\"4\"><evidence>Foto &amp; 図 <![CDATA[<\($0)>]]></evidence>"
                + "<on>2024-01-\($0 + 10)</on></answer>\n"
        }.joined() + "</answers>\n"

    @Test func `a damaged file never crashes, hangs or passes unread`() throws {
        let schema = try Schema(Array(Self.schema.utf8))
        let original = Array(Self.valid.utf8)
        #expect(try schema.validate(Document(parsing: original)) == .valid)
        var random = Seeded(7)
        let bytes: [UInt8] = Array("<>&\"'=/!?-[]; \nx:".utf8) + [0, 1, 0x80, 0xC3, 0xFF]
        for round in 0..<1_000 {
            var damaged = original
            for _ in 0...Int.random(in: 0..<4, using: &random) {
                let index = Int.random(in: damaged.indices, using: &random)
                let end = min(damaged.count, index + Int.random(in: 1...40, using: &random))
                switch Int.random(in: 0..<5, using: &random) {
                case 0: damaged[index] = UInt8.random(in: 0...255, using: &random)
                case 1: damaged[index] = bytes.randomElement(using: &random) ?? 0
                case 2: damaged.insert(bytes.randomElement(using: &random) ?? 0, at: index)
                case 3: damaged.removeSubrange(index..<end)
                default: damaged.insert(contentsOf: damaged[index..<end], at: index)
                }
            }
            let spent = ContinuousClock().measure { judge(damaged, by: schema, round) }
            #expect(spent < .seconds(2))
        }
    }

    private func judge(_ bytes: [UInt8], by schema: Schema, _ round: Int) {
        do throws(Malformed) {
            let document = try Document(parsing: bytes)
            if case .invalid(let problems) = schema.validate(document) { expectSound(problems, bytes, round) }
            for child in document.root.children { _ = (child.place, child.path, child.text) }
        } catch {
            expectSound(error.problems, bytes, round)
        }
    }

    private func expectSound(_ problems: [Problem], _ bytes: [UInt8], _ round: Int) {
        #expect(!problems.isEmpty, "round \(round)")
        let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
        for problem in problems {
            #expect((1...lines).contains(problem.place.line), "round \(round): \(problem)")
            #expect(problem.place.column >= 1)
            #expect(!problem.message.isEmpty)
        }
        #expect(problems.map(\.place) == problems.map(\.place).sorted(), "round \(round)")
    }
}
