/// A named type of the model, or a component of one.
struct ItemDefinition: Sendable {
    let name: String
    let source: Source

    /// The type it is an alias of or restricts, as written.
    var typeRef: TypeReference?

    /// Whether it is a list of what it describes.
    var isCollection = false

    /// Components, when it describes a context.
    var components: [ItemDefinition] = []

    /// Unary tests an item must satisfy; for a collection each item by itself (DMN 1.5, 7.3.3).
    var allowedValues: ExpressionText?

    /// Unary tests the whole value must satisfy; for a collection the list.
    var typeConstraint: ExpressionText?

    /// Signature, when it describes a function.
    var function: FunctionItem?
}

/// The signature of a function type.
struct FunctionItem: Sendable {
    let parameters: [InformationItem]
    let outputTypeRef: TypeReference?
}
