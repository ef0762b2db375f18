internal import FEEL

extension Submission {
    /// The number of the format of ``canonical``.
    package static let format = 1

    /// Reads a submission from its canonical encoding.
    package init(canonical bytes: [UInt8]) throws(Canonical.Fault) {
        var reader = try CanonicalReader(bytes, limits: Canonical.Limits())
        let envelope = try reader.context(Form.envelope.mapping)
        try reader.expectEnd()
        guard envelope["format"].asInteger == Self.format,
            let kind = envelope["kind"].asString.flatMap(Kind.init),
            let edition = envelope["edition"].asString,
            let checklist = envelope["checklist"].asString.flatMap({ Digest(parsing: $0) }),
            let digest = envelope["digest"].asString.flatMap({ Digest(parsing: $0) }),
            let submission = Submission(
                facts: envelope["facts"], kind: kind, edition: edition, checklist: checklist, digest: digest,
                canonical: bytes)
        else { throw Canonical.Fault(matter: .valueNotOfType, offset: 0) }
        self = submission
    }

    /// The encoding of a submission's parts.
    static func encode(
        facts: Value, kind: Kind, edition: String, checklist: Digest, digest: Digest
    ) throws(Canonical.Fault) -> [UInt8] {
        // The values stand in the order of the envelope's members.
        let envelope = Value.context(
            shape: Form.envelope.mapping.shape,
            values: [
                .string(checklist.description), .string(digest.description), .string(edition), facts,
                .integer(format), .string(kind.rawValue),
            ])
        var writer = Canonical.Writer(capacity: 16 << 10)
        try writer.value(envelope, as: Form.envelope.mapping)
        return writer.bytes
    }
}

extension Form {
    /// What stands around the facts; nothing of it comes from the XML by itself.
    fileprivate static let envelope = Form([
        .member("checklist", .text, from: .itself), .member("digest", .text, from: .itself),
        .member("edition", .text, from: .itself), .member("facts", .form(.submission), from: .itself),
        .member("format", .number, from: .itself), .member("kind", .text, from: .itself),
    ])
}
