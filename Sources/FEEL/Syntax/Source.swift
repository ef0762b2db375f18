/// Where an expression's text comes from: an opaque id of the caller's and the place of its first character.
package struct Origin: Sendable, Hashable {
    /// What the caller knows the text by, for example the number of an element of a decision model.
    package let id: Int

    /// The line of the text's first character, counted from 1.
    package let line: Int

    /// The column of the text's first character, counted from 1.
    package let column: Int

    /// An origin; without arguments, the text stands for itself.
    package init(id: Int = 0, line: Int = 1, column: Int = 1) {
        self.id = id
        self.line = line
        self.column = column
    }
}

/// The text of one expression with its origin, shared by everything compiled from it.
package final class Source: Sendable {
    /// The text as written.
    package let text: String

    /// Where the text stands.
    package let origin: Origin

    /// A text and its origin.
    package init(_ text: String, _ origin: Origin) {
        self.text = text
        self.origin = origin
    }

    /// The line and column of an offset into the text, in the file the text comes from.
    package func place(of offset: Int32) -> (line: Int, column: Int) {
        var line = origin.line
        var column = origin.column
        for scalar in String(decoding: text.utf8.prefix(Int(offset)), as: UTF8.self).unicodeScalars {
            if scalar == "\n" {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        return (line, column)
    }

    /// The part of the text a range covers.
    package func excerpt(_ range: SourceRange) -> String {
        String(decoding: text.utf8.dropFirst(Int(range.start)).prefix(Int(range.end - range.start)), as: UTF8.self)
    }
}
