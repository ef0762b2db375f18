/// A decision as written: its name, what it needs and its logic.
struct Decision: Sendable {
    let id: String?
    let name: String
    let source: Source

    /// Type the result is coerced to.
    var typeRef: TypeReference?

    var requirements = Requirements()

    /// The logic; nil for a decision that only a caller can supply.
    var logic: BoxedExpression?
}
