internal import FEEL
internal import XML

extension Acknowledgement {
    /// The canonical encoding.
    ///
    /// The ledger looks for the entries `content` and `canonical`, so that they keep their names.
    package var bytes: [UInt8] {
        var writer = Canonical.Writer(capacity: 1024 + problems.count * 256)
        writer.beginObject()
        writer.entry("batch", batch)
        writer.entry("canonical", canonical?.description)
        writer.entry("content", content?.description)
        writer.entry("duplicateOf", duplicateOf.map { Int($0) })
        writer.entry("folder", folder)
        writer.entry("language", understood.language?.rawValue)
        writer.entry("path", path)
        writer.key("problems")
        writer.beginArray()
        for problem in problems { problem.write(to: &writer) }
        writer.endArray()
        writer.entry("reason", reason)
        writer.entry("size", size)
        writer.entry("status", status.rawValue)
        understood.write(to: &writer)
        writer.endObject()
        return writer.bytes
    }

    /// Reads the encoding, and nothing but it: what does not encode to the same bytes again is refused.
    package init(canonical bytes: [UInt8]) throws(Fault) {
        guard let value = try? Canonical.decode(bytes) else { throw Fault(entry: "") }
        guard let status = Status(rawValue: try value.text("status")) else { throw Fault(entry: "status") }
        self.init(
            batch: try value.text("batch"), path: try value.text("path"), folder: try value.text("folder"),
            status: status)
        size = value["size"].asInteger
        reason = value["reason"].asString
        duplicateOf = value["duplicateOf"].asInteger.map { Int64($0) }
        content = value["content"].asString.flatMap { Digest(parsing: $0) }
        canonical = value["canonical"].asString.flatMap { Digest(parsing: $0) }
        understood = Understood(recorded: value["understood"])
        understood.language = value["language"].asString.flatMap(Language.init)
        guard let list = value["problems"].asList else { throw Fault(entry: "problems") }
        for element in list {
            guard let problem = Problem(recorded: element) else { throw Fault(entry: "problems") }
            problems.append(problem)
        }
        // An entry of another type, an unknown one or an id that is none is lost above, and seen here.
        guard self.bytes == bytes else { throw Fault(entry: "") }
    }
}

extension Understood {
    fileprivate var isEmpty: Bool {
        var other = Understood()
        other.language = language
        return self == other
    }

    fileprivate func write(to writer: inout Canonical.Writer) {
        guard !isEmpty else { return }
        writer.key("understood")
        writer.beginObject()
        writer.entry("answers", answers)
        writer.entry("auditEnd", auditEnd?.description)
        writer.entry("auditStart", auditStart?.description)
        writer.entry("auditor", auditor)
        writer.entry("auditorName", auditorName)
        writer.entry("checklist", edition)
        writer.entry("kind", kind?.rawValue)
        writer.entry("name", supplierName)
        writer.entry("nib", nib)
        writer.entry("site", site)
        writer.endObject()
    }

    fileprivate init(recorded value: Value) {
        self.init()
        answers = value["answers"].asInteger
        auditEnd = value["auditEnd"].asString.flatMap { CalendarDate(parsing: $0) }
        auditStart = value["auditStart"].asString.flatMap { CalendarDate(parsing: $0) }
        auditor = value["auditor"].asString
        auditorName = value["auditorName"].asString
        edition = value["checklist"].asString
        kind = value["kind"].asString.flatMap(Kind.init)
        supplierName = value["name"].asString
        nib = value["nib"].asString
        site = value["site"].asString
    }
}

extension Problem {
    fileprivate func write(to writer: inout Canonical.Writer) {
        writer.beginObject()
        if !arguments.isEmpty {
            writer.key("arguments")
            writer.beginArray()
            for argument in arguments {
                writer.beginObject()
                writer.entry("name", argument.name)
                writer.entry("value", argument.value)
                writer.endObject()
            }
            writer.endArray()
        }
        writer.entry("column", place?.column)
        writer.entry("expected", expected)
        writer.entry("found", found)
        writer.entry("id", id)
        writer.entry("line", place?.line)
        writer.entry("path", path)
        writer.entry("severity", severity.rawValue)
        writer.endObject()
    }

    fileprivate init?(recorded value: Value) {
        guard let id = value["id"].asString, let path = value["path"].asString,
            let found = value["found"].asString, let expected = value["expected"].asString,
            let severity = value["severity"].asString.flatMap(Severity.init)
        else { return nil }
        var place: Place?
        if let line = value["line"].asInteger, let column = value["column"].asInteger {
            place = Place(line: line, column: column)
        }
        let arguments = (value["arguments"].asList ?? []).map { argument in
            Argument(name: argument["name"].asString ?? "", value: argument["value"].asString ?? "")
        }
        self.init(
            id: id, severity: severity, place: place, path: path, found: found, expected: expected,
            arguments: arguments)
    }
}

extension Value {
    fileprivate func text(_ entry: String) throws(Acknowledgement.Fault) -> String {
        guard let text = self[entry].asString else { throw Acknowledgement.Fault(entry: entry) }
        return text
    }
}

extension Canonical.Writer {
    /// Writes an entry, if there is a text for it.
    fileprivate mutating func entry(_ name: String, _ text: String?) {
        guard let text else { return }
        key(name)
        string(text)
    }

    /// Writes an entry, if there is an integer for it.
    fileprivate mutating func entry(_ name: String, _ integer: Int?) {
        guard let integer else { return }
        key(name)
        self.integer(integer)
    }
}
