package import XML

/// The texts of one language by key.
package struct Messages: Sendable {
    /// The namespace of a file of messages.
    package static let namespace = "urn:layak:messages:1"

    /// The language they are in.
    package let language: Language

    private let templates: [String: Template]

    /// Reads a file of messages.
    package init(reading bytes: [UInt8], schema: Schema) throws(Unreadable) {
        let root = try Document.valid(bytes, against: schema).root
        var templates: [String: Template] = [:]
        var places: [String: Place] = [:]
        var problems: [Problem] = []
        for message in root.children(named: "message") {
            let key = message.token("key") ?? ""
            if let first = places[key] {
                problems.append(.duplicate(key, at: message, firstAt: first))
                continue
            }
            places[key] = message.place
            do {
                templates[key] = try Template(parsing: Self.unfolded(message.text))
            } catch {
                problems.append(.malformedMessage(key, error, at: message))
            }
        }
        guard problems.isEmpty else { throw Unreadable(problems) }
        language = root.token("language").flatMap(Language.init) ?? .en
        self.templates = templates
    }

    private init(language: Language, templates: [String: Template]) {
        self.language = language
        self.templates = templates
    }

    /// These messages and the others of the language; where both have a key, the others' text counts.
    package func adding(_ others: Messages) -> Messages {
        Messages(language: language, templates: templates.merging(others.templates) { _, other in other })
    }

    /// All keys, sorted.
    package var keys: [String] { templates.keys.sorted() }

    /// The text of a key before values are put in.
    package subscript(key: String) -> Template? { templates[key] }

    // A long text is broken over lines in the file, which means nothing.
    private static func unfolded(_ text: String) -> String {
        guard text.utf8.contains(0x0A) else { return text }
        return text.split(separator: "\n").map { line in
            let start = line.firstIndex { $0 != " " && $0 != "\t" } ?? line.endIndex
            let end = line.lastIndex { $0 != " " && $0 != "\t" }.map(line.index(after:)) ?? start
            return String(line[start..<max(start, end)])
        }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
