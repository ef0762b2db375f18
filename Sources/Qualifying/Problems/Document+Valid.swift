internal import XML

extension Document {
    /// Reads a document of our own data and holds it against its schema.
    ///
    /// Without a schema it is one that was held against it before it was kept.
    static func valid(_ bytes: [UInt8], against schema: Schema?) throws(Unreadable) -> Document {
        let document: Document
        do {
            document = try Document(parsing: bytes)
        } catch {
            throw Unreadable(error.problems.map { Problem($0) })
        }
        guard let schema else { return document }
        switch schema.validate(document) {
        case .valid: return document
        case .invalid(let problems): throw Unreadable(problems.map { Problem($0) })
        case .failed(let detail): throw Unreadable([.validationUnfinished(detail)])
        }
    }
}

extension Element {
    /// The element's text without white space around it and with single blanks within, as `xs:token` reads it.
    var token: String { Self.token(text) }

    /// The value of an attribute, read as `xs:token`.
    func token(_ attribute: String) -> String? { string(attribute).map(Self.token) }

    /// The three wordings of a text.
    func texts(_ name: String) -> Texts {
        let element = first(name)
        return Texts(
            en: element?.first("en")?.token ?? "", id: element?.first("id")?.token ?? "",
            ja: element?.first("ja")?.token ?? "")
    }

    private static func token(_ text: String) -> String {
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
        guard text.utf8.contains(where: isBlank) else { return text }
        return text.utf8.split(whereSeparator: isBlank).compactMap { String($0) }.joined(separator: " ")
    }
}
