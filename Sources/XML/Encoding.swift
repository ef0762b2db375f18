/// Which of the two encodings a file has, and its text as UTF-8.
///
/// XML 1.0 §4.3.3 obliges a reader to know UTF-8 and UTF-16 and no other. Any other encoding goes through iconv, which
/// turns harmless-looking bytes into markup (UTF-7), so it is refused and the declaration is never handed on.
enum Encoding {
    case utf8(skipping: Int)
    case utf16(skipping: Int, bigEndian: Bool)
    case unsupported(String)

    /// The encoding that the first bytes show (XML 1.0 appendix F).
    init(of bytes: [UInt8]) {
        let head = bytes.prefix(4)
        if head.starts(with: [0xEF, 0xBB, 0xBF]) {
            self = .utf8(skipping: 3)
        } else if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF])
            || head.starts(with: [0x3C, 0, 0, 0]) || head.starts(with: [0, 0, 0, 0x3C])
        {
            self = .unsupported("UTF-32")
        } else if head.starts(with: [0xFF, 0xFE]) {
            self = .utf16(skipping: 2, bigEndian: false)
        } else if head.starts(with: [0xFE, 0xFF]) {
            self = .utf16(skipping: 2, bigEndian: true)
        } else if head.starts(with: [0x3C, 0, 0x3F, 0]) {
            self = .utf16(skipping: 0, bigEndian: false)
        } else if head.starts(with: [0, 0x3C, 0, 0x3F]) {
            self = .utf16(skipping: 0, bigEndian: true)
        } else if head.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) {
            self = .unsupported("EBCDIC")
        } else {
            self = .utf8(skipping: 0)
        }
    }

    /// The file's text as UTF-8, with what is wrong with its encoding.
    static func decode(_ bytes: [UInt8]) -> (source: Source, finding: RawFinding?) {
        switch Encoding(of: bytes) {
        case .unsupported(let name):
            return (Source(bytes: []), .unsupported(name, at: 0))
        case .utf8(let skipped):
            let source = Source(bytes: skipped == 0 ? bytes : Array(bytes.dropFirst(skipped)))
            return (source, checkDeclaration(source.bytes, isWide: false))
        case .utf16(let skipped, let bigEndian):
            let (text, isWhole) = transcode(bytes, from: skipped, bigEndian: bigEndian)
            let source = Source(bytes: text)
            guard isWhole else {
                let arguments = [Problem.Argument(.found, "an incomplete UTF-16 character")]
                return (source, RawFinding(.encodingInvalid, arguments, at: text.count))
            }
            return (source, checkDeclaration(text, isWide: true))
        }
    }

    private static func transcode(
        _ bytes: [UInt8], from start: Int, bigEndian: Bool
    ) -> (text: [UInt8], isWhole: Bool) {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var index = start
        func unit(at index: Int) -> UInt32? {
            guard index + 1 < bytes.count else { return nil }
            let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        while index < bytes.count {
            guard var value = unit(at: index) else { return (text, false) }
            index += 2
            if value & 0xFC00 == 0xD800, let low = unit(at: index), low & 0xFC00 == 0xDC00 {
                value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
                index += 2
            }
            guard let scalar = Unicode.Scalar(value) else { return (text, false) }
            text.append(contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
        }
        return (text, true)
    }

    /// What an encoding declaration says that the bytes or we do not bear out.
    private static func checkDeclaration(_ bytes: [UInt8], isWide: Bool) -> RawFinding? {
        guard let (name, offset) = declaredName(bytes) else { return nil }
        let upper = name.uppercased()
        let isWideName = ["UTF-16", "UTF-16LE", "UTF-16BE"].contains(upper)
        guard isWideName || upper == "UTF-8" || upper == "UTF8" else { return .unsupported(name, at: offset) }
        guard isWideName == isWide else {
            let expected = isWide ? "UTF-16" : "UTF-8"
            return RawFinding(
                .encodingContradictory, [.init(.found, name), .init(.expected, expected)], at: offset)
        }
        return nil
    }

    private static func declaredName(_ bytes: [UInt8]) -> (name: String, offset: Int)? {
        guard bytes.starts(with: "<?xml".utf8) else { return nil }
        let head = bytes.prefix(1024)
        let declaration = head[..<(head.firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex)]
        let key = Array("encoding".utf8)
        guard let found = declaration.indices.first(where: { declaration[$0...].starts(with: key) }) else { return nil }
        let rest = declaration[(found + key.count)...].drop { [0x20, 9, 10, 13, UInt8(ascii: "=")].contains($0) }
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        let value = rest.dropFirst().prefix { $0 != quote }
        return (String(decoding: value, as: Unicode.UTF8.self), value.startIndex)
    }
}

extension RawFinding {
    fileprivate static func unsupported(_ name: String, at offset: Int) -> RawFinding {
        RawFinding(.encodingUnsupported, [.init(.found, name), .init(.expected, "UTF-8 or UTF-16")], at: offset)
    }
}
