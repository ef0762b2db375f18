/// Bytes that are not a document: all that is wrong with them, in the order of their places.
package struct Malformed: Equatable, Error, Sendable {
    /// What is wrong; never empty, and never more than the limit plus one closing `problems-too-many`.
    package let problems: [Problem]

    init(_ problems: [Problem]) {
        self.problems = problems
    }
}
