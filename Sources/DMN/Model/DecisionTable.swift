/// A decision table as written.
struct DecisionTable: Sendable {
    let id: String?
    let hitPolicy: HitPolicy
    var outputLabel: String?
    var inputs: [Input] = []
    var outputs: [Output] = []
    var annotations: [String] = []
    var rules: [Rule] = []
    let source: Source

    /// A column of conditions.
    struct Input: Sendable {
        let id: String?
        let label: String?
        let expression: ExpressionText
        let typeRef: TypeReference?

        /// Unary tests a value of the column must satisfy.
        let allowedValues: ExpressionText?
        let source: Source
    }

    /// A column of results.
    struct Output: Sendable {
        let id: String?
        let name: String?
        let typeRef: TypeReference?

        /// Unary tests a result must satisfy; their order ranks results under `PRIORITY` and `OUTPUT ORDER`.
        let allowedValues: ExpressionText?
        let defaultEntry: ExpressionText?
        let source: Source
    }

    /// A row.
    struct Rule: Sendable {
        let id: String?
        let label: String?
        let inputs: [ExpressionText]
        let outputs: [Output]
        let annotations: [String]
        let source: Source

        /// A cell of a result column.
        struct Output: Sendable {
            let expression: ExpressionText
            let typeRef: TypeReference?
        }
    }
}
