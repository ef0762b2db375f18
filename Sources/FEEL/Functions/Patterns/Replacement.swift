/// What `replace` puts in the place of a match.
struct Replacement {
    private enum Part {
        case group(Int)
        case scalar(Unicode.Scalar)
    }

    private var parts: [Part] = []

    /// Reads a template: `$1` stands for what a group matched, `\$` and `\\` for the signs themselves.
    ///
    /// A group's number is as long as there are groups of the number; `nil` for a template that is none.
    init?(_ template: String, groupCount: Int, isLiteral: Bool) {
        let text = Array(template.unicodeScalars)
        if isLiteral {
            parts = text.map { .scalar($0) }
            return
        }
        var position = 0
        while position < text.count {
            let scalar = text[position]
            let next = position + 1 < text.count ? text[position + 1] : nil
            switch scalar {
            case "\\":
                guard let next, next == "\\" || next == "$" else { return nil }
                parts.append(.scalar(next))
                position += 2
            case "$":
                guard var number = next.flatMap({ Self.digit($0) }) else { return nil }
                position += 2
                while position < text.count, let digit = Self.digit(text[position]), number * 10 + digit <= groupCount {
                    number = number * 10 + digit
                    position += 1
                }
                parts.append(.group(number))
            default:
                parts.append(.scalar(scalar))
                position += 1
            }
        }
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        (0x30...0x39).contains(scalar.value) ? Int(scalar.value - 0x30) : nil
    }

    /// Appends the text for a match; a group that is not there or took no part is empty.
    func append(_ match: Pattern.Match, of text: [Unicode.Scalar], to result: inout String.UnicodeScalarView) {
        for part in parts {
            switch part {
            case .group(let number):
                if number < match.count, let range = match[number] { result.append(contentsOf: text[range]) }
            case .scalar(let scalar): result.append(scalar)
            }
        }
    }
}
