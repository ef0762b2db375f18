/// A type as a model names it.
struct TypeReference: Sendable {
    /// Namespace the prefix of a qualified name stands for (DMN 1.1 and 1.2); nil where the name has no prefix.
    let namespace: String?

    /// The name; it may begin with the name of an import and a dot.
    let name: String
    let source: Source
}
