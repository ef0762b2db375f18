/// A place in a text: line and column, both counted from 1.
///
/// A line ends at LF, CR LF or CR alone (XML 1.0 §2.11). Columns count code points, as editors do, not bytes.
package struct Place: Comparable, CustomStringConvertible, Hashable, Sendable {
    /// The line, from 1.
    package let line: Int

    /// The column in code points, from 1.
    package let column: Int

    /// The place at a line and a column.
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The first character of a text.
    package static let start = Place(line: 1, column: 1)

    /// `line:column`, as compilers print it.
    package var description: String { "\(line):\(column)" }

    /// Whether the left place comes first in the text.
    package static func < (left: Place, right: Place) -> Bool { (left.line, left.column) < (right.line, right.column) }
}
