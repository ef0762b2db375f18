internal import Qualifying

/// All that pages say in one language: texts, terms, messages, titles of questions, names of provinces.
final class Words: Sendable {
    /// The language.
    let language: Language
    /// How dates, numbers and lists are written.
    let wording: Wording

    /// How dates are written, ready to be copied.
    let dates: DateWriter

    private let phrases: [String: Phrase]
    private let terms: [String: Phrase]
    private let provinces: [String: String]
    private let checklists: [String: Titles]

    /// The words of the pages themselves, and of a rulebook and the checklists if there are any.
    init(_ messages: Messages, provinces: [String: String], checklists: [String: Titles] = [:]) {
        language = messages.language
        wording = Wording(messages.language)
        var phrases: [String: Phrase] = [:]
        var terms: [String: Phrase] = [:]
        for key in messages.keys {
            guard let template = messages[key] else { continue }
            phrases[key] = Phrase(template)
            if key.hasPrefix("term.") { terms[String(key.dropFirst(5))] = phrases[key] }
        }
        self.phrases = phrases
        self.terms = terms
        dates = DateWriter(wording)
        self.provinces = provinces
        self.checklists = checklists
    }

    /// The text with this key.
    subscript(key: String) -> Phrase? { phrases[key] }

    /// The word for a code.
    func term(_ code: String) -> Phrase? { terms[code] }

    /// The name of a province by its ISO code.
    func province(_ iso: String) -> String? { provinces[iso] }

    /// The titles of the checklists a decision names, or of those there are.
    func titles(of decision: Facts) -> [Titles] {
        decision["checklists"].entries.compactMap { entry in
            entry.facts["digest"].text.flatMap { checklists[$0] }
        } + [Titles(ofSteps: decision["documents"]["steps"])]
    }
}

/// What the parts of a checklist are called in one language, by their ids.
struct Titles: Sendable {
    private let titles: [String: String]
    private let questions: [String: String]

    /// The titles in a checklist.
    init(_ checklist: Checklist, in language: Language) {
        var titles: [String: String] = [:]
        for section in checklist.sections {
            titles[section.heading.id] = section.heading.title[language]
            for subElement in section.subElements { titles[subElement.id] = subElement.title[language] }
        }
        for area in checklist.areas { titles[area.id] = area.title[language] }
        self.titles = titles
        questions = Dictionary(checklist.questions.map { ($0.id, $0.text[language]) }) { first, _ in first }
    }

    /// The names of process steps, which are the supplier's own and the same in all languages.
    init(ofSteps steps: Facts) {
        titles = Dictionary(
            steps.elements.map { ($0["id"].text ?? "", $0["name"].text ?? "") }, uniquingKeysWith: { first, _ in first }
        )
        questions = [:]
    }

    /// The title of a section, a sub-element or an area.
    func title(_ id: String) -> String? { titles[id] }

    /// The text of a question.
    func question(_ id: String) -> String? { questions[id] }
}
