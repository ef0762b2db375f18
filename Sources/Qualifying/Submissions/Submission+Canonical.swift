internal import FEEL

extension Submission {
    /// The number of the format of ``canonical``.
    package static let format = 1

    /// Reads a submission from its canonical encoding.
    package init(canonical bytes: [UInt8]) throws(Canonical.Fault) {
        var facts = Value.null
        var texts: [[UInt8]: String] = [:]
        var format = 0
        var reader = try CanonicalReader(bytes, limits: Canonical.Limits())
        try reader.object(Self.entries) { (reader, entry) throws(Canonical.Fault) in
            switch entry.content {
            case .context(let mapping): facts = try reader.context(mapping)
            case .scalar(.number): format = try reader.integer()
            default: texts[entry.key] = try reader.string()
            }
        }
        try reader.expectEnd()
        func text(_ key: String) -> String { texts[Array(key.utf8)] ?? "" }
        guard format == Self.format, let kind = Kind(rawValue: text("kind")),
            let checklist = Digest(parsing: text("checklist")), let digest = Digest(parsing: text("digest")),
            let submission = Submission(
                facts: facts, kind: kind, edition: text("edition"), checklist: checklist, digest: digest,
                canonical: bytes)
        else { throw Canonical.Fault(matter: .valueNotOfType, offset: 0) }
        self = submission
    }

    /// The encoding of a submission's parts.
    static func encode(
        facts: Value, kind: Kind, edition: String, checklist: Digest, digest: Digest
    ) throws(Canonical.Fault) -> [UInt8] {
        var writer = Canonical.Writer(capacity: 16 << 10)
        writer.beginObject()
        writer.key("checklist")
        writer.string(checklist.description)
        writer.key("digest")
        writer.string(digest.description)
        writer.key("edition")
        writer.string(edition)
        writer.key("facts")
        try writer.value(facts)
        writer.key("format")
        writer.integer(format)
        writer.key("kind")
        writer.string(kind.rawValue)
        writer.endObject()
        return writer.bytes
    }

    private static let entries: [Mapping.Entry] = {
        let contents: [(key: String, content: Mapping.Content)] = [
            ("checklist", .scalar(.text)), ("digest", .scalar(.text)), ("edition", .scalar(.text)),
            ("facts", .context(.submission)), ("format", .scalar(.number)), ("kind", .scalar(.text)),
        ]
        return contents.enumerated().map { slot, entry in
            Mapping.Entry(key: Array(entry.key.utf8), slot: slot, content: entry.content)
        }
    }()
}
