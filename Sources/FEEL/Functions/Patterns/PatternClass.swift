/// A set of characters a pattern names.
indirect enum PatternClass: Sendable {
    case all([PatternClass])
    case category(String)
    case difference(PatternClass, PatternClass)
    case digit
    case nameCharacter
    case nameStart
    case negated(PatternClass)
    case range(UInt32, UInt32)
    case space
    case word

    /// Whether a character is in the set; without regard to case, one whose other case is in it is so too.
    func contains(_ scalar: Unicode.Scalar, ignoringCase: Bool) -> Bool {
        switch self {
        case .all(let classes): return classes.contains { $0.contains(scalar, ignoringCase: ignoringCase) }
        case .category(let name): return scalar.properties.generalCategory.isIn(name)
        case .difference(let base, let removed):
            return base.contains(scalar, ignoringCase: ignoringCase)
                && !removed.contains(scalar, ignoringCase: ignoringCase)
        case .digit: return scalar.properties.generalCategory == .decimalNumber
        case .nameCharacter: return scalar.isXMLNamePart
        case .nameStart: return scalar.isXMLNameStart
        case .negated(let inner): return !inner.contains(scalar, ignoringCase: ignoringCase)
        case .range(let first, let last):
            if first <= scalar.value, scalar.value <= last { return true }
            guard ignoringCase else { return false }
            return scalar.cases.contains { first <= $0.value && $0.value <= last }
        case .space: return scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
        case .word:
            let category = scalar.properties.generalCategory
            return !category.isIn("P") && !category.isIn("Z") && !category.isIn("C")
        }
    }
}

extension Unicode.Scalar {
    /// The character by which two that differ only in case are the same.
    var folded: Unicode.Scalar { properties.uppercaseMapping.single?.properties.lowercaseMapping.single ?? self }

    /// The character in its other cases.
    fileprivate var cases: [Unicode.Scalar] {
        [properties.lowercaseMapping.single, properties.uppercaseMapping.single, folded].compactMap { $0 }
    }

    // The productions NameStartChar and NameChar of XML 1.0.
    fileprivate var isXMLNameStart: Bool {
        switch value {
        case 0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
            0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF,
            0xFDF0...0xFFFD, 0x1_0000...0xE_FFFF:
            true
        default: false
        }
    }

    fileprivate var isXMLNamePart: Bool {
        switch value {
        case 0x2D...0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: isXMLNameStart
        }
    }
}

extension String {
    fileprivate var single: Unicode.Scalar? {
        unicodeScalars.count == 1 ? unicodeScalars.first : nil
    }
}

extension Unicode.GeneralCategory {
    /// The names a category can have behind `\p`, single letters being whole groups.
    static let names: Set<String> = [
        "C", "Cc", "Cf", "Cn", "Co", "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N", "Nd", "Nl", "No",
        "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk", "Sm", "So", "Z", "Zl", "Zp", "Zs",
    ]

    fileprivate func isIn(_ name: String) -> Bool { abbreviation.hasPrefix(name) }

    private var abbreviation: String {
        switch self {
        case .closePunctuation: "Pe"
        case .connectorPunctuation: "Pc"
        case .control: "Cc"
        case .currencySymbol: "Sc"
        case .dashPunctuation: "Pd"
        case .decimalNumber: "Nd"
        case .enclosingMark: "Me"
        case .finalPunctuation: "Pf"
        case .format: "Cf"
        case .initialPunctuation: "Pi"
        case .letterNumber: "Nl"
        case .lineSeparator: "Zl"
        case .lowercaseLetter: "Ll"
        case .mathSymbol: "Sm"
        case .modifierLetter: "Lm"
        case .modifierSymbol: "Sk"
        case .nonspacingMark: "Mn"
        case .openPunctuation: "Ps"
        case .otherLetter: "Lo"
        case .otherNumber: "No"
        case .otherPunctuation: "Po"
        case .otherSymbol: "So"
        case .paragraphSeparator: "Zp"
        case .privateUse: "Co"
        case .spaceSeparator: "Zs"
        case .spacingMark: "Mc"
        case .surrogate: "Cs"
        case .titlecaseLetter: "Lt"
        case .unassigned: "Cn"
        case .uppercaseLetter: "Lu"
        @unknown default: "Cn"
        }
    }
}
