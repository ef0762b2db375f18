/// The lines of a file, to be shown with a caret under a place.
package struct SourceLines: Sendable {
    /// A line cut to fit a terminal, and before how many columns of it the caret stands.
    package struct Excerpt: Equatable {
        package let text: String
        package let caret: Int
    }

    /// The greatest number of columns shown.
    static let width = 100

    private let bytes: [UInt8]
    /// Where each line begins.
    private let starts: [Int]

    /// The lines of a file in UTF-8; of any other encoding nothing is shown.
    package init(_ bytes: [UInt8]) {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            self.bytes = []
            starts = []
            return
        }
        var starts = [0]
        // A line ends at LF, CR LF or CR (XML 1.0 §2.11).
        for (index, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
            if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
            starts.append(index + 1)
        }
        self.bytes = bytes
        self.starts = starts
    }

    /// The line with this number, both counted from 1; columns are code points, as in the file.
    package func excerpt(line: Int, column: Int) -> Excerpt? {
        guard line >= 1, line <= starts.count, column >= 1 else { return nil }
        let end = line < starts.count ? starts[line] : bytes.count
        let scalars = Array(String(decoding: bytes[starts[line - 1]..<end], as: UTF8.self).unicodeScalars)
            .filter { $0 != "\n" && $0 != "\r" && $0 != "\u{FEFF}" }
        guard column <= scalars.count + 1 else { return nil }
        // The caret is kept in sight: of a long line the part around it is shown.
        let first = max(0, min(column - 1 - Self.width / 2, scalars.count - Self.width))
        var text = first > 0 ? "…" : ""
        var columns = first > 0 ? 1 : 0
        var caret = columns
        for (index, scalar) in scalars.enumerated().dropFirst(first) {
            if index == column - 1 { caret = columns }
            let width = TerminalWidth.of(scalar)
            guard columns + width <= Self.width else {
                text += "…"
                break
            }
            columns += width
            text.unicodeScalars.append(contentsOf: TerminalWidth.shown(scalar))
        }
        if column > scalars.count { caret = columns }
        return Excerpt(text: text, caret: caret)
    }
}
