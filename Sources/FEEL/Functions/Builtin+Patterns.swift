extension Builtin {
    /// Functions of regular expressions, those of XPath and XQuery Functions and Operators 3.1 §5.6.
    static let patterns = [
        Builtin("matches", matches),
        Builtin("replace", replace),
        Builtin("split", split),
    ]

    private static let input = Signature.Parameter("input", String.self)
    private static let pattern = Signature.Parameter("pattern", String.self)
    private static let flags = Signature.Parameter("flags", String?.self)

    private static let matches = Signature([input, pattern, flags], result: .boolean) { arguments, frame in
        guard case .string(let text) = arguments[0], let pattern = pattern(arguments[1], arguments[2]) else {
            return nil
        }
        return frame.search(text) { (text, steps) throws(Pattern.Exhaustion) in
            .boolean(try pattern.firstMatch(in: text, from: 0, steps: &steps) != nil)
        }
    }

    private static let replace = Signature(
        [input, pattern, Signature.Parameter("replacement", String.self), flags], result: .string
    ) { arguments, frame in
        guard case .string(let text) = arguments[0], let pattern = pattern(arguments[1], arguments[3]),
            case .string(let template) = arguments[2],
            let replacement = Replacement(
                template, groupCount: pattern.groupCount, isLiteral: flags(arguments[3]).contains(.literal))
        else { return nil }
        return frame.search(text) { (text, steps) throws(Pattern.Exhaustion) in
            guard let matches = try pattern.matches(in: text, steps: &steps) else { return nil }
            var result = String.UnicodeScalarView()
            var position = 0
            for match in matches {
                guard let whole = match[0] else { return nil }
                result.append(contentsOf: text[position..<whole.lowerBound])
                replacement.append(match, of: text, to: &result)
                position = whole.upperBound
            }
            result.append(contentsOf: text[position...])
            return .string(String(result))
        }
    }

    private static let split = Signature(
        [Signature.Parameter("string", String.self), Signature.Parameter("delimiter", String.self)],
        result: .list(.string)
    ) { arguments, frame in
        guard case .string(let text) = arguments[0], let pattern = pattern(arguments[1], .null) else { return nil }
        return frame.search(text) { (text, steps) throws(Pattern.Exhaustion) in
            guard let matches = try pattern.matches(in: text, steps: &steps) else { return nil }
            var parts: [Value] = []
            var position = 0
            for match in matches {
                guard let whole = match[0] else { return nil }
                parts.append(.string(text: text[position..<whole.lowerBound]))
                position = whole.upperBound
            }
            parts.append(.string(text: text[position...]))
            return .list(parts)
        }
    }

    private static func flags(_ value: Value) -> PatternFlags {
        if case .string(let letters) = value { PatternFlags(letters) ?? [] } else { [] }
    }

    private static func pattern(_ value: Value, _ letters: Value) -> Pattern? {
        guard case .string(let text) = value else { return nil }
        guard case .string(let letters) = letters else { return Pattern.compiled(text, []) }
        return PatternFlags(letters).flatMap { Pattern.compiled(text, $0) }
    }
}

extension Pattern {
    /// All matches one behind the other; `nil` if the pattern matches the empty text, for then there is no telling them.
    fileprivate func matches(in text: [Unicode.Scalar], steps: inout Int) throws(Exhaustion) -> [Match]? {
        if try firstMatch(in: [], from: 0, steps: &steps) != nil { return nil }
        var matches: [Match] = []
        var position = 0
        while let match = try firstMatch(in: text, from: position, steps: &steps), let whole = match[0] {
            matches.append(match)
            // An empty match, as of an anchor within the text, must not be found again.
            position = whole.isEmpty ? whole.upperBound + 1 : whole.upperBound
        }
        return matches
    }
}

extension Frame {
    /// Searches a text with so many steps as the limits give.
    fileprivate mutating func search(
        _ text: String, _ body: ([Unicode.Scalar], inout Int) throws(Pattern.Exhaustion) -> Value?
    ) -> Value? {
        var steps = limits.patternSteps
        do {
            return try body(Array(text.unicodeScalars), &steps)
        } catch {
            report(.patternSteps, at: callRange)
            return .null
        }
    }
}

extension Value {
    fileprivate static func string(text: ArraySlice<Unicode.Scalar>) -> Self {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text)
        return .string(String(view))
    }
}
