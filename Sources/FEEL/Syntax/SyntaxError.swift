/// What is wrong with the text of an expression, and where.
package struct SyntaxError: Error, Sendable, Hashable {
    /// The kinds of mistakes in a text.
    package enum Kind: Sendable, Hashable {
        case argumentCount(Int, found: Int)
        case argumentTypes(String, [String])
        case expected(String, found: String)
        case invalidEscape(String)
        case nestedTooDeeply(limit: Int)
        case noCondition(String)
        case operandTypes(String, String, String)
        case tooLong(limit: Int)
        case unclosedComment
        case unclosedString
        case unknownMember(String, suggestion: String?)
        case unknownName(String, suggestion: String?)
        case unknownType(String, suggestion: String?)
    }

    /// What is wrong.
    package let kind: Kind

    /// The stretch of the text that is to blame.
    package let range: SourceRange
}

extension SyntaxError: CustomStringConvertible {
    /// The mistake in a person's words, without its place.
    package var description: String {
        switch kind {
        case .argumentCount(let count, let found): "the function takes \(count) arguments, not \(found)"
        case .argumentTypes(let name, let types):
            "\(name.isEmpty ? "the function" : "`\(name)`") takes no arguments of the types \(types.joined(separator: ", "))"
        case .expected(let expected, let found): "expected \(expected), found \(found)"
        case .invalidEscape(let text): "`\(text)` is no escape sequence"
        case .nestedTooDeeply(let limit): "nested deeper than \(limit) levels"
        case .noCondition(let type): "a condition that is never true, for it is of the type \(type)"
        case .operandTypes(let symbol, let left, let right): "`\(symbol)` has no result for \(left) and \(right)"
        case .tooLong(let limit): "longer than \(limit) bytes"
        case .unclosedComment: "the comment is not closed by `*/`"
        case .unclosedString: "the string is not closed by a quotation mark on its line"
        case .unknownMember(let name, let suggestion):
            "unknown member `\(name)`" + (suggestion.map { ", did you mean `\($0)`?" } ?? "")
        case .unknownName(let name, let suggestion):
            "unknown name `\(name)`" + (suggestion.map { ", did you mean `\($0)`?" } ?? "")
        case .unknownType(let name, let suggestion):
            "unknown type `\(name)`" + (suggestion.map { ", did you mean `\($0)`?" } ?? "")
        }
    }
}
