/// A place in one of the files of a model.
package struct Location: Sendable, Hashable, CustomStringConvertible {
    /// The file's name, as the caller gave it.
    package let file: String

    /// The line, from 1.
    package let line: Int

    /// The column in code points, from 1.
    package let column: Int

    /// A place.
    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// `file:line:column`, as compilers print it.
    package var description: String { "\(file):\(line):\(column)" }
}
