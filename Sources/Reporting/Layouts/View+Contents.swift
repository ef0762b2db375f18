internal import Qualifying

/// Facts as contents: what can be told before the language is known is looked up.
extension View {
    /// A text as it was written.
    func text(_ facts: Facts) -> Content { .fact(facts.node, .text) }

    /// A date, in the way of the language.
    func date(_ facts: Facts) -> Content { .fact(facts.node, .date) }

    /// A number, in the way of the language.
    func number(_ facts: Facts) -> Content { .fact(facts.node, .number) }

    /// A share in hundredths.
    func percent(_ facts: Facts) -> Content { .fact(facts.node, .percent) }

    /// The word for a code, or the code.
    func term(_ facts: Facts) -> Content {
        facts.isList ? .fact(facts.node, .term) : named(facts, by: .term)
    }

    /// The name of a province by its ISO code, or the code.
    func province(_ facts: Facts) -> Content { named(facts, by: .province) }

    /// The name of a province of our own list by its ISO code; a dash where there is none.
    mutating func province(_ iso: String) -> Content {
        let number = vocabulary.provinces.number(iso)
        return number < 0 ? string(iso.isEmpty ? "–" : iso) : .phrase(Int32(number))
    }

    /// A question with its text, as far as it is known.
    func question(_ facts: Facts) -> Content { named(facts, by: .question) }

    /// The title of a section, an area or a step, or its id.
    func title(_ facts: Facts) -> Content {
        let content = named(facts, by: .title)
        guard case .fact = content, let step = step(facts) else { return content }
        return text(step)
    }

    /// What a criterion asks for.
    mutating func criterion(_ id: Facts) -> Content {
        let content = named(id, by: .criterion)
        guard case .fact = content else { return content }
        return string((id.text ?? "") + ".title")
    }

    /// The word for a code of our own, or the code.
    mutating func word(_ code: String) -> Content {
        let number = vocabulary.terms.number(code)
        return number < 0 ? string(code) : .phrase(Int32(number))
    }

    /// A message of the rulebook or a text of the pages with its values put in, or the key.
    mutating func message(_ key: String, _ facts: Facts) -> Content {
        let number = vocabulary.texts.number(key)
        return number < 0 ? string(key) : .message(Int32(number), arguments: arguments(of: number, from: facts))
    }

    /// The message a finding names, with the finding's values.
    mutating func message(of finding: Facts) -> Content { message(finding["message"].text ?? "", finding) }

    /// The value of a finding as its message writes it, so that 74 is 74% in both places; or as it looks.
    func compared(_ finding: Facts, _ name: String) -> Content {
        let message = vocabulary.texts.number(finding["message"].text ?? "")
        let format = message < 0 ? nil : vocabulary.values(of: message).first { $0.name == name }?.format
        return .fact(finding[name].node, format == nil || format == .term ? .compared : Manner(format))
    }

    /// What a finding is about: a question or a section with its text, a paper by its word and number, a word.
    mutating func subject(_ facts: Facts) -> Content {
        if case .phrase(let question) = question(facts) { return .phrase(question) }
        if case .phrase(let title) = named(facts, by: .title) { return .phrase(title + 1) }
        guard let text = facts.text else { return self.text(facts) }
        if let step = step(facts) { return string(text + " " + (step.text ?? "")) }
        guard let blank = text.firstIndex(of: " ") else { return term(facts) }
        let number = vocabulary.terms.number(String(text[..<blank]))
        return number < 0 ? self.text(facts) : .named(Int32(number), facts.node)
    }

    /// What a fact may be the name of.
    private enum Name {
        case criterion
        case province
        case question
        case term
        case title
    }

    /// The text a fact is the name of, or the fact.
    private func named(_ facts: Facts, by name: Name) -> Content {
        guard facts.node >= 0 else { return .fact(-1, .text) }
        let node = nodes[Int(facts.node)]
        guard node.isText, node.kind != .stringEscaped else { return .fact(facts.node, .text) }
        let key = bytes.span.extracting(node.content)
        let number =
            switch name {
            case .criterion: vocabulary.criteria.number(key)
            case .province: vocabulary.provinces.number(key)
            case .question: question(key)
            case .term: vocabulary.terms.number(key)
            case .title: title(key)
            }
        return number < 0 ? .fact(facts.node, .text) : .phrase(Int32(number))
    }
}
