package import FEEL

extension Messages {
    /// The text of a question in a language, if there is one with this id.
    package typealias Questions = (String, Language) -> String?

    /// The text of a key with its values put in.
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - arguments: the values by the names of the placeholders; a decision's are strings, numbers and dates likewise.
    ///   - questions: what ids of questions ask.
    /// - Returns: nothing if there is no such key. A placeholder without a value stays as it is written.
    package func text(
        _ key: String, _ arguments: (String) -> Value?, questions: Questions = { _, _ in nil }
    ) -> String? {
        guard let template = self[key] else { return nil }
        return template.parts.map { part in
            switch part {
            case .literal(let text): text
            case .placeholder(let placeholder):
                arguments(placeholder.name).map { write($0, placeholder.format, questions) }
                    ?? "{\(placeholder.name)}"
            }
        }.joined()
    }

    /// The text of a key with the entries of a context put in.
    package func text(
        _ key: String, _ arguments: Value = .null, questions: Questions = { _, _ in nil }
    ) -> String? {
        text(key, { arguments.asContext?[$0] }, questions: questions)
    }

    /// The text of a problem (`problem.ID`), or how to mend it (`problem.ID.mend`).
    package func text(_ key: String, of problem: Problem) -> String? {
        text(key, { problem[$0].map(Value.string) })
    }

    /// The word for a code (`term.CODE`); the code itself if it has none.
    package func term(_ code: String) -> String { text("term." + code) ?? code }

    private func write(_ value: Value, _ format: Template.Format?, _ questions: Questions) -> String {
        let wording = Wording(language)
        switch (format, value) {
        case (_, .list(let elements)):
            let element = format == .list ? nil : format
            return wording.list(elements.map { write($0, element, questions) })
        case (_, .null): return "–"
        case (.date, _), (nil, .date): return wording.date(value.description)
        case (.number, _), (nil, .number): return wording.number(value.description)
        case (.percent, _): return wording.percent(value.description)
        case (.question, _):
            let id = value.description
            return questions(id, language).map { wording.question(id, text: $0) } ?? id
        case (.term, _), (nil, .boolean): return term(value.description)
        case (.list, _), (nil, _): return value.description
        }
    }
}
