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
        var walk = Walk(at: element)
        return context(&walk, mapping)
    }

    private func context(_ walk: inout Walk, _ mapping: Mapping) -> Value {
        // Copied here: the copy made at the first change goes through the runtime for each value.
        var values = mapping.defaults.map(\.self)
        if !mapping.attributes.isEmpty, walk.enterAttributes() {
            visit(&walk, mapping.attributes, mapping, &values)
        }
        if !mapping.children.isEmpty, walk.enter() { visit(&walk, mapping.children, mapping, &values) }
        for derivation in mapping.derived {
            values[derivation.slot] = value(derivation, &walk, values[derivation.origin])
        }
        return .context(shape: mapping.shape, values: values)
    }

    /// Performs the rules of the sites at each of the siblings entered, and leaves them.
    private func visit(
        _ walk: inout Walk, _ sites: [Mapping.Site], _ mapping: Mapping, _ values: inout [Value]
    ) {
        let (names, rules) = (mapping.names, mapping.rules)
        var expected = 0
        repeat {
            // They come in the order of the sites: the next one fits the site of the last or one soon after it.
            var index = expected
            var tried = 0
            while tried < sites.count, !walk.isNamed(names.span.extracting(sites[index].name)) {
                index = index + 1 == sites.count ? 0 : index + 1
                tried += 1
            }
            guard tried < sites.count else { continue }
            expected = index
            for rule in sites[index].rules { perform(rules[rule], mapping, names, &walk, &values) }
        } while walk.advance()
        walk.leave()
    }

    private func perform(
        _ rule: Mapping.Rule, _ mapping: Mapping, _ names: [UInt8], _ walk: inout Walk, _ values: inout [Value]
    ) {
        switch rule.action {
        case .append: values[rule.slot].append(value(&walk, rule.content, mapping))
        case .attribute:
            guard walk.enterAttributes() else { return }
            repeat {
                guard walk.isNamed(names.span.extracting(rule.name)) else { continue }
                values[rule.slot] = rule.content.scalar.value(walk)
            } while walk.advance()
            walk.leave()
        case .count: values[rule.slot] = .integer((values[rule.slot].asInteger ?? 0) + 1)
        case .put: values[rule.slot] = value(&walk, rule.content, mapping)
        case .setFalse: values[rule.slot] = false
        case .setTrue: values[rule.slot] = true
        case .wrapped:
            guard walk.enter() else {
                values[rule.slot] = .list([])
                return
            }
            var items: [Value] = []
            repeat {
                guard walk.isNamed(names.span.extracting(rule.name)) else { continue }
                items.append(value(&walk, rule.content, mapping))
            } while walk.advance()
            walk.leave()
            values[rule.slot] = .list(items)
        }
    }

    private func value(_ walk: inout Walk, _ content: Mapping.Content, _ mapping: Mapping) -> Value {
        guard let index = content.mapping else { return content.scalar.value(walk) }
        return context(&walk, mapping.mappings[index])
    }

    private func value(_ derivation: Mapping.Derivation, _ walk: inout Walk, _ origin: Value) -> Value {
        switch derivation.source {
        case .document: document
        case .itself: derivation.content.scalar.value(walk)
        case .line: .integer(walk.line())
        case .province: provinces.iso(of: origin)
        }
    }
}

extension Mapping.Scalar {
    fileprivate func value(_ walk: borrowing Walk) -> Value {
        var value = Value.null
        walk.withText { value = self.value($0) }
        return value
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
