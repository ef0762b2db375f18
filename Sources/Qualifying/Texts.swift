/// A text in each language.
package struct Texts: Equatable, Sendable {
    private let en: String
    private let id: String
    private let ja: String

    /// A text of three wordings.
    package init(en: String, id: String, ja: String) {
        self.en = en
        self.id = id
        self.ja = ja
    }

    /// The wording of a language.
    package subscript(language: Language) -> String {
        switch language {
        case .en: en
        case .id: id
        case .ja: ja
        }
    }
}
