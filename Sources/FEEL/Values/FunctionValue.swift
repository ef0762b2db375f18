/// A function as a value: a built-in one, one defined in an expression, or one a caller supplies.
package final class FunctionValue: Sendable {
    /// A formal parameter.
    package struct Parameter: Sendable, Hashable {
        /// The parameter's name, normalised.
        package let name: String

        /// What its arguments are coerced to.
        package let type: FEELType

        /// A parameter of a name and a type.
        package init(_ name: String, type: FEELType = .any) {
            self.name = Name.normalized(name)
            self.type = type
        }
    }

    /// What a supplied function does: its arguments stand in the order of the parameters, coerced to their types.
    package typealias Implementation = @Sendable ([Value], inout Frame) -> Value

    enum Body: Sendable {
        case builtin(Builtin)
        case closure(FunctionBody, captured: [Value])
        case supplied(Implementation)
    }

    /// The formal parameters.
    package let parameters: [Parameter]

    /// The type of the results.
    package let result: FEELType

    let body: Body

    /// A function of the caller's, for example a business knowledge model.
    package init(parameters: [Parameter], result: FEELType = .any, _ implementation: @escaping Implementation) {
        self.parameters = parameters
        self.result = result
        body = .supplied(implementation)
    }

    init(_ builtin: Builtin) {
        parameters = builtin.signatures[0].parameters.map { Parameter($0.name, type: $0.type) }
        result = builtin.signatures[0].result
        body = .builtin(builtin)
    }

    init(_ definition: FunctionBody, captured: [Value]) {
        parameters = definition.parameters
        result = definition.result
        body = .closure(definition, captured: captured)
    }

    /// The values a closure holds.
    var captured: [Value] {
        if case .closure(_, let captured) = body { captured } else { [] }
    }

    /// The type of the function.
    package var type: FEELType { .function(parameters.map(\.type), result) }
}

/// The compiled body of a function definition.
final class FunctionBody: Sendable {
    let parameters: [FunctionValue.Parameter]
    let result: FEELType
    let node: Node

    /// How many variables the body has; the parameters come first.
    let localCount: Int

    /// The variables that take the captured values.
    let captureIndices: [Int]

    /// How many operations lie above one another in the body.
    let depth: Int

    let source: Source

    init(
        _ parameters: [FunctionValue.Parameter], result: FEELType, _ node: Node, localCount: Int,
        captureIndices: [Int], depth: Int, source: Source
    ) {
        self.depth = depth
        self.parameters = parameters
        self.result = result
        self.node = node
        self.localCount = localCount
        self.captureIndices = captureIndices
        self.source = source
    }
}
