/// A named function of the model.
struct BusinessKnowledgeModel: Sendable {
    let id: String?
    let name: String
    let source: Source

    /// Type of the variable: a function type, or before DMN 1.5 often the type of the result.
    var typeRef: TypeReference?

    var requirements = Requirements()

    /// The function; nil if the model leaves it out.
    var logic: FunctionDefinition?
}
