package import FEEL

/// A file of test cases in the format of the Technology Compatibility Kit.
package struct TestCases: Sendable {
    /// File name of the model the cases are for.
    package let modelName: String

    /// The cases, in order.
    package let cases: [TestCase]

    /// One case: what goes in and what must come out.
    package struct TestCase: Sendable {
        /// The case's id, unique in its file.
        package let id: String

        /// What the author says of it.
        package let description: String

        /// What is invoked.
        package let kind: Kind

        /// Name of the decision service, for cases that call one.
        package let invocable: String?

        /// Values of input data and of decisions that are supplied instead of computed.
        package let inputs: [Input]

        /// What is expected.
        package let results: [Expectation]
    }

    /// What a case invokes.
    package enum Kind: Sendable, Equatable {
        case businessKnowledgeModel
        case decision
        case decisionService
    }

    /// A value supplied to the model.
    package struct Input: Sendable {
        /// Name of an input data or a decision.
        package let name: String

        /// Namespace of the model it lies in; nil where the case does not say.
        package let namespace: String?

        /// The value.
        package let value: Value
    }

    /// A value a decision must have.
    package struct Expectation: Sendable {
        /// Name of the decision.
        package let name: String

        /// The value; null for an error as well.
        package let value: Value

        /// Whether the standard calls the evaluation an error, so that a diagnostic must be there.
        package let isError: Bool
    }
}
