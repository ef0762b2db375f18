internal import FEEL

/// A form made ready for use: slots of a context's shape in place of names.
///
/// Its rules are trivial values, so that walking a document and reading an encoding count no references for them.
final class Mapping: Sendable {
    /// A single value in the text.
    enum Scalar: Sendable {
        case boolean
        case date
        case number
        case text
    }

    /// What an entry holds: a scalar, a context of one of the mapping's ``mappings``, or a list of these.
    struct Content: Sendable {
        let isList: Bool
        let mapping: Int?
        let scalar: Scalar
    }

    /// What is done where a child stands.
    enum Action: Sendable {
        case append
        case attribute
        case count
        case put
        case setFalse
        case setTrue
        case wrapped
    }

    /// Something to be done where an attribute or a child of a name stands.
    struct Rule: Sendable {
        let action: Action
        let slot: Int
        let content: Content
        /// The name of the child's attribute or of the wrapper's items: a range of ``names``.
        let name: Range<Int>
    }

    /// The rules for the attributes or the children of one name, which is a range of ``names``.
    struct Site: Sendable {
        let name: Range<Int>
        let rules: Range<Int>
    }

    /// A member that does not come from an attribute or a child.
    struct Derivation: Sendable {
        enum Source: Sendable {
            case document
            case itself
            case line
            case province
        }

        let source: Source
        let slot: Int
        let content: Content
        /// The slot of the member it is derived from.
        let origin: Int
    }

    /// An entry as the canonical JSON has it: its key, in quotes, with its comma and its colon, is a range of ``keys``.
    struct Entry: Sendable {
        let key: Range<Int>
        let slot: Int
        let content: Content
    }

    /// The shape of the contexts.
    let shape: ContextShape
    /// The values where nothing is given.
    let defaults: [Value]
    /// The attributes looked for, in the order of the form.
    let attributes: [Site]
    /// The children looked for, in the order of the form, which is that of the schema.
    let children: [Site]
    /// The rules for attributes and children.
    let rules: [Rule]
    /// The members that come from elsewhere.
    let derived: [Derivation]
    /// The names that sites and rules speak of, one after the other.
    let names: [UInt8]
    /// The mappings of the contexts within.
    let mappings: [Mapping]
    /// The entries sorted by the bytes of their keys.
    let entries: [Entry]
    /// The keys as they are encoded, one after the other.
    let keys: [UInt8]

    /// Makes the members of a form ready.
    init(_ members: [Form.Member]) {
        let plan = MappingPlan(members)
        shape = ContextShape(members.map(\.name))
        defaults = plan.defaults
        names = plan.names
        mappings = plan.mappings
        derived = plan.derived
        var rules: [Rule] = []
        (attributes, children) = (plan.attributes.sites(into: &rules), plan.children.sites(into: &rules))
        self.rules = rules
        var keys: [UInt8] = []
        entries = plan.contents.enumerated()
            .map { (name: members[$0].name, slot: $0, content: $1) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            .map { name, slot, content in
                let start = keys.count
                keys.append(UInt8(ascii: ","))
                Escape.append(name, to: &keys)
                keys.append(UInt8(ascii: ":"))
                return Entry(key: start..<keys.count, slot: slot, content: content)
            }
        self.keys = keys
    }

    /// The slot of a member; our own code names only members there are.
    func slot(_ name: String) -> Int {
        guard let slot = shape.index(of: name) else { preconditionFailure("no member \(name)") }
        return slot
    }

    /// The mapping of a member's contexts, or of the contexts of its list.
    func mapping(_ name: String) -> Mapping {
        let slot = slot(name)
        guard let entry = entries.first(where: { $0.slot == slot }), let index = entry.content.mapping else {
            preconditionFailure("no context \(name)")
        }
        return mappings[index]
    }

    /// The mapping of a submission's facts.
    static var submission: Mapping { Form.submission.mapping }
}

extension [(name: Range<Int>, rules: [Mapping.Rule])] {
    fileprivate func sites(into rules: inout [Mapping.Rule]) -> [Mapping.Site] {
        map { name, ofSite in
            rules += ofSite
            return Mapping.Site(name: name, rules: (rules.count - ofSite.count)..<rules.count)
        }
    }
}
