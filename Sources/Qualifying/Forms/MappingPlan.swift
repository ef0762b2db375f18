internal import FEEL

/// The rules of a mapping while they are gathered from its form.
struct MappingPlan {
    private let members: [Form.Member]
    private(set) var attributes: [(name: Range<Int>, rules: [Mapping.Rule])] = []
    private(set) var children: [(name: Range<Int>, rules: [Mapping.Rule])] = []
    private(set) var contents: [Mapping.Content] = []
    private(set) var defaults: [Value] = []
    private(set) var derived: [Mapping.Derivation] = []
    private(set) var mappings: [Mapping] = []
    private(set) var names: [UInt8] = []
    private var ranges: [String: Range<Int>] = [:]

    init(_ members: [Form.Member]) {
        self.members = members
        for (slot, member) in members.enumerated() {
            let content = content(member.content)
            contents.append(content)
            defaults.append(content.isList ? .list([]) : .null)
            add(member.source, slot, content)
        }
    }

    private mutating func add(_ source: Form.Source, _ slot: Int, _ content: Mapping.Content) {
        switch source {
        case .absence(let child):
            defaults[slot] = true
            add(.setFalse, slot, content, at: child)
        case .attribute(let attribute):
            let name = name(attribute)
            attributes.append((name, [Mapping.Rule(action: .put, slot: slot, content: content, name: name)]))
        case .attributeOf(let attribute, let child): add(.attribute, slot, content, at: child, attribute)
        case .child(let child): add(.put, slot, content, at: child)
        case .childOf(let children): for child in children { add(.put, slot, content, at: child) }
        case .children(let child): add(.append, slot, content, at: child)
        case .count(let child):
            defaults[slot] = 0
            add(.count, slot, content, at: child)
        case .document: derive(.document, slot, content)
        case .itself: derive(.itself, slot, content)
        case .line: derive(.line, slot, content)
        case .presence(let children):
            defaults[slot] = false
            for child in children { add(.setTrue, slot, content, at: child) }
        case .province(let member): derive(.province, slot, content, from: member)
        case .wrapped(let wrapper, let item): add(.wrapped, slot, content, at: wrapper, item)
        }
    }

    private mutating func add(
        _ action: Mapping.Action, _ slot: Int, _ content: Mapping.Content, at child: String, _ other: String? = nil
    ) {
        let rule = Mapping.Rule(action: action, slot: slot, content: content, name: name(other ?? child))
        let child = name(child)
        if let index = children.firstIndex(where: { $0.name == child }) {
            children[index].rules.append(rule)
        } else {
            children.append((child, [rule]))
        }
    }

    private mutating func derive(
        _ source: Mapping.Derivation.Source, _ slot: Int, _ content: Mapping.Content, from member: String? = nil
    ) {
        let origin = members.firstIndex { $0.name == member } ?? slot
        derived.append(Mapping.Derivation(source: source, slot: slot, content: content, origin: origin))
    }

    private mutating func name(_ name: String) -> Range<Int> {
        if let range = ranges[name] { return range }
        let range = names.count..<(names.count + name.utf8.count)
        names += name.utf8
        ranges[name] = range
        return range
    }

    private mutating func content(_ content: Form.Content) -> Mapping.Content {
        switch content {
        case .boolean: return Mapping.Content(isList: false, mapping: nil, scalar: .boolean)
        case .date: return Mapping.Content(isList: false, mapping: nil, scalar: .date)
        case .form(let form):
            mappings.append(form.mapping)
            return Mapping.Content(isList: false, mapping: mappings.count - 1, scalar: .text)
        case .list(let element):
            let element = self.content(element)
            return Mapping.Content(isList: true, mapping: element.mapping, scalar: element.scalar)
        case .number: return Mapping.Content(isList: false, mapping: nil, scalar: .number)
        case .text: return Mapping.Content(isList: false, mapping: nil, scalar: .text)
        }
    }
}
