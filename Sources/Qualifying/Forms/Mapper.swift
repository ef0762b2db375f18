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
            guard let text = element.string(mapping.names[rule.name]) else { continue }
            values[rule.slot] = rule.content.scalar.value(text)
        }
        if !mapping.children.isEmpty { walkChildren(of: element, mapping, into: &values) }
        for derivation in mapping.derived {
            values[derivation.slot] = value(derivation, of: element, values[derivation.origin])
        }
        return .context(shape: mapping.shape, values: values)
    }

    private func walkChildren(of element: XML.Element, _ mapping: Mapping, into values: inout [Value]) {
        let count = mapping.children.count
        var expected = 0
        for child in element.children {
            // Children come in the order of the rules: the next one fits the rule of the last or one soon after it.
            var index = expected
            var tried = 0
            while tried < count, !child.isNamed(mapping.names[mapping.children[index].name]) {
                index = index + 1 == count ? 0 : index + 1
                tried += 1
            }
            guard tried < count else { continue }
            expected = index
            for rule in mapping.children[index].range {
                perform(mapping.rules[rule], mapping, at: child, on: &values)
            }
        }
    }

    private func perform(
        _ rule: Mapping.Rule, _ mapping: Mapping, at child: XML.Element, on values: inout [Value]
    ) {
        switch rule.action {
        case .append: values[rule.slot].append(value(of: child, rule.content, mapping))
        case .attribute:
            guard let text = child.string(mapping.names[rule.name]) else { return }
            values[rule.slot] = rule.content.scalar.value(text)
        case .count: values[rule.slot] = .integer((values[rule.slot].asInteger ?? 0) + 1)
        case .put: values[rule.slot] = value(of: child, rule.content, mapping)
        case .setFalse: values[rule.slot] = false
        case .setTrue: values[rule.slot] = true
        case .wrapped:
            var items: [Value] = []
            for item in child.children where item.isNamed(mapping.names[rule.name]) {
                items.append(value(of: item, rule.content, mapping))
            }
            values[rule.slot] = .list(items)
        }
    }

    private func value(of element: XML.Element, _ content: Mapping.Content, _ mapping: Mapping) -> Value {
        guard let index = content.mapping else { return content.scalar.value(element.text) }
        return context(element, mapping.mappings[index])
    }

    private func value(_ derivation: Mapping.Derivation, of element: XML.Element, _ origin: Value) -> Value {
        switch derivation.source {
        case .document: document
        case .itself: derivation.content.scalar.value(element.text)
        case .line: .integer(element.place.line)
        case .province: provinces.iso(of: origin)
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
