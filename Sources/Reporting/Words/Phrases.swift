internal import Qualifying

/// The texts of a language by their numbers, in the bytes one medium wants, ready to be copied.
struct Phrases: Sendable {
    /// A piece of a text: bytes, or the place of a value, by its number among those of the text.
    enum Part: Sendable {
        case literal(start: Int32, end: Int32)
        case value(Int32, Manner)
    }

    /// The pieces of all texts.
    private(set) var parts: [Part] = []
    private var bytes: [UInt8] = []

    /// Where the pieces of each text begin, and where the last ones end.
    private var starts: [Int32] = [0]
    private let medium: Medium

    /// No texts yet.
    init(_ medium: Medium) { self.medium = medium }

    /// The pieces of a text.
    subscript(phrase: Int) -> Range<Int> { Int(starts[phrase])..<Int(starts[phrase + 1]) }

    /// Copies a piece.
    func copy(_ start: Int32, _ end: Int32, to output: inout [UInt8]) {
        output.append(bytes.span.extracting(Int(start)..<Int(end)))
    }

    /// Adds a text, whose values have these names.
    mutating func add(_ pieces: [Template.Part], _ names: [String]) {
        for piece in pieces {
            switch piece {
            case .literal(let text):
                let start = bytes.count
                Escape.append(text.utf8, to: &bytes, medium: medium)
                parts.append(.literal(start: Int32(start), end: Int32(bytes.count)))
            case .placeholder(let placeholder):
                let number = names.firstIndex(of: placeholder.name) ?? 0
                parts.append(.value(Int32(number), Manner(placeholder.format)))
            }
        }
        starts.append(Int32(parts.count))
    }
}

/// How a value is written.
enum Manner: Sendable {
    /// What was compared: a date and a number in the way of the language, a code as its word.
    case compared
    /// A date, in the way of the language.
    case date
    /// A number, in the way of the language.
    case number
    /// A share in hundredths.
    case percent
    /// A text as it was written, unless it is a date.
    case plain
    /// A question with its text, as far as it is known.
    case question
    /// The word for a code.
    case term
    /// A text as it was written.
    case text

    /// The manner a message asks for.
    init(_ format: Template.Format?) {
        self =
            switch format {
            case .date: .date
            case .number: .number
            case .percent: .percent
            case .question: .question
            case .term: .term
            // Enumerations are written whether the message says so or not.
            case .list, nil: .plain
            }
    }
}
