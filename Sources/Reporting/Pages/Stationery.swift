package import Qualifying
package import XML

/// All that pages are made with: the templates, texts and assets of the folder `Reports`, checked and made ready.
///
/// What is wrong in any of them shows when it is read, with file and line, and not on somebody's page.
package struct Stationery: Sendable {
    let locales: [Language: Messages]
    let provinces: [Language: [String: String]]
    let clock: Clock

    private let words: [Language: Words]
    private let layouts: [Language: [String: Layout]]

    /// The templates pages are made from; those of reports are one a language, because each language's readers want
    /// to know another thing first.
    static let templates = ["receipt", "receipt-body", "receipt-decision", "register", "register-row", "report"]

    /// Reads the stationery.
    ///
    /// - Parameters:
    ///   - files: the files by their names below the folder: `templates/receipt.mustache`, `locales/en.xml`, ….
    ///   - schema: the schema of messages.
    ///   - provinces: the provinces, for their names.
    ///   - clock: how moments are told.
    /// - Throws: ``Misprint`` for the first thing that is wrong.
    package init(
        files: [String: [UInt8]], schema: Schema, provinces: Provinces, clock: Clock = Clock()
    ) throws(Misprint) {
        var locales: [Language: Messages] = [:]
        var words: [Language: Words] = [:]
        var layouts: [Language: [String: Layout]] = [:]
        var names: [Language: [String: String]] = [:]
        for language in Language.allCases {
            let messages = try Self.messages(language, files, schema)
            let provinces = Dictionary(
                provinces.all.map { ($0.iso, $0.names[language]) }, uniquingKeysWith: { first, _ in first })
            let own = Words(messages, provinces: provinces)
            locales[language] = messages
            names[language] = provinces
            words[language] = own
            var reader = LayoutReader(files: files) { own[$0]?.constant }
            for name in Self.templates {
                let file = name == "report" ? "report.\(language.rawValue)" : name
                layouts[language, default: [:]][name] = try reader.layout(file)
            }
        }
        self.locales = locales
        self.provinces = names
        self.words = words
        self.layouts = layouts
        self.clock = clock
    }

    private static func messages(
        _ language: Language, _ files: [String: [UInt8]], _ schema: Schema
    ) throws(Misprint) -> Messages {
        let file = "locales/\(language.rawValue).xml"
        guard let bytes = files[file] else { throw Misprint(file: file, line: 0, matter: .fileMissing) }
        do {
            let messages = try Messages(reading: bytes, schema: schema)
            guard messages.language == language else {
                throw Misprint(file: file, line: 0, matter: .textsUnreadable("language \(messages.language.rawValue)"))
            }
            return messages
        } catch let misprint as Misprint {
            throw misprint
        } catch let unreadable as Unreadable {
            let problem = unreadable.problems.first
            let detail = [problem?.id, problem?.path, problem?.found].compactMap(\.self).joined(separator: " ")
            throw Misprint(file: file, line: problem?.place?.line ?? 0, matter: .textsUnreadable(detail))
        } catch {
            throw Misprint(file: file, line: 0, matter: .textsUnreadable("\(error)"))
        }
    }

    /// The words of the pages in a language.
    func words(_ language: Language) -> Words {
        guard let words = words[language] else { preconditionFailure("every language has its words") }
        return words
    }

    /// A template of a language.
    func layout(_ name: String, _ language: Language) -> Layout {
        guard let layout = layouts[language]?[name] else { preconditionFailure("no template \(name)") }
        return layout
    }
}
