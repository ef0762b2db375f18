/// A function: its parameters and its body.
struct FunctionDefinition: Sendable {
    /// The language of a body.
    enum Kind: String, Sendable {
        case feel = "FEEL"
        case java = "Java"
        case pmml = "PMML"
    }

    let kind: Kind
    let parameters: [InformationItem]
    let body: BoxedExpression?
    let source: Source
}
