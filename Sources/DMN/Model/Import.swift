/// Another model whose elements and types are used under a prefix.
struct Import: Sendable {
    /// The prefix; nil in DMN 1.1 files, whose imports have no name, and empty for the default namespace.
    let name: String?

    /// Namespace of the imported model.
    let namespace: String

    let source: Source
}
