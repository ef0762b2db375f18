import FEEL
import Qualifying
import Testing
import XML

struct FormTests {
    @Test func `every element and attribute of the schema is in the form, and the form asks for no others`() throws {
        let document = try Document(parsing: Sample.bytes("schema/submission.xsd"))
        var declared: Set<String> = []
        Self.collect(document.root, into: &declared)
        // The root's own attributes are the envelope, and lists are named by their wrappers.
        declared.subtract(["submission", "kind of submission", "checklist"])
        var named: Set<String> = []
        Self.collect(.submission, into: &named)
        // `audit` gives its attributes to the submission itself; `notApplicable` and `notEvaluated` are the reason.
        #expect(declared.subtracting(named) == [])
        #expect(named.subtracting(declared) == [])
    }

    @Test func `the type of the facts is the form's`() throws {
        let facts = try Sample.submission().facts
        #expect(facts.conforms(to: Form.submission.type))
        guard case .context(let members) = Form.submission.type else {
            Issue.record("facts are a context")
            return
        }
        #expect(members.map(\.name) == Form.submission.members.map(\.name))
    }

    private static func collect(_ element: XML.Element, into names: inout Set<String>) {
        if element.isNamed("element") || element.isNamed("attribute"), let name = element.string("name") {
            names.insert(name)
        }
        for child in element.children { collect(child, into: &names) }
    }

    private static func collect(_ form: Form, into names: inout Set<String>) {
        for member in form.members {
            switch member.source {
            case .absence(let name), .count(let name), .attribute(let name), .child(let name), .children(let name):
                names.insert(name)
            case .attributeOf(let name, let child): names.formUnion([name, child])
            case .childOf(let several), .presence(let several): names.formUnion(several)
            case .document, .itself, .line, .province: break
            case .wrapped(let wrapper, let item): names.formUnion([wrapper, item])
            }
            var content = member.content
            if case .list(let element) = content { content = element }
            if case .form(let inner) = content { collect(inner, into: &names) }
        }
    }
}
