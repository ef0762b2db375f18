/// Notes taken during an evaluation by whoever supplies thunks and functions; expressions themselves write none.
package struct Tape: Sendable {
    /// What was noted, in a form of the writer's own.
    package var words: [Int32] = []

    /// Values the words speak of.
    package var values: [Value] = []

    /// Whether notes in detail are asked for.
    package let isDetailed: Bool

    /// An empty tape.
    package init(isDetailed: Bool = false) { self.isDetailed = isDetailed }
}
