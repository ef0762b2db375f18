internal import Qualifying

/// All that pages can say, numbered once for the three languages: texts, words for codes, titles, provinces.
///
/// What a decision names is looked up here once; a page of any language then copies the text of that number.
final class Vocabulary: Sendable {
    /// The texts by their keys.
    let texts: KeyIndex
    /// The words by their codes.
    let terms: KeyIndex
    /// What criteria ask for, by their ids.
    let criteria: KeyIndex
    /// The names of provinces by their ISO codes.
    let provinces: KeyIndex

    private let words: [Language: Words]
    private let checklists: [String: Titles]
    private let values: [[Template.Placeholder]]

    /// The vocabulary of these messages, one set a language, with the titles of these checklists.
    init(_ locales: [Language: Messages], provinces: Provinces, catalogue: Catalogue? = nil) {
        var composer = Composer()
        var (texts, terms, criteria, names) = (KeyIndex(), KeyIndex(), KeyIndex(), KeyIndex())
        for key in Set(locales.values.flatMap(\.keys)).sorted() {
            let code = key.hasPrefix("term.") ? String(key.dropFirst(5)) : nil
            let number = composer.add { locales[$0]?[key]?.parts ?? [.literal(code ?? key)] }
            texts.add(key, number)
            if let code { terms.add(code, number) }
            if key.hasSuffix(".title") { criteria.add(String(key.dropLast(6)), number) }
        }
        for province in provinces.all {
            names.add(province.iso, composer.add { [.literal(province.names[$0])] })
        }
        var checklists: [String: Titles] = [:]
        for checklist in catalogue?.checklists ?? [] {
            checklists[checklist.digest.description] = Titles(checklist, &composer)
        }
        (self.texts, self.terms, self.criteria, self.provinces) = (texts, terms, criteria, names)
        self.checklists = checklists
        words = composer.words
        values = composer.values
    }

    /// The words of a language.
    func words(_ language: Language) -> Words {
        guard let words = words[language] else { preconditionFailure("every language has its words") }
        return words
    }

    /// The values a text names.
    func values(of text: Int) -> [Template.Placeholder] { values[text] }

    /// The titles of the checklists a decision names.
    func titles(of decision: Facts) -> [Titles] {
        decision["checklists"].entries.compactMap { $0.facts["digest"].text.flatMap { checklists[$0] } }
    }

    /// Numbers texts, in all languages at once.
    struct Composer {
        private(set) var words = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, Words($0)) })
        private(set) var values: [[Template.Placeholder]] = []

        /// Adds a text: its number.
        mutating func add(_ pieces: (Language) -> [Template.Part]) -> Int {
            var own: [Template.Placeholder] = []
            for language in Language.allCases {
                for case .placeholder(let value) in pieces(language)
                where !own.contains(where: { $0.name == value.name }) {
                    own.append(value)
                }
            }
            for language in Language.allCases { words[language]?.add(pieces(language), own.map(\.name)) }
            values.append(own)
            return values.count - 1
        }
    }
}

/// What the parts of a checklist are called, by their ids.
struct Titles: Sendable {
    /// Sections, sub-elements and areas; the text behind each is the id with its title.
    private(set) var titles = KeyIndex()
    /// Questions: the id with what is asked.
    private(set) var questions = KeyIndex()

    /// The titles in a checklist.
    init(_ checklist: Checklist, _ composer: inout Vocabulary.Composer) {
        func add(_ id: String, _ title: (Language) -> String) {
            titles.add(id, composer.add { [.literal(title($0))] })
            _ = composer.add { [.literal(id + Wording($0).gap + title($0))] }
        }
        for area in checklist.areas { add(area.id) { area.title[$0] } }
        for section in checklist.sections {
            add(section.heading.id) { section.heading.title[$0] }
            for subElement in section.subElements { add(subElement.id) { subElement.title[$0] } }
        }
        for question in checklist.questions {
            questions.add(
                question.id,
                composer.add { [.literal(Wording($0).question(question.id, text: question.text[$0]))] })
        }
    }
}

extension Wording {
    /// What stands between a word and its number.
    var gap: String { " " }

    /// What stands between two elements of an enumeration.
    func separator(isLast: Bool) -> String {
        switch language {
        case .en: isLast ? " and " : ", "
        case .id: isLast ? " dan " : ", "
        case .ja: "、"
        }
    }
}
