/// Reads the regular expressions of XPath and XQuery Functions and Operators 3.1 §5.6.1.
///
/// What the grammar does not allow gives `nil`; nobody asks for more than that there is no such pattern.
struct PatternParser {
    private let text: [Unicode.Scalar]
    private var position = 0
    private var closedGroups: Set<Int> = []
    private(set) var groupCount = 0
    private var depth = 0

    // A count is written out as often as it says, and so must have a bound.
    private static let largestCount = 1000
    private static let largestDepth = 64

    private init(_ text: [Unicode.Scalar]) { self.text = text }

    /// The pattern of a text with its number of groups.
    static func parse(_ pattern: String, _ flags: PatternFlags) -> (term: PatternTerm, groupCount: Int)? {
        let scalars = Array(pattern.unicodeScalars)
        if flags.contains(.literal) { return (.sequence(scalars.map { .character($0) }), 0) }
        var parser = PatternParser(flags.contains(.spaced) ? withoutSpace(scalars) : scalars)
        guard let term = parser.parseAlternatives(), parser.position == parser.text.count else { return nil }
        return (term, parser.groupCount)
    }

    // White space inside of a class stays.
    private static func withoutSpace(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        var classDepth = 0
        var isEscaped = false
        for scalar in text {
            if classDepth == 0, scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" { continue }
            kept.append(scalar)
            if isEscaped {
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == "[" {
                classDepth += 1
            } else if scalar == "]", classDepth > 0 {
                classDepth -= 1
            }
        }
        return kept
    }

    private var next: Unicode.Scalar? { position < text.count ? text[position] : nil }

    private func next(ahead distance: Int) -> Unicode.Scalar? {
        position + distance < text.count ? text[position + distance] : nil
    }

    private mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    private mutating func parseAlternatives() -> PatternTerm? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.largestDepth, let first = parseSequence() else { return nil }
        var alternatives = [first]
        while accept("|") {
            guard let alternative = parseSequence() else { return nil }
            alternatives.append(alternative)
        }
        return alternatives.count == 1 ? first : .alternatives(alternatives)
    }

    private mutating func parseSequence() -> PatternTerm? {
        var terms: [PatternTerm] = []
        while let next, next != "|", next != ")" {
            guard let atom = parseAtom(), let term = parseQuantifier(of: atom) else { return nil }
            terms.append(term)
        }
        return .sequence(terms)
    }

    private mutating func parseQuantifier(of atom: PatternTerm) -> PatternTerm? {
        let least: Int
        let most: Int?
        switch next {
        case "?": (least, most) = (0, 1)
        case "*": (least, most) = (0, nil)
        case "+": (least, most) = (1, nil)
        case "{":
            position += 1
            guard let bounds = parseBounds() else { return nil }
            (least, most) = bounds
            position -= 1
        default: return atom
        }
        position += 1
        return .repetition(atom, least: least, most: most, isLazy: accept("?"))
    }

    private mutating func parseBounds() -> (least: Int, most: Int?)? {
        guard let least = parseCount() else { return nil }
        if accept("}") { return (least, least) }
        guard accept(",") else { return nil }
        if accept("}") { return (least, nil) }
        guard let most = parseCount(), accept("}"), least <= most else { return nil }
        return (least, most)
    }

    private mutating func parseCount() -> Int? {
        var count: Int?
        while let next, let digit = next.digit {
            count = (count ?? 0) * 10 + digit
            guard count ?? 0 <= Self.largestCount else { return nil }
            position += 1
        }
        return count
    }

    private mutating func parseAtom() -> PatternTerm? {
        guard let scalar = next else { return nil }
        position += 1
        switch scalar {
        case "^": return .start
        case "$": return .end
        case ".": return .anyCharacter
        case "(": return parseGroup()
        case "[": return parseClass().map { .member($0) }
        case "\\": return parseEscape()
        case "?", "*", "+", "{", "}", "]": return nil
        default: return .character(scalar)
        }
    }

    private mutating func parseGroup() -> PatternTerm? {
        if accept("?") {
            guard accept(":"), let inner = parseAlternatives(), accept(")") else { return nil }
            return inner
        }
        groupCount += 1
        let number = groupCount
        guard let inner = parseAlternatives(), accept(")") else { return nil }
        closedGroups.insert(number)
        return .group(inner, number: number)
    }

    private mutating func parseEscape() -> PatternTerm? {
        guard let digit = next?.digit else {
            guard let escape = parseClassEscape() else { return nil }
            if case .range(let first, let last) = escape, first == last, let scalar = Unicode.Scalar(first) {
                return .character(scalar)
            }
            return .member(escape)
        }
        // A reference is as long as there are groups to refer to; they must be closed before it.
        guard digit > 0 else { return nil }
        var number = digit
        position += 1
        while let digit = next?.digit, number * 10 + digit <= groupCount {
            number = number * 10 + digit
            position += 1
        }
        return closedGroups.contains(number) ? .reference(number) : nil
    }

    // Behind a backslash; a single character is a range of one.
    private mutating func parseClassEscape() -> PatternClass? {
        guard let scalar = next else { return nil }
        position += 1
        switch scalar {
        case "n": return .range(0x0A, 0x0A)
        case "r": return .range(0x0D, 0x0D)
        case "t": return .range(0x09, 0x09)
        case "\\", "|", ".", "-", "^", "?", "*", "+", "{", "}", "(", ")", "[", "]", "$":
            return .range(scalar.value, scalar.value)
        case "s": return .space
        case "S": return .negated(.space)
        case "i": return .nameStart
        case "I": return .negated(.nameStart)
        case "c": return .nameCharacter
        case "C": return .negated(.nameCharacter)
        case "d": return .digit
        case "D": return .negated(.digit)
        case "w": return .word
        case "W": return .negated(.word)
        case "p": return parseProperty()
        case "P": return parseProperty().map { .negated($0) }
        default: return nil
        }
    }

    private mutating func parseProperty() -> PatternClass? {
        guard accept("{") else { return nil }
        var name = ""
        while let scalar = next, scalar != "}" {
            name.unicodeScalars.append(scalar)
            position += 1
        }
        guard accept("}") else { return nil }
        if Unicode.GeneralCategory.names.contains(name) { return .category(name) }
        guard name.hasPrefix("Is") else { return nil }
        return UnicodeBlock.range(named: String(name.dropFirst(2))).map { .range($0.lowerBound, $0.upperBound) }
    }

    // Behind the opening bracket.
    private mutating func parseClass() -> PatternClass? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.largestDepth else { return nil }
        let isNegated = accept("^")
        var parts: [PatternClass] = []
        while let scalar = next, scalar != "]" {
            if scalar == "-", next(ahead: 1) == "[", !parts.isEmpty {
                position += 2
                guard let removed = parseClass(), accept("]") else { return nil }
                let base = PatternClass.all(parts)
                return .difference(isNegated ? .negated(base) : base, removed)
            }
            guard let part = parseClassPart(isFirst: parts.isEmpty) else { return nil }
            parts.append(part)
        }
        guard accept("]"), !parts.isEmpty else { return nil }
        return isNegated ? .negated(.all(parts)) : .all(parts)
    }

    private mutating func parseClassPart(isFirst: Bool) -> PatternClass? {
        guard let first = parseClassCharacter(isFirst: isFirst) else { return nil }
        // A hyphen in front of `]` or of a subtraction is no range.
        guard case .range(let low, let same) = first, low == same, next == "-", let after = next(ahead: 1),
            after != "]", after != "["
        else { return first }
        position += 1
        guard let second = parseClassCharacter(isFirst: false), case .range(let high, let end) = second, high == end,
            low <= high
        else { return nil }
        return .range(low, high)
    }

    private mutating func parseClassCharacter(isFirst: Bool) -> PatternClass? {
        guard let scalar = next else { return nil }
        position += 1
        switch scalar {
        case "\\": return parseClassEscape()
        case "[": return nil
        // A hyphen stands for itself at either end only.
        case "-": return isFirst || next == "]" ? .range(scalar.value, scalar.value) : nil
        default: return .range(scalar.value, scalar.value)
        }
    }
}

extension Unicode.Scalar {
    fileprivate var digit: Int? {
        (0x30...0x39).contains(value) ? Int(value - 0x30) : nil
    }
}
