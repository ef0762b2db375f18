internal import Foundation

/// A firm's name with everything taken off that papers spell differently: case, punctuation, legal form, old spelling.
package struct NormalName: Hashable, Sendable {
    /// The words that name the firm, in their order.
    package let words: [String]
    /// The legal forms that were taken off (`pt`, `cv`, `株式会社` …), as written, lower case.
    package let legalForms: [String]

    /// The words joined by single spaces.
    package var text: String { words.joined(separator: " ") }

    /// Normalises `name`; normalising the result again changes nothing.
    package init(_ name: String) {
        var words = Self.folded(name).utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
        var legalForms: [String] = []
        var previous: [String]
        // Joining letters can spell a legal form and taking one off can bring letters together: until nothing changes.
        repeat {
            previous = words
            words = words.map(Self.modern)
            Self.dropLegalForms(from: &words, into: &legalForms)
            words = Self.joiningLetters(words)
        } while words != previous
        self.words = words
        self.legalForms = legalForms
    }

    private static func folded(_ name: String) -> String {
        guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return foldedASCII(name) }
        var text = ""
        text.reserveCapacity(name.utf8.count)
        for scalar in decomposed(name).unicodeScalars {
            if scalar == "&" {
                text += " dan "
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                text += scalar.properties.lowercaseMapping
            } else if !(0x300...0x36F).contains(scalar.value) {
                // Latin accents vanish; Japanese voicing marks (U+3099) are composed and part of the letter.
                text += " "
            }
        }
        return text
    }

    /// The same for the plain letters nearly all names are written in.
    private static func foldedASCII(_ name: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count + 8)
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            case UInt8(ascii: "&"): bytes += " dan ".utf8
            default: bytes.append(UInt8(ascii: " "))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    // The standard library does not offer compatibility normalisation; names in plain ASCII never come here.
    private static func decomposed(_ name: String) -> String {
        var text = ""
        for character in name.precomposedStringWithCompatibilityMapping {
            let scalars = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
            let isLatin = (scalars.first?.value ?? 0) < 0x250
            text += isLatin ? String(String.UnicodeScalarView(scalars)) : String(character)
        }
        return text
    }

    private static func dropLegalForms(from words: inout [String], into dropped: inout [String]) {
        var rest = words[...]
        var changed = true
        while changed {
            changed = false
            guard let first = rest.first, let last = rest.last,
                legalStarts.contains(first) || legalEnds.contains(last)
            else { break }
            for form in legalWords where rest.count > form.count {
                if rest.first == form.first, rest.starts(with: form) {
                    rest = rest.dropFirst(form.count)
                } else if rest.last == form.last, rest.suffix(form.count).elementsEqual(form) {
                    rest = rest.dropLast(form.count)
                } else {
                    continue
                }
                dropped.append(form.joined())
                changed = true
            }
        }
        words = rest.map { word in
            // Japanese writes the legal form without a space before or after the name.
            guard !word.utf8.allSatisfy({ $0 < 0x80 }),
                let form = joinedForms.first(where: {
                    word.count > $0.count && (word.hasPrefix($0) || word.hasSuffix($0))
                })
            else { return word }
            dropped.append(form)
            return String(word.hasPrefix(form) ? word.dropFirst(form.count) : word.dropLast(form.count))
        }
    }

    private static func joiningLetters(_ words: [String]) -> [String] {
        var joined: [String] = []
        var letters = ""
        for word in words {
            if word.utf8.count <= 4, word.unicodeScalars.count == 1 {
                letters += word
                continue
            }
            if !letters.isEmpty {
                joined.append(letters)
                letters = ""
            }
            joined.append(word)
        }
        return letters.isEmpty ? joined : joined + [letters]
    }

    // Spelling before the reform of 1972, and the common ways to write "teknik".
    private static func modern(_ word: String) -> String {
        switch word {
        case "djaja": "jaya"
        case "technik", "tehnik", "tekhnik": "teknik"
        default:
            zip(word.utf8, word.utf8.dropFirst()).contains { $0 == (0x6F, 0x65) }
                ? word.replacing("oe", with: "u") : word
        }
    }

    private static let legalWords: [[String]] =
        """
        cv|c v|pt|p t|ud|u d|fa|firma|pd|po|pb|nv|tb|koperasi|kop|yayasan|perum|persero|perseroan|terbatas|tbk|perorangan|\
        co|ltd|inc|llc|gmbh|corp|corporation|company|limited|kk|kabushiki|kaisha|株式会社|有限会社|株|有
        """.split(separator: "|").map { $0.split(separator: " ").map(String.init) }

    private static let legalStarts = Set(legalWords.compactMap(\.first))
    private static let legalEnds = Set(legalWords.compactMap(\.last))
    private static let joinedForms = ["株式会社", "有限会社"]
}
