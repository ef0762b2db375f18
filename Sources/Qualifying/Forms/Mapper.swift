internal import FEEL
internal import XML

/// Walks a document in place and makes the values a mapping asks for.
///
/// It takes what is there: a value that is not of its type is null, which a document held against the schema does not have.
struct Mapper {
    /// The kind of the submission.
    let document: Value
    /// The provinces, to name them by one code.
    let provinces: Provinces

    /// The context of an element.
    func context(_ element: XML.Element, _ mapping: Mapping) -> Value {
        var values = mapping.defaults
        for rule in mapping.attributes {
            read(rule, of: element, into: &values)
        }
        walkChildren(of: element, mapping, into: &values)
        for (slot, source, content) in mapping.derived {
            values[slot] = derive(source, content, of: element, from: values, mapping)
        }
        return .context(shape: mapping.shape, values: values)
    }

    private func walkChildren(of element: XML.Element, _ mapping: Mapping, into values: inout [Value]) {
        let rules = mapping.children
        guard !rules.isEmpty else { return }
        var expected = 0
        for child in element.children {
            // Children come in the order of the rules: the next one fits the rule of the last or one soon after it.
            var index = expected
            var tried = 0
            while tried < rules.count, !child.isNamed(rules[index].name) {
                index = index + 1 == rules.count ? 0 : index + 1
                tried += 1
            }
            guard tried < rules.count else { continue }
            expected = index
            for action in rules[index].actions {
                perform(action, at: child, on: &values)
            }
        }
    }

    private func perform(_ action: Mapping.Action, at child: XML.Element, on values: inout [Value]) {
        switch action {
        case .append(let slot, let content):
            values[slot].append(value(of: child, content))
        case .attribute(let rule): read(rule, of: child, into: &values)
        case .put(let slot, let content): values[slot] = value(of: child, content)
        case .set(let slot, let boolean): values[slot] = .boolean(boolean)
        case .wrapped(let slot, let name, let content):
            var items: [Value] = []
            for item in child.children where item.isNamed(name) {
                items.append(value(of: item, content))
            }
            values[slot] = .list(items)
        }
    }

    private func value(of element: XML.Element, _ content: Mapping.Content) -> Value {
        switch content {
        case .context(let mapping): context(element, mapping)
        case .list: .null
        case .scalar(let scalar): element.withBytes { scalar.value($0) }
        }
    }

    private func read(_ rule: Mapping.AttributeRule, of element: XML.Element, into values: inout [Value]) {
        guard let attribute = element.attribute(rule.name) else { return }
        values[rule.slot] = attribute.withBytes { rule.scalar.value($0) }
    }

    private func derive(
        _ source: Form.Source, _ content: Mapping.Content, of element: XML.Element, from values: [Value],
        _ mapping: Mapping
    ) -> Value {
        switch source {
        case .count(let list): .integer(values[mapping.slot(list)].asList?.count ?? 0)
        case .document: document
        case .itself: value(of: element, content)
        case .line: .integer(element.place.line)
        case .province(let member): provinces.iso(of: values[mapping.slot(member)])
        default: .null
        }
    }
}

extension Value {
    // The list is taken out before it grows, so that it is not copied.
    fileprivate mutating func append(_ element: Value) {
        guard case .list(var elements) = self else { return }
        self = .null
        elements.append(element)
        self = .list(elements)
    }
}

extension Provinces {
    fileprivate func iso(of member: Value) -> Value {
        guard let code = member["code"].asString, let name = member["scheme"].asString,
            let scheme = Province.Scheme(rawValue: name), let province = province(code, in: scheme)
        else { return .null }
        return .string(province.iso)
    }
}
