/// A value of a page and how it is written.
///
/// It names places (in the encoding, in the vocabulary, in its view) and holds nothing that would have to be counted,
/// copied or let go of.
enum Content: Sendable {
    /// A fact, by its node; -1 where there is none.
    case fact(Int32, Manner)
    /// Yes or no, for sections.
    case flag(Bool)
    /// A moment: milliseconds since 1970-01-01T00:00:00Z.
    case instant(Int64)
    /// A whole number.
    case integer(Int)
    /// A piece of the view's that is markup already.
    case markup(Int32)
    /// A text of the vocabulary with values, whose nodes stand in the view from here on.
    case message(Int32, arguments: Int32)
    /// The word for what a fact begins with, and what follows its first blank.
    case named(Int32, Int32)
    /// A text of the vocabulary.
    case phrase(Int32)
    /// A picture of the view.
    case picture(Int32)
    /// The turns of a section, by their places in the view's lists.
    case rows(start: Int32, end: Int32)
    /// A part of the view's texts, which is the same in all languages.
    case text(start: Int32, end: Int32, Manner)
}

/// A picture that is drawn as markup.
enum Picture: Sendable {
    case bars(BarChart)
    case radar(RadarChart)

    /// Draws it, with the words of the pen's language.
    func draw(to pen: inout Pen, of view: View) {
        switch self {
        case .bars(let chart): chart.draw(to: &pen, of: view)
        case .radar(let chart): chart.draw(to: &pen, of: view)
        }
    }
}
