/// A position in the bytes of an expression, and what can be recognised there.
///
/// `accept…` consumes what it names if that stands here; the others only look.
struct Scanner: Sendable {
    /// The text in UTF-8.
    let bytes: [UInt8]

    /// The offset of the next byte.
    var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The byte at the position.
    var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// A byte further on.
    func byte(ahead distance: Int) -> UInt8? {
        position + distance < bytes.count ? bytes[position + distance] : nil
    }

    /// The scalar at an offset with its length; what is no UTF-8 cannot come here.
    func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        guard offset < bytes.count else { return nil }
        let first = bytes[offset]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        var value = first >= 0xF0 ? UInt32(first & 0x07) : UInt32(first & (first >= 0xE0 ? 0x0F : 0x1F))
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard offset + length <= bytes.count else { return nil }
        for index in offset + 1..<offset + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    /// The offset behind white space; comments count as such.
    func endOfBlanks(from start: Int) -> Int {
        var offset = start
        while let (scalar, length) = scalar(at: offset) {
            if Name.isBlank(scalar) {
                offset += length
            } else if scalar == "/", offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "/") {
                while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
            } else if scalar == "/", offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "*") {
                guard let end = endOfComment(from: offset + 2) else { return offset }
                offset = end
            } else {
                break
            }
        }
        return offset
    }

    private func endOfComment(from start: Int) -> Int? {
        var offset = start
        while offset + 1 < bytes.count {
            if bytes[offset] == UInt8(ascii: "*"), bytes[offset + 1] == UInt8(ascii: "/") { return offset + 2 }
            offset += 1
        }
        return nil
    }

    mutating func skipBlanks() { position = endOfBlanks(from: position) }

    /// Whether the text goes on with these characters.
    func stands(_ symbol: StaticString) -> Bool { endOf(symbol) != nil }

    private func endOf(_ symbol: StaticString) -> Int? {
        let wanted = symbol.description.utf8
        guard position + wanted.count <= bytes.count else { return nil }
        var offset = position
        for byte in wanted {
            guard bytes[offset] == byte else { return nil }
            offset += 1
        }
        return offset
    }

    mutating func accept(_ symbol: StaticString) -> Bool {
        skipBlanks()
        guard let end = endOf(symbol) else { return false }
        position = end
        return true
    }

    /// Whether the word stands here and no name goes on behind it.
    func standsWord(_ word: StaticString) -> Bool {
        guard let end = endOf(word) else { return false }
        return !isNamePart(at: end)
    }

    mutating func acceptWord(_ word: StaticString) -> Bool {
        skipBlanks()
        guard standsWord(word), let end = endOf(word) else { return false }
        position = end
        return true
    }

    /// Whether a name could go on at an offset.
    func isNamePart(at offset: Int) -> Bool { scalar(at: offset).map { Name.canContinue($0.scalar) } ?? false }

    /// Whether a name could begin at an offset.
    func isNameStart(at offset: Int) -> Bool { scalar(at: offset).map { Name.canStart($0.scalar) } ?? false }

    /// The offset behind one word of a name; `nil` if none begins here.
    func endOfWord(from start: Int) -> Int? {
        guard isNameStart(at: start) else { return nil }
        var offset = start
        while let (scalar, length) = scalar(at: offset), Name.canContinue(scalar) { offset += length }
        return offset
    }

    /// The offset behind a normalised name that stands here, however it is spaced; `nil` if it does not.
    func end(of name: [UInt8]) -> Int? {
        var offset = position
        var index = 0
        while index < name.count {
            let byte = name[index]
            if byte == 0x20 {
                let next = endOfBlanks(from: offset)
                guard next > offset else { return nil }
                offset = next
            } else if Name.isSymbol(Unicode.Scalar(byte)) {
                if index > 0 { offset = endOfBlanks(from: offset) }
                guard offset < bytes.count, bytes[offset] == byte else { return nil }
                offset += 1
                if index + 1 < name.count { offset = endOfBlanks(from: offset) }
            } else {
                guard offset < bytes.count, bytes[offset] == byte else { return nil }
                offset += 1
            }
            index += 1
        }
        guard let last = name.last else { return nil }
        if !Name.isSymbol(Unicode.Scalar(last)), isNamePart(at: offset) { return nil }
        return offset
    }

    /// The text between two offsets.
    func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }
}
