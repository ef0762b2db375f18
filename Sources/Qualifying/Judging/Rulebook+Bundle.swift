extension Rulebook {
    /// Whether a file decides or is quoted (models, manifest, messages), rather than being a test.
    static func isDeciding(_ name: String) -> Bool {
        !name.contains("/") && (name.hasSuffix(".dmn") || name == "manifest.xml" || name.hasPrefix("messages."))
    }

    /// The deciding files in one piece, which is what the ledger keeps and the digest is of.
    ///
    /// Each file, in the order of the names' bytes: a line `NAME LENGTH`, then so many bytes, then a line feed.
    static func bundle(_ files: [String: [UInt8]]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (name, content) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
        where isDeciding(name) {
            bytes += Array("\(name) \(content.count)\n".utf8)
            bytes += content
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// The files of a bundle; nil if it is none.
    static func files(ofBundle bundle: [UInt8]) -> [String: [UInt8]]? {
        var files: [String: [UInt8]] = [:]
        var rest = bundle[...]
        while !rest.isEmpty {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            guard words.count == 2, let length = Int(words[1]), length >= 0, rest.endIndex - end - 1 > length else {
                return nil
            }
            let start = end + 1
            files[String(words[0])] = Array(rest[start..<start + length])
            rest = rest[(start + length + 1)...]
        }
        return files
    }
}
