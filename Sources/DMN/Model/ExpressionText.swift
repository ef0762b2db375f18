/// The text of a FEEL expression or of unary tests, and the element it stands in.
struct ExpressionText: Sendable {
    let text: String
    let source: Source
}
