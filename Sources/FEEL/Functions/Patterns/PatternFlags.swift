/// The flags of a pattern, by their letters in XPath and XQuery Functions and Operators 3.1 §5.6.1.
struct PatternFlags: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// `i`: letters match in either case.
    static let caseInsensitive = Self(rawValue: 1)

    /// `s`: the dot matches line ends too.
    static let dotAll = Self(rawValue: 2)

    /// `q`: the pattern is taken literally.
    static let literal = Self(rawValue: 4)

    /// `m`: the anchors match at the ends of lines.
    static let multiline = Self(rawValue: 8)

    /// `x`: white space outside of classes is left out.
    static let spaced = Self(rawValue: 16)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The flags of a text; `nil` if a letter is none.
    init?(_ text: String) {
        self = []
        for letter in text.unicodeScalars {
            switch letter {
            case "i": insert(.caseInsensitive)
            case "m": insert(.multiline)
            case "q": insert(.literal)
            case "s": insert(.dotAll)
            case "x": insert(.spaced)
            default: return nil
            }
        }
    }
}
