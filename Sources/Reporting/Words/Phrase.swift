internal import Qualifying

/// A text of one language, ready to be written.
struct Phrase: Sendable {
    /// A piece of it: bytes, as they are and as HTML and XML want them, or the place of a value.
    enum Part: Sendable {
        case literal(plain: [UInt8], escaped: [UInt8])
        case value(name: String, format: Template.Format?)
    }

    /// The pieces.
    let parts: [Part]

    /// A text as the messages have it.
    init(_ template: Template) {
        parts = template.parts.map { part in
            switch part {
            case .literal(let text):
                var escaped: [UInt8] = []
                Escape.append(text.utf8, to: &escaped, medium: .markup)
                return .literal(plain: Array(text.utf8), escaped: escaped)
            case .placeholder(let placeholder):
                return .value(name: placeholder.name, format: placeholder.format)
            }
        }
    }

    /// How a value is written in the text, if it is and the text says how.
    func format(of name: String) -> Template.Format? {
        for case .value(name, let format?) in parts { return format }
        return nil
    }

    /// The bytes of a text without values, escaped; nothing if it has places for values.
    var constant: [UInt8]? {
        var bytes: [UInt8] = []
        for part in parts {
            guard case .literal(_, let escaped) = part else { return nil }
            bytes += escaped
        }
        return bytes
    }
}
