package import Qualifying
package import XML

/// All that pages are made with: the templates, texts and assets of the folder `Reports`, checked and made ready.
///
/// What is wrong in any of them shows when it is read, with file and line, and not on somebody's page.
package struct Stationery: Sendable {
    let clock: Clock
    /// The texts of the pages, for presses to add a rulebook's.
    let locales: [Language: Messages]
    /// The provinces, for their names.
    let provinces: Provinces
    /// What pages can say without a rulebook.
    let vocabulary: Vocabulary

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
        var layouts: [Language: [String: Layout]] = [:]
        for language in Language.allCases {
            let messages = try Self.messages(language, files, schema)
            locales[language] = messages
            var reader = LayoutReader(files: files) { messages.markup($0) }
            for name in Self.templates {
                let file = name == "report" ? "report.\(language.rawValue)" : name
                layouts[language, default: [:]][name] = try reader.layout(file)
            }
        }
        self.locales = locales
        self.provinces = provinces
        vocabulary = Vocabulary(locales, provinces: provinces)
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

    /// A template of a language.
    func layout(_ name: String, _ language: Language) -> Layout {
        guard let layout = layouts[language]?[name] else { preconditionFailure("no template \(name)") }
        return layout
    }
}

extension Messages {
    /// The bytes of a text as HTML wants them; nothing if there is no such text or it has places for values.
    fileprivate func markup(_ key: String) -> [UInt8]? {
        guard let parts = self[key]?.parts else { return nil }
        var bytes: [UInt8] = []
        for part in parts {
            guard case .literal(let text) = part else { return nil }
            Escape.append(text.utf8, to: &bytes, medium: .markup)
        }
        return bytes
    }
}
