/// A text with places for values: `certificate {number} ended on {expires:date}`.
package struct Template: Equatable, Sendable {
    /// How a value is written.
    package enum Format: String, CaseIterable, Sendable {
        case date
        case list
        case number
        case percent
        case question
        case term
    }

    /// A place for a value.
    package struct Placeholder: Hashable, Sendable {
        /// The name of the value.
        package let name: String
        /// How it is written; as its type asks for if nothing is said.
        package let format: Format?
    }

    /// What a text must not look like.
    package enum Fault: Error, Equatable, Sendable {
        /// A brace was opened and never closed.
        case braceUnclosed
        /// The format is not one of ``Format``.
        case formatUnknown(String)
        /// Between the braces is no name.
        case nameMalformed(String)
    }

    enum Part: Equatable, Sendable {
        case literal(String)
        case placeholder(Placeholder)
    }

    let parts: [Part]

    /// Reads a text; `{{` stands for a brace.
    package init(parsing text: String) throws(Fault) {
        var parts: [Part] = []
        var literal = ""
        var rest = text[...]
        while let brace = rest.firstIndex(of: "{") {
            literal += rest[..<brace]
            rest = rest[rest.index(after: brace)...]
            if rest.first == "{" {
                literal += "{"
                rest = rest.dropFirst()
                continue
            }
            guard let end = rest.firstIndex(of: "}") else { throw .braceUnclosed }
            if !literal.isEmpty { parts.append(.literal(literal)) }
            literal = ""
            parts.append(.placeholder(try Self.placeholder(rest[..<end])))
            rest = rest[rest.index(after: end)...]
        }
        literal += rest
        if !literal.isEmpty { parts.append(.literal(literal)) }
        self.parts = parts
    }

    /// The places in their order.
    package var placeholders: [Placeholder] {
        parts.compactMap { if case .placeholder(let placeholder) = $0 { placeholder } else { nil } }
    }

    private static func placeholder(_ text: Substring) throws(Fault) -> Placeholder {
        let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = halves.first, let first = name.unicodeScalars.first, first.properties.isAlphabetic,
            name.utf8.allSatisfy({ Cursor.isDigit($0) || Cursor.isCapital($0 & 0xDF) })
        else { throw .nameMalformed(String(text)) }
        guard halves.count == 2 else { return Placeholder(name: String(name), format: nil) }
        guard let format = Format(rawValue: String(halves[1])) else { throw .formatUnknown(String(halves[1])) }
        return Placeholder(name: String(name), format: format)
    }
}
