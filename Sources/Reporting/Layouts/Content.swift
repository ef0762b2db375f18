internal import Qualifying

/// A value of a page and how it is written.
///
/// A fact is named by its node alone: the pen knows the encoding it stands in.
enum Content: Sendable {
    /// A value of a finding, written as the finding's message writes it, or as it looks.
    case compared(Facts.Node, isLimit: Bool)
    /// A date of our own, ISO 8601, in the way of the language.
    case day(String)
    /// A picture.
    case drawing(any Drawing)
    /// A fact.
    case fact(Facts.Node, Manner)
    /// Yes or no, for sections.
    case flag(Bool)
    /// A moment: milliseconds since 1970-01-01T00:00:00Z.
    case instant(Int64)
    /// A whole number.
    case integer(Int)
    /// Bytes that are markup already.
    case markup([UInt8])
    /// A message of the rulebook or a text of the pages, with the values of its placeholders.
    case message(String, Facts.Node)
    /// The name of a province of our own list by its ISO code; a dash where there is none.
    case provinceCode(String)
    /// A text of our own that is the same in all languages.
    case string(String)
    /// The turns of a section.
    case views([View])
    /// The word for a code of our own.
    case word(String)

    /// How a fact is written.
    enum Manner: Sendable {
        /// A date, in the way of the language.
        case date
        /// A number, in the way of the language.
        case number
        /// A share in hundredths.
        case percent
        /// The name of a province by its ISO code.
        case province
        /// A question with its text, as far as it is known.
        case question
        /// What a finding is about: `certificate C1`, `Q601`, `P5`.
        case subject
        /// The word for a code.
        case term
        /// A text as it was written.
        case text
        /// The title of a section or an area of a checklist.
        case title
    }
}

extension Content {
    /// Whether a section over it is gone through; a fact is something if there is a text or an element of a list.
    func isSomething(in pen: borrowing Pen) -> Bool {
        switch self {
        case .compared(let finding, let isLimit): !pen.facts(finding)[isLimit ? "limit" : "value"].isMissing
        case .day, .drawing, .instant, .integer, .message, .provinceCode, .word: true
        case .fact(let node, _): pen.isSomething(node)
        case .flag(let flag): flag
        case .markup(let bytes): !bytes.isEmpty
        case .string(let string): !string.isEmpty
        case .views(let views): !views.isEmpty
        }
    }

    /// Writes the value.
    func write(to pen: inout Pen) {
        switch self {
        case .compared(let finding, let isLimit): pen.compared(pen.facts(finding), isLimit ? "limit" : "value")
        case .day(let day): pen.text(pen.words.wording.date(day))
        case .drawing(let drawing): drawing.draw(to: &pen)
        case .fact(let node, let manner): pen.fact(pen.facts(node), manner)
        case .flag, .views: break
        case .instant(let instant): pen.instant(instant)
        case .integer(let integer): pen.integer(integer)
        case .markup(let bytes): pen.copy(bytes[...])
        case .message(let key, let arguments): pen.message(key, pen.facts(arguments))
        case .provinceCode(let iso): pen.text(iso.isEmpty ? "–" : pen.words.province(iso) ?? iso)
        case .string(let string): pen.text(string)
        case .word(let code): pen.word(code)
        }
    }

    @inline(__always) static func date(_ facts: Facts) -> Content { .fact(facts.node, .date) }
    static func message(_ key: String, _ arguments: Facts) -> Content { .message(key, arguments.node) }
    @inline(__always) static func number(_ facts: Facts) -> Content { .fact(facts.node, .number) }
    @inline(__always) static func percent(_ facts: Facts) -> Content { .fact(facts.node, .percent) }
    @inline(__always) static func province(_ facts: Facts) -> Content { .fact(facts.node, .province) }
    @inline(__always) static func question(_ facts: Facts) -> Content { .fact(facts.node, .question) }
    @inline(__always) static func subject(_ facts: Facts) -> Content { .fact(facts.node, .subject) }
    @inline(__always) static func term(_ facts: Facts) -> Content { .fact(facts.node, .term) }
    @inline(__always) static func text(_ facts: Facts) -> Content { .fact(facts.node, .text) }
    @inline(__always) static func title(_ facts: Facts) -> Content { .fact(facts.node, .title) }

    /// A list as a template wants it that frames it: a section gone through once if there are any, with the list in
    /// `rows`.
    static func table(_ views: [View]) -> Content {
        .views(views.isEmpty ? [] : [View(of: [.rows: .views(views)])])
    }
}

/// A picture that is drawn as markup.
protocol Drawing: AnyObject, Sendable {
    /// Draws it, with the words of the pen's language.
    func draw(to pen: inout Pen)
}
