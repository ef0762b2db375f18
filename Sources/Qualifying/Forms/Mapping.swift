internal import FEEL

/// A form made ready for use: slots of a context's shape in place of names.
final class Mapping: Sendable {
    /// A single value in the text.
    enum Scalar: Sendable {
        case boolean
        case date
        case number
        case text
    }

    /// What an entry holds.
    indirect enum Content: Sendable {
        case context(Mapping)
        case list(Content)
        case scalar(Scalar)
    }

    /// A value read from an attribute.
    struct AttributeRule: Sendable {
        let name: String
        let slot: Int
        let scalar: Scalar
    }

    /// What is done where a child stands.
    enum Action: Sendable {
        case append(Int, Content)
        case attribute(AttributeRule)
        case put(Int, Content)
        case set(Int, Bool)
        case wrapped(Int, each: String, Content)
    }

    /// What is done where a child of a name stands.
    struct ChildRule: Sendable {
        let name: String
        var actions: [Action]
    }

    /// An entry as the canonical JSON has it.
    struct Entry: Sendable {
        let key: [UInt8]
        let slot: Int
        let content: Content
    }

    /// The shape of the contexts.
    let shape: ContextShape
    /// The values where nothing is given.
    let defaults: [Value]
    /// The attributes looked for.
    let attributes: [AttributeRule]
    /// The children looked for, in the order of the form, which is that of the schema.
    let children: [ChildRule]
    /// The members that do not come from an attribute or a child.
    let derived: [(slot: Int, source: Form.Source, content: Content)]
    /// The entries sorted by their keys' bytes.
    let entries: [Entry]

    /// Makes a form ready.
    init(_ form: Form) {
        var attributes: [AttributeRule] = []
        var children: [ChildRule] = []
        var derived: [(slot: Int, source: Form.Source, content: Content)] = []
        var defaults: [Value] = []
        var entries: [Entry] = []
        func act(_ name: String, _ action: Action) {
            if let index = children.firstIndex(where: { $0.name == name }) {
                children[index].actions.append(action)
            } else {
                children.append(ChildRule(name: name, actions: [action]))
            }
        }
        for (slot, member) in form.members.enumerated() {
            let content = Content(member.content)
            defaults.append(content.absent)
            entries.append(Entry(key: Array(member.name.utf8), slot: slot, content: content))
            switch member.source {
            case .absence(let name):
                defaults[slot] = true
                act(name, .set(slot, false))
            case .attribute(let name):
                attributes.append(AttributeRule(name: name, slot: slot, scalar: content.scalar))
            case .attributeOf(let name, let child):
                act(child, .attribute(AttributeRule(name: name, slot: slot, scalar: content.scalar)))
            case .child(let name): act(name, .put(slot, content))
            case .childOf(let names): for name in names { act(name, .put(slot, content)) }
            case .children(let name): act(name, .append(slot, content.element))
            case .count, .document, .itself, .line, .province: derived.append((slot, member.source, content))
            case .presence(let names):
                defaults[slot] = false
                for name in names { act(name, .set(slot, true)) }
            case .wrapped(let wrapper, let item): act(wrapper, .wrapped(slot, each: item, content.element))
            }
        }
        shape = ContextShape(form.members.map(\.name))
        self.attributes = attributes
        self.children = children
        self.derived = derived
        self.defaults = defaults
        self.entries = entries.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    }

    /// The slot of a member; our own code names only members there are.
    func slot(_ name: String) -> Int {
        guard let slot = shape.index(of: name) else { preconditionFailure("no member \(name)") }
        return slot
    }

    /// The mapping of a member's contexts, or of the contexts of its list.
    func mapping(_ name: String) -> Mapping {
        guard let entry = entries.first(where: { $0.key.elementsEqual(name.utf8) }),
            let mapping = entry.content.mapping
        else { preconditionFailure("no context \(name)") }
        return mapping
    }

    /// The mapping of a submission's facts.
    static let submission = Mapping(.submission)
}

extension Mapping.Content {
    fileprivate init(_ content: Form.Content) {
        switch content {
        case .boolean: self = .scalar(.boolean)
        case .date: self = .scalar(.date)
        case .form(let form): self = .context(Mapping(form))
        case .list(let element): self = .list(Self(element))
        case .number: self = .scalar(.number)
        case .text: self = .scalar(.text)
        }
    }

    fileprivate var absent: Value {
        if case .list = self { .list([]) } else { .null }
    }

    fileprivate var element: Self {
        if case .list(let element) = self { element } else { self }
    }

    fileprivate var mapping: Mapping? {
        switch self {
        case .context(let mapping): mapping
        case .list(let element): element.mapping
        case .scalar: nil
        }
    }

    fileprivate var scalar: Mapping.Scalar {
        if case .scalar(let scalar) = self { scalar } else { .text }
    }
}
