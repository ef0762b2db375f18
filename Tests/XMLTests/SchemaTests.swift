import Testing
import XML

@Suite struct SchemaTests {
    private static let schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t" xmlns="urn:t"
                   elementFormDefault="qualified">
          <xs:simpleType name="score"><xs:restriction base="xs:integer">
            <xs:enumeration value="0"/><xs:enumeration value="4"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="nib"><xs:restriction base="xs:string"><xs:pattern value="[0-9]{13}"/></xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="length"><xs:restriction base="xs:string">
            <xs:minLength value="2"/><xs:maxLength value="4"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="three"><xs:restriction base="xs:string"><xs:length value="3"/></xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="range"><xs:restriction base="xs:decimal">
            <xs:minInclusive value="2"/><xs:maxInclusive value="4"/><xs:fractionDigits value="1"/>
            <xs:totalDigits value="3"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="open"><xs:restriction base="xs:decimal">
            <xs:minExclusive value="2"/><xs:maxExclusive value="4"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="costly"><xs:restriction base="xs:string"><xs:pattern value="(a|aa)+b"/></xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="dates"><xs:list itemType="xs:date"/></xs:simpleType>
          <xs:complexType name="abstract" abstract="true"/>
          <xs:element name="r"><xs:complexType><xs:sequence>
            <xs:element name="x" type="xs:date" minOccurs="0"/>
            <xs:element name="y" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
              <xs:sequence><xs:element name="k"/><xs:element name="l" minOccurs="0"/></xs:sequence>
              <xs:attribute name="id" type="score" use="required"/><xs:attribute name="nib" type="nib"/>
              <xs:attribute name="length" type="length"/><xs:attribute name="range" type="range"/>
              <xs:attribute name="open" type="open"/><xs:attribute name="costly" type="costly"/>
              <xs:attribute name="three" type="three"/><xs:attribute name="fixed" fixed="q"/>
              <xs:attribute name="dates" type="dates"/></xs:complexType></xs:element>
            <xs:element name="z" nillable="true" type="xs:integer" minOccurs="0"/>
            <xs:element name="e" minOccurs="0"><xs:complexType/></xs:element>
            <xs:element name="abstract" type="abstract" minOccurs="0"/>
            <xs:element name="id" minOccurs="0" maxOccurs="2"><xs:complexType>
              <xs:attribute name="id" type="xs:ID"/></xs:complexType></xs:element>
            <xs:any namespace="##other" processContents="strict" minOccurs="0"/>
            <xs:element name="fixed" fixed="abc" minOccurs="0"/>
          </xs:sequence></xs:complexType>
          </xs:element>
        </xs:schema>
        """

    private func compiled() throws -> Schema { try Schema(Array(Self.schema.utf8)) }

    private func validate(_ content: String) throws -> Validation {
        let head = "<r xmlns='urn:t' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
        return try compiled().validate(Document("\(head)\n\(content)</r>"))
    }

    @Test func `a document as the schema demands is valid`() throws {
        #expect(try validate("<x>2024-01-31</x><y id='4' nib='1234567890123'><k/></y><z xsi:nil='true'/>") == .valid)
    }

    @Test(
        arguments: [
            ("①<k/>", "element-unexpected", "k", nil, nil, "x, y, z, e, abstract, id, *, fixed"),
            ("<fixed/>①<fixed/>", "element-unexpected", "fixed", nil, nil, ""),
            ("<y id='4'>①<l/></y>", "element-unexpected", "l", nil, nil, "k"),
            ("①<y id='4'/>", "element-missing", "y", nil, nil, "k"),
            ("①<y><k/></y>", "attribute-missing", "y", "id", nil, nil),
            ("<y id='4' ①nob='1'><k/></y>", "attribute-unexpected", "y", "nob", nil, nil),
            ("<x ①a='1'>2024-01-31</x>", "attribute-unexpected", "x", "a", nil, nil),
            ("<y ①id='3'><k/></y>", "value-not-in-enumeration", "y", "id", "3", "'0', '4'"),
            ("<y ①id='three'><k/></y>", "value-wrong-type", "y", "id", "three", "score"),
            ("<y ①id='&apos;3&apos;: {%s'><k/></y>", "value-wrong-type", "y", "id", "'3': {%s", "score"),
            ("<y id='4' ①nib='12'><k/></y>", "value-not-matching-pattern", "y", "nib", "12", "[0-9]{13}"),
            ("<y id='4' ①length='é'><k/></y>", "value-too-short", "y", "length", "é", "2"),
            ("<y id='4' ①length='12345'><k/></y>", "value-too-long", "y", "length", "12345", "4"),
            ("<y id='4' ①three='12'><k/></y>", "value-wrong-length", "y", "three", "12", "3"),
            ("<y id='4' ①range='1'><k/></y>", "value-too-small", "y", "range", "1", "2"),
            ("<y id='4' ①range='5'><k/></y>", "value-too-large", "y", "range", "5", "4"),
            ("<y id='4' ①open='2'><k/></y>", "value-too-small", "y", "open", "2", "2"),
            ("<y id='4' ①open='4'><k/></y>", "value-too-large", "y", "open", "4", "4"),
            ("<y id='4' ①range='3.25'><k/></y>", "value-too-many-fraction-digits", "y", "range", "3.25", "1"),
            ("<y id='4' ①fixed='r'><k/></y>", "value-not-fixed", "y", "fixed", "r", "q"),
            ("<y id='4' ①dates='2024-01-31 soon'><k/></y>", "value-wrong-type", "y", "dates", "soon", "xs:date"),
            ("①<x>yesterday</x>", "value-wrong-type", "x", nil, "yesterday", "xs:date"),
            ("①<x><b/></x>", "elements-not-allowed", "x", nil, nil, nil),
            ("①<e>text</e>", "text-not-allowed", "e", nil, nil, nil),
            ("①<e><k/></e>", "elements-not-allowed", "e", nil, nil, nil),
            ("①<z xsi:nil='true'>5</z>", "nil-not-empty", "z", nil, nil, nil),
            ("①<x xsi:nil='true'/>", "element-not-nillable", "x", nil, nil, nil),
            ("<x ①xsi:type='no'/>", "type-unknown", "x", "xsi:type", "{urn:t}no", nil),
            ("<x ①xsi:type='p:no'/>", "type-unknown", "x", "xsi:type", "p:no", nil),
            ("<x ①xsi:type='score'>4</x>", "type-unknown", "x", "xsi:type", "{urn:t}score", nil),
            ("①<abstract/>", "type-abstract", "abstract", nil, nil, nil),
            ("<id id='a'/><id ①id='a'/>", "value-wrong-type", "id", "id", "a", "xs:ID"),
            ("①<o:o xmlns:o='urn:o'/>", "element-undeclared", "o:o", nil, nil, nil),
            ("①<fixed>ab</fixed>", "value-not-fixed", "fixed", nil, "ab", "abc"),
        ] as [(String, String, String, String?, String?, String?)])
    func `what the schema forbids is told with place, found and expected`(
        marked: String, id: String, element: String, attribute: String?, found: String?, expected: String?
    ) throws {
        let text = Marked(
            "<r xmlns='urn:t' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>\n   \(marked)</r>")
        let validation = try compiled().validate(Document(parsing: text.bytes))
        guard case .invalid(let problems) = validation else {
            Issue.record("\(validation)")
            return
        }
        #expect(problems.count == 1)
        let problem = try #require(problems.first)
        #expect(problem.id == id)
        #expect(problem.place == text["①"])
        #expect(problem[.element] == element)
        #expect(problem[.attribute] == attribute)
        #expect(problem[.found] == found)
        #expect(problem[.expected] ?? problem[.limit] == expected)
        #expect(!problem.message.contains("``"))
    }

    @Test func `text among elements is not allowed`() throws {
        guard case .invalid(let problems) = try validate("text") else { throw Malformed.unexpected }
        #expect(problems.map(\.id) == ["text-not-allowed"])
    }

    @Test func `another root is not expected`() throws {
        guard case .invalid(let problems) = try compiled().validate(Document("<r/>")) else {
            throw Malformed.unexpected
        }
        #expect(problems.map(\.id) == ["root-unexpected"])
        #expect(problems.map(\.place) == [.start])
    }

    @Test func `all problems of a document are told in the order of the text`() throws {
        guard case .invalid(let problems) = try validate("<x>no</x><y id='3' nib='1'><l/></y><q/>") else {
            throw Malformed.unexpected
        }
        #expect(
            problems.map(\.id) == [
                "value-wrong-type", "value-not-in-enumeration", "value-not-matching-pattern", "element-unexpected",
                "element-unexpected",
            ])
        #expect(problems.map(\.place) == problems.map(\.place).sorted())
    }

    @Test func `many problems are capped`() throws {
        let wrong = String(repeating: "<y id='3'><k/></y>", count: 20_000)
        var validation = Validation.valid
        let spent = try ContinuousClock().measure { validation = try validate(wrong) }
        guard case .invalid(let problems) = validation else { throw Malformed.unexpected }
        #expect(problems.count == 201)
        #expect(problems.last?.id == "problems-too-many")
        #expect(spent < .seconds(5))
    }

    @Test func `a pattern that costs too much fails and is not valid`() throws {
        let validation = try validate("<y id='4' costly='\(String(repeating: "a", count: 34))'><k/></y>")
        guard case .failed = validation else {
            Issue.record("\(validation)")
            return
        }
    }

    @Test func `a hint to another schema is not followed`() throws {
        let hint = "xsi:schemaLocation='urn:t /etc/hostname' xsi:noNamespaceSchemaLocation='/etc/hostname'"
        let text = "<r xmlns='urn:t' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' \(hint)/>"
        #expect(try compiled().validate(Document(text)) == .valid)
        let foreign = "<q xmlns='urn:q' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' \(hint)/>"
        #expect(try compiled().validate(Document(foreign)) != .valid)
    }

    @Test func `a schema includes what is supplied and nothing else`() throws {
        let including = { (location: String) in
            Array(
                """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="\(location)"/>
                <xs:element name="a" type="small"/></xs:schema>
                """.utf8)
        }
        let part = Array(
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:simpleType name="small">
            <xs:restriction base="xs:integer"><xs:maxInclusive value="9"/></xs:restriction></xs:simpleType></xs:schema>
            """.utf8)
        let schema = try Schema(including("part.xsd"), including: ["part.xsd": part])
        #expect(try schema.validate(Document("<a>9</a>")) == .valid)
        #expect(try schema.validate(Document("<a>10</a>")) != .valid)
        for location in ["other.xsd", "/etc/hostname", "http://127.0.0.1:9/part.xsd"] {
            #expect(throws: Malformed.self) { try Schema(including(location), including: ["part.xsd": part]) }
        }
    }

    @Test func `an import that is not supplied is an error`() throws {
        let importing = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <xs:import namespace="urn:o" schemaLocation="o.xsd"/><xs:element name="a"/></xs:schema>
            """
        do throws(Malformed) {
            _ = try Schema(Array(importing.utf8))
            Issue.record("compiled")
        } catch {
            #expect(error.problems.map(\.id).contains("schema-document-missing"))
        }
    }

    @Test func `a wrong schema is told with its line`() throws {
        do throws(Malformed) {
            _ = try Schema(
                Array(
                    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n<xs:element name='a' type='b'/></xs:schema>"
                        .utf8))
            Issue.record("compiled")
        } catch {
            #expect(error.problems.first?.id == "schema-invalid")
            #expect(error.problems.first?.place.line == 2)
        }
        #expect(throws: Malformed.self) { try Schema(Array("<a/>".utf8)) }
        #expect(throws: Malformed.self) { try Schema([]) }
    }

    @Test func `several tasks share a schema`() async throws {
        let schema = try compiled()
        let outcomes = await withTaskGroup(of: Int.self) { group in
            for task in 0..<8 {
                group.addTask { @concurrent in
                    var right = 0
                    for round in 0..<100 {
                        let isGood = (task + round) % 2 == 0
                        let text = "<r xmlns='urn:t'><x>2024-01-31</x><y id='\(isGood ? 4 : 3)'><k/></y></r>"
                        guard let document = try? Document(text) else { continue }
                        switch schema.validate(document) {
                        case .valid: right += isGood ? 1 : 0
                        case .invalid(let problems): right += !isGood && problems.count == 1 ? 1 : 0
                        case .failed: break
                        }
                    }
                    return right
                }
            }
            return await group.reduce(0, +)
        }
        #expect(outcomes == 800)
    }
}

extension Malformed {
    /// What a test throws where a validation should have been invalid.
    fileprivate static var unexpected: any Error { Unexpected() }
    private struct Unexpected: Error {}
}
