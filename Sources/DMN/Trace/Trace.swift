package import FEEL

/// Which tables an evaluation went through, and which of their rules matched.
package struct Trace: Sendable {
    /// How much of an evaluation is noted.
    package enum Level: Sendable {
        /// Tables and the rules that matched, with the values of the inputs and the rules that nearly matched.
        case detailed
        /// Nothing; costs nothing.
        case none
        /// Tables and the rules that matched.
        case rules
    }

    /// One evaluation of a table.
    package struct Hit: Sendable {
        /// The table's number in ``Model/tables``.
        package let table: Int

        /// The rules that matched, ascending, counted from 0; under `FIRST` no rule behind the first is looked at.
        package let matched: [Int]

        /// The rules whose outputs make the result.
        package let chosen: [Int]

        /// The values of the table's inputs, if asked for.
        package let inputs: [Value]?

        /// The rules that failed in exactly one column, if asked for.
        package let misses: [Miss]?
    }

    /// A rule that nearly matched.
    package struct Miss: Sendable, Hashable {
        /// The rule, counted from 0.
        package let row: Int

        /// The one column whose cell the input did not pass, counted from 0.
        package let column: Int

        /// A rule and the one column it failed in.
        package init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }
    }

    /// The evaluations in the order in which they came to their result.
    package let hits: [Hit]
}
