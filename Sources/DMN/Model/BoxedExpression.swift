/// Decision logic in any of the forms the standard draws as a box.
struct BoxedExpression: Sendable {
    let id: String?
    let source: Source

    /// Type the value is coerced to.
    let typeRef: TypeReference?

    let form: Form

    /// The forms of boxed expressions.
    indirect enum Form: Sendable {
        case conditional(if: BoxedExpression, then: BoxedExpression, else: BoxedExpression)
        case context([ContextEntry])
        case every(Iteration)
        case filter(in: BoxedExpression, match: BoxedExpression)
        case `for`(Iteration)
        case function(FunctionDefinition)
        case invocation(function: BoxedExpression, bindings: [Binding])
        case list([BoxedExpression])
        case literal(ExpressionText)
        case relation(columns: [InformationItem], rows: [[BoxedExpression]])
        case some(Iteration)
        case table(DecisionTable)
    }

    /// A named part of a context, or its result.
    struct ContextEntry: Sendable {
        /// The name; nil for the entry that is the result of the whole context.
        let variable: InformationItem?

        /// The value; nil stands for null.
        let value: BoxedExpression?
    }

    /// An argument of an invocation.
    struct Binding: Sendable {
        let parameter: InformationItem
        let value: BoxedExpression?
    }

    /// What `for`, `some` and `every` have in common.
    struct Iteration: Sendable {
        let variable: String
        let list: BoxedExpression

        /// `return` of a `for`, `satisfies` of the others.
        let body: BoxedExpression
    }
}
