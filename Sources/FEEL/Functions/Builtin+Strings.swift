extension Builtin {
    /// Functions of strings; they count code points.
    static let strings = [
        Builtin(
            "contains",
            Signature("string", "match") { (string: String, match: String) in string.utf8Range(of: match) != nil }),
        Builtin(
            "ends with",
            Signature("string", "match") { (string: String, match: String) in
                string.utf8.reversed().starts(with: match.utf8.reversed())
            }),
        Builtin("lower case", Signature("string") { (string: String) in string.lowercased() }),
        Builtin(
            "starts with",
            Signature("string", "match") { (string: String, match: String) in string.utf8.starts(with: match.utf8) }),
        Builtin(
            "string join",
            Signature("list", "delimiter") { (list: [Value], delimiter: String?) in joined(list, delimiter) }),
        Builtin("string length", Signature("string") { (string: String) in Number(string.unicodeScalars.count) }),
        Builtin(
            "substring",
            Signature("string", "start position", "length") { (string: String, start: Position, length: Position?) in
                substring(string, from: start.integer, length: length?.integer)
            }),
        Builtin(
            "substring after",
            Signature("string", "match") { (string: String, match: String) in
                string.utf8Range(of: match).map {
                    String(decoding: string.utf8.dropFirst($0.upperBound), as: UTF8.self)
                } ?? ""
            }),
        Builtin(
            "substring before",
            Signature("string", "match") { (string: String, match: String) in
                string.utf8Range(of: match).map { String(decoding: string.utf8.prefix($0.lowerBound), as: UTF8.self) }
                    ?? ""
            }),
        Builtin("upper case", Signature("string") { (string: String) in string.uppercased() }),
    ]

    // Nulls are left out; anything else that is no string spoils the result.
    private static func joined(_ list: [Value], _ delimiter: String?) -> String? {
        var parts: [String] = []
        for value in list {
            switch value {
            case .null: break
            case .string(let string): parts.append(string)
            default: return nil
            }
        }
        return parts.joined(separator: delimiter ?? "")
    }

    private static func substring(_ string: String, from start: Int, length: Int?) -> String? {
        let scalars = string.unicodeScalars
        guard start != 0, (length ?? 1) >= 0 else { return nil }
        let first: String.Index?
        if start > 0 {
            first = scalars.index(scalars.startIndex, offsetBy: start - 1, limitedBy: scalars.endIndex)
        } else {
            first = scalars.index(scalars.endIndex, offsetBy: start, limitedBy: scalars.startIndex)
        }
        guard let first else { return start > 0 ? "" : nil }
        let rest = scalars[first...]
        return String(length.map { rest.prefix($0) } ?? rest)
    }
}

extension String {
    /// Where another string first stands in this one, in UTF-8 offsets.
    fileprivate func utf8Range(of match: String) -> Range<Int>? {
        let text = Array(utf8)
        let pattern = Array(match.utf8)
        guard let first = pattern.first else { return 0..<0 }
        guard pattern.count <= text.count else { return nil }
        for start in 0...text.count - pattern.count
        where text[start] == first && text[start..<start + pattern.count].elementsEqual(pattern) {
            return start..<start + pattern.count
        }
        return nil
    }
}
