internal import Qualifying

/// A value of a page and how it is written.
enum Content: Sendable {
    /// A value of a finding, written as the finding's message writes it, or as it looks.
    case compared(Facts, String)
    /// A date, in the way of the language.
    case date(Facts)
    /// A date of our own, ISO 8601, in the way of the language.
    case day(String)
    /// A picture.
    case drawing(any Drawing)
    /// Yes or no, for sections.
    case flag(Bool)
    /// A moment: milliseconds since 1970-01-01T00:00:00Z.
    case instant(Int64)
    /// A whole number.
    case integer(Int)
    /// Bytes that are markup already.
    case markup([UInt8])
    /// A message of the rulebook or a text of the pages, with the values of its placeholders.
    case message(String, Facts)
    /// A number, in the way of the language.
    case number(Facts)
    /// A share in hundredths.
    case percent(Facts)
    /// The name of a province by its ISO code.
    case province(Facts)
    /// The name of a province of our own list by its ISO code; a dash where there is none.
    case provinceCode(String)
    /// A question, section, sub-element or area with its title, as far as it is known.
    case question(Facts)
    /// What was compared: a date, a number or a word, as it looks.
    case scalar(Facts)
    /// What a finding is about: `certificate C1`, `Q601`, `P5`.
    case subject(Facts)
    /// A text of our own that is the same in all languages.
    case string(String)
    /// The word for a code.
    case term(Facts)
    /// The word for a code of our own.
    case word(String)
    /// A text as it was written.
    case text(Facts)
    /// The title of a section or an area of a checklist.
    case title(Facts)
    /// The turns of a section.
    case views([View])

    /// Whether a section over it is gone through.
    var isSomething: Bool {
        switch self {
        case .date(let facts), .number(let facts), .percent(let facts), .province(let facts), .question(let facts),
            .scalar(let facts), .subject(let facts), .term(let facts), .text(let facts), .title(let facts):
            facts.isSomething
        case .compared(let finding, let name): !finding[name].isMissing
        case .day, .drawing, .instant, .integer, .message, .provinceCode, .word: true
        case .flag(let flag): flag
        case .markup(let bytes): !bytes.isEmpty
        case .string(let string): !string.isEmpty
        case .views(let views): !views.isEmpty
        }
    }

    /// Writes the value.
    func write(to pen: inout Pen) {
        switch self {
        case .compared(let finding, let name): pen.compared(finding, name)
        case .date(let facts): pen.date(facts)
        case .day(let day): pen.text(pen.words.wording.date(day))
        case .drawing(let drawing): drawing.draw(to: &pen)
        case .flag, .views: break
        case .instant(let instant): pen.instant(instant)
        case .integer(let integer): pen.integer(integer)
        case .markup(let bytes): pen.copy(bytes[...])
        case .message(let key, let arguments): pen.message(key, arguments)
        case .number(let facts): pen.number(facts)
        case .percent(let facts): pen.percent(facts)
        case .province(let facts): pen.province(facts)
        case .provinceCode(let iso): pen.text(iso.isEmpty ? "–" : pen.words.province(iso) ?? iso)
        case .question(let facts): pen.question(facts)
        case .scalar(let facts): pen.scalar(facts)
        case .string(let string): pen.text(string)
        case .subject(let facts): pen.subject(facts)
        case .term(let facts): pen.term(facts)
        case .text(let facts): pen.text(facts)
        case .title(let facts): pen.title(facts)
        case .word(let code): pen.word(code)
        }
    }
}

/// A picture that is drawn as markup.
protocol Drawing: Sendable {
    /// Draws it, with the words of the pen's language.
    func draw(to pen: inout Pen)
}
