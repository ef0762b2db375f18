import Foundation
import Qualifying
import Testing
import XML

struct LocaleTests {
    private static let locales: [Language: Messages] = Dictionary(
        uniqueKeysWithValues: Language.allCases.compactMap { language in
            let bytes = try? Desk.bytes("Reports/locales/\(language.rawValue).xml")
            return bytes.flatMap { try? Messages(reading: $0, schema: Desk.messages) }.map { (language, $0) }
        })

    @Test func `all languages have the same keys with the same placeholders`() throws {
        let english = try Self.locales[.en].orThrow("en")
        for language in Language.allCases {
            let messages = try Self.locales[language].orThrow(language.rawValue)
            #expect(messages.keys == english.keys)
            for key in messages.keys {
                #expect(Set(messages[key]?.placeholders ?? []) == Set(english[key]?.placeholders ?? []), "\(key)")
            }
        }
    }

    @Test(arguments: Qualifying.Problem.ids)
    func `every problem has a text and a remedy`(id: String) throws {
        let english = try Self.locales[.en].orThrow("en")
        let known: Set<String> =
            if let fault = Qualifying.Problem.Fault(rawValue: id) {
                Set(fault.arguments + ["found", "expected"])
            } else {
                Set(XML.Problem.Argument.Name.allCases.map(\.rawValue))
            }
        for key in ["problem.\(id)", "problem.\(id).mend"] {
            let template = try english[key].orThrow(key)
            #expect(known.isSuperset(of: template.placeholders.map(\.name)), "\(key)")
        }
    }

    @Test(arguments: [
        "file-changed-while-claimed", "file-is-a-device", "file-is-a-folder", "file-is-empty", "file-has-several-names",
        "file-cannot-be-moved", "file-is-a-pipe", "file-is-a-socket", "file-is-a-symbolic-link", "folder-is-too-deep",
        "file-is-too-large", "file-is-unreadable",
    ])
    func `every refusal of the inbox has a text and a remedy without placeholders`(reason: String) throws {
        for messages in Self.locales.values {
            for key in ["problem.\(reason)", "problem.\(reason).mend"] {
                #expect(try messages[key].orThrow(key).placeholders.isEmpty)
            }
        }
    }

    @Test func `every code the schema of submissions allows on a report has a word`() throws {
        let text = Desk.text(try Desk.bytes("Checklists/schema/submission.xsd"))
        var codes: Set<String> = []
        for match in text.matches(of: /enumeration value="([^"]+)"/) { codes.insert(String(match.1)) }
        #expect(codes.count > 80)
        let english = try Self.locales[.en].orThrow("en")
        // What is never shown as a word of its own, or shown under a longer key.
        let others = codes.filter { english["term.\($0)"] == nil && english["term.right.\($0)"] == nil }
        #expect(
            others.isSubset(of: [
                "0", "1", "10", "1100x1100", "1140x1140", "1200x1000", "1a", "1b", "2", "2020", "2025", "3", "4", "5",
                "6", "8", "D", "O", "X", "company", "director", "document", "en", "founder", "id", "initial",
                "interview", "ja", "kN", "oil", "owner", "person", "photo", "reaudit", "record", "safety", "special",
                "standard", "surveillance", "t", "vci",
            ]), "\(others.sorted())")
    }

    @Test func `only Japanese is written in Japanese letters, and Japanese always`() throws {
        let japanese = try Self.locales[.ja].orThrow("ja")
        let indonesian = try Self.locales[.id].orThrow("id")
        for key in japanese.keys where !key.hasPrefix("page.") {
            func text(_ messages: Messages) -> String {
                (messages[key]?.parts ?? []).compactMap { if case .literal(let text) = $0 { text } else { nil } }
                    .joined()
            }
            #expect(!text(indonesian).unicodeScalars.contains { (0x3041...0x30FF).contains($0.value) }, "\(key)")
            // No half-width parentheses or colons next to Japanese, no ideographic blank.
            #expect(text(japanese).matches(of: /[\p{Han}\p{Hiragana}\p{Katakana}][(:;,]/).isEmpty, "\(key)")
            #expect(!text(japanese).contains("\u{3000}"))
        }
    }
}
