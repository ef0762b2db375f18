internal import Qualifying

/// How one language says things: its texts by their numbers in the ``Vocabulary``, its dates and its numbers.
struct Words: Sendable {
    /// The language.
    let language: Language
    /// How dates, numbers and lists are written.
    let wording: Wording
    /// How dates are written, ready to be copied.
    let dates: DateWriter
    /// How numbers are written, ready to be copied.
    let numbers: NumberWriter

    private var markup = Phrases(.markup)
    private var plain = Phrases(.plain)

    /// A language without texts yet.
    init(_ language: Language) {
        self.language = language
        wording = Wording(language)
        dates = DateWriter(wording)
        numbers = NumberWriter(wording)
    }

    /// The texts in the bytes a medium wants.
    func phrases(_ medium: Medium) -> Phrases { medium == .markup ? markup : plain }

    /// Adds a text, whose values have these names.
    mutating func add(_ pieces: [Template.Part], _ names: [String]) {
        markup.add(pieces, names)
        plain.add(pieces, names)
    }
}
