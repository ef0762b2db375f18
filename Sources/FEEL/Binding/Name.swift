/// Names of the expression language, in which blanks and some signs are allowed.
package enum Name {
    /// The name with runs of white space made one blank, and none around additional symbols.
    package static func normalized(_ name: String) -> String {
        if name.utf8.allSatisfy({ isPlain($0) }) { return name }
        var result = String.UnicodeScalarView()
        var hasGap = false
        for scalar in name.unicodeScalars {
            if isBlank(scalar) {
                hasGap = true
                continue
            }
            if hasGap, let last = result.last, !isSymbol(last), !isSymbol(scalar) { result.append(" ") }
            hasGap = false
            result.append(scalar)
        }
        return String(result)
    }

    // Letters, digits and the underscore need no second look.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
        default: false
        }
    }

    /// Whether the scalar is one of the additional symbols of a name.
    static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "/", "-", "'", "+", "*": true
        default: false
        }
    }

    /// Whether the scalar can begin a name.
    static func canStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3F, 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
            0x37F...0x167F, 0x1681...0x180D, 0x180F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF,
            0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFEFE, 0xFF00...0xFFFD, 0x1_0000...0xE_FFFF:
            true
        default: false
        }
    }

    /// Whether the scalar can stand inside a name.
    static func canContinue(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: canStart(scalar)
        }
    }

    /// Whether the scalar is white space.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
            0x3000, 0xFEFF:
            true
        default: false
        }
    }

    /// The candidate nearest to a name nobody knows, if one is near enough to be meant.
    static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let scalars = Array(candidate.lowercased().unicodeScalars.prefix(64))
            let limit = max(1, min(wanted.count, scalars.count) / 3)
            guard abs(scalars.count - wanted.count) <= limit else { continue }
            let distance = distance(wanted, scalars)
            if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
        }
        return best?.name
    }

    // Levenshtein's distance, one row at a time.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var row = Array(0...right.count)
        for i in left.indices {
            var diagonal = row[0]
            row[0] = i + 1
            for j in right.indices {
                let substituted = diagonal + (left[i] == right[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
