extension Builtin {
    /// Functions of strings; they count code points.
    static let strings = [
        Builtin(
            "contains",
            Signature("string", "match") { (string: String, match: String) in
                string.firstRange(ofCodePoints: match) != nil
            }),
        Builtin(
            "ends with",
            Signature("string", "match") { (string: String, match: String) in string.ends(withCodePoints: match) }),
        Builtin("lower case", Signature("string") { (string: String) in string.lowercased() }),
        Builtin(
            "starts with",
            Signature("string", "match") { (string: String, match: String) in string.starts(withCodePoints: match) }),
        Builtin(
            "string join",
            Signature("list", "delimiter") { (list: [Value], delimiter: String?) in joined(list, delimiter) }),
        Builtin("string length", Signature("string") { (string: String) in Number(string.codePointCount) }),
        Builtin(
            "substring",
            Signature("string", "start position", "length") { (string: String, start: Position, length: Position?) in
                substring(string, from: start.integer, length: length?.integer)
            }),
        Builtin(
            "substring after",
            Signature("string", "match") { (string: String, match: String) in
                string.firstRange(ofCodePoints: match).map { String(string[$0.upperBound...]) } ?? ""
            }),
        Builtin(
            "substring before",
            Signature("string", "match") { (string: String, match: String) in
                string.firstRange(ofCodePoints: match).map { String(string[..<$0.lowerBound]) } ?? ""
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

    // Positions count from 1, or from the end if negative.
    private static func substring(_ string: String, from start: Int, length: Int?) -> String? {
        guard start != 0, length ?? 0 >= 0 else { return nil }
        let offset = start > 0 ? start - 1 : string.codePointCount + start
        return offset >= 0 ? String(string.codePoints(from: offset, count: length ?? .max)) : nil
    }
}
