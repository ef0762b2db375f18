/// A file of a model, kept to tell places inside of its texts.
struct SourceFile: Sendable {
    let name: String
    private let bytes: [UInt8]

    // The offset of the first byte of each line.
    private let lines: [Int]

    init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        var lines = [0]
        for (index, byte) in bytes.enumerated() {
            // A line ends at LF, CR LF or CR alone, as for the XML room.
            let endsLine =
                byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
            if endsLine { lines.append(index + 1) }
        }
        self.lines = lines
    }

    /// The place of an element.
    func location(of source: Source) -> Location {
        Location(file: name, line: Int(source.line), column: Int(source.column))
    }

    /// The place of a byte of an element's text.
    ///
    /// An expression knows its offsets in the decoded text; the file may spell a character as an entity (`&lt;`) or wrap the
    /// text in CDATA. So the text is read once more from the element's start tag on, as far as the offset.
    func location(of source: Source, textOffset: Int) -> Location {
        let line = min(max(Int(source.line), 1), lines.count)
        var walk = Walk(bytes: bytes, index: lines[line - 1], line: line)
        while walk.column < Int(source.column), walk.step() {}
        walk.skipTag()
        var decoded = 0
        while decoded < textOffset {
            if walk.skipMarkup() { continue }
            guard let count = walk.character() else { break }
            decoded += count
        }
        while walk.skipMarkup() {}
        return Location(file: name, line: walk.line, column: walk.column)
    }

    /// A walk through the bytes of a well-formed file.
    private struct Walk {
        let bytes: [UInt8]
        var index: Int
        var line: Int
        var column = 1
        var isInSection = false

        /// Goes one byte on; false at the end.
        mutating func step() -> Bool {
            guard index < bytes.count else { return false }
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && !stands("\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80, byte != UInt8(ascii: "\r") {
                column += 1
            }
            return true
        }

        func stands(_ text: StaticString) -> Bool {
            let count = text.utf8CodeUnitCount
            guard index + count <= bytes.count else { return false }
            return text.description.utf8.elementsEqual(bytes[index..<index + count])
        }

        mutating func skip(past text: StaticString) {
            while index < bytes.count, !stands(text) { _ = step() }
            for _ in 0..<text.utf8CodeUnitCount { _ = step() }
        }

        /// Skips the start tag at the walk's position; a `>` inside of an attribute's value does not end it.
        mutating func skipTag() {
            var quote: UInt8?
            while index < bytes.count {
                let byte = bytes[index]
                _ = step()
                if let open = quote {
                    if byte == open { quote = nil }
                } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                    quote = byte
                } else if byte == UInt8(ascii: ">") {
                    return
                }
            }
        }

        /// Skips a comment, a processing instruction or the border of a CDATA section; false if none stands here.
        mutating func skipMarkup() -> Bool {
            if isInSection {
                guard stands("]]>") else { return false }
                skip(past: "]]>")
                isInSection = false
                return true
            }
            if stands("<![CDATA[") {
                skip(past: "<![CDATA[")
                isInSection = true
            } else if stands("<!--") {
                skip(past: "-->")
            } else if stands("<?") {
                skip(past: "?>")
            } else {
                return false
            }
            return true
        }

        /// Goes past one character as decoded; tells its length in UTF-8, nil at the end of the text.
        mutating func character() -> Int? {
            guard index < bytes.count, isInSection || bytes[index] != UInt8(ascii: "<") else { return nil }
            if bytes[index] == UInt8(ascii: "&"), !isInSection {
                var name: [UInt8] = []
                while step(), index < bytes.count, bytes[index] != UInt8(ascii: ";") { name.append(bytes[index]) }
                _ = step()
                return Self.length(ofReference: name)
            }
            // CR LF is one line feed in the decoded text.
            let isPair = bytes[index] == UInt8(ascii: "\r")
            _ = step()
            if isPair, stands("\n") { _ = step() }
            return 1
        }

        private static func length(ofReference name: [UInt8]) -> Int {
            guard name.first == UInt8(ascii: "#") else { return 1 }
            let isHexadecimal = name.dropFirst().first == UInt8(ascii: "x")
            let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
            guard let code = UInt32(digits, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(code) else {
                return 1
            }
            return UTF8.width(scalar)
        }
    }
}
