/// The name of a batch: it sorts by time, is unique in a home folder, and is safe in every file name and page.
package struct BatchID: Comparable, Hashable, Sendable, CustomStringConvertible {
    /// The id, for example `20261121T201107123Z-0000-4711`: instant in UTC, counter, process.
    package let text: String

    /// Takes an id over from text; nil unless it is 1 to 64 of ASCII letters, digits and `-`.
    package init?(_ text: String) {
        let isSafe = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
        }
        guard isSafe, (1...64).contains(text.utf8.count) else { return nil }
        self.text = text
    }

    init(instant: Timestamp, counter: Int64, process: Int32) {
        text = "\(instant.compact)-\(Timestamp.padded(counter, to: 4))-\(process)"
    }

    /// The id as text.
    package var description: String { text }

    /// Whether `left` is the earlier batch.
    package static func < (left: BatchID, right: BatchID) -> Bool {
        left.text < right.text
    }

    /// The folder of the batch below `work/`.
    var folderName: FileName? {
        FileName(text)
    }
}
