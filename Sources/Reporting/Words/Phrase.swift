internal import Qualifying

/// A text of one language, ready to be written.
struct Phrase: Sendable {
    /// A piece of it: bytes, as they are and as HTML and XML want them, or the place of a value.
    enum Part: Sendable {
        case literal(plain: Range<Int>, escaped: Range<Int>)
        case value(name: String, format: Template.Format?)
    }

    /// The pieces.
    let parts: [Part]
    /// The bytes of the pieces as they are.
    let plain: [UInt8]
    /// The bytes of the pieces as HTML and XML want them.
    let escaped: [UInt8]

    /// A text as the messages have it.
    init(_ template: Template) {
        var plain: [UInt8] = []
        var escaped: [UInt8] = []
        parts = template.parts.map { part in
            switch part {
            case .literal(let text):
                let starts = (plain.count, escaped.count)
                plain.append(contentsOf: text.utf8)
                Escape.append(text.utf8, to: &escaped, medium: .markup)
                return .literal(plain: starts.0..<plain.count, escaped: starts.1..<escaped.count)
            case .placeholder(let placeholder):
                return .value(name: placeholder.name, format: placeholder.format)
            }
        }
        self.plain = plain
        self.escaped = escaped
    }

    /// How a value is written in the text, if it is and the text says how.
    func format(of name: String) -> Template.Format? {
        for case .value(name, let format?) in parts { return format }
        return nil
    }

    /// The bytes of a text without values, escaped; nothing if it has places for values.
    var constant: [UInt8]? {
        let isConstant = parts.allSatisfy { if case .literal = $0 { true } else { false } }
        return isConstant ? escaped : nil
    }
}
