/// The name of one file or folder as the file system holds it: bytes, of no promised encoding.
package struct FileName: Comparable, Hashable, Sendable {
    /// The bytes; never empty, without NUL and `/`.
    package let bytes: [UInt8]

    /// Takes a name over if it can be one: not empty, not `.` or `..`, at most 255 bytes, without NUL and `/`.
    package init?(bytes: [UInt8]) {
        guard !bytes.isEmpty, bytes.count <= 255, bytes != [0x2E], bytes != [0x2E, 0x2E],
            !bytes.contains(where: { $0 == 0 || $0 == 0x2F })
        else { return nil }
        self.bytes = bytes
    }

    /// Takes a name over from text, in UTF-8.
    package init?(_ text: String) {
        self.init(bytes: Array(text.utf8))
    }

    /// Whether `left` sorts first, byte by byte.
    package static func < (left: FileName, right: FileName) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }

    /// Whether the name ends like a checklist's, `.xml` in any case.
    var endsLikeFile: Bool {
        hasEnding(".xml")
    }

    /// Whether the name ends with `ending` (written in lower case), in any case.
    func hasEnding(_ ending: StaticString) -> Bool {
        let text = ending.description.utf8
        guard bytes.count >= text.count else { return false }
        return zip(bytes.suffix(text.count), text).allSatisfy { byte, expected in
            (0x41...0x5A).contains(byte) ? byte | 0x20 == expected : byte == expected
        }
    }
}
