/// A file that could not be read: all that is wrong with it.
package struct Unreadable: Error, Equatable, Sendable {
    /// What is wrong, in the order of the places; never empty.
    package let problems: [Problem]

    init(_ problems: [Problem]) { self.problems = Problem.sorted(problems) }
}
