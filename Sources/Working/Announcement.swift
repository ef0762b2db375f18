internal import Qualifying
internal import Recording
internal import Reporting

/// What happened to one file, in a line for the log: status, name, what was decided, where the receipt lies.
struct Announcement: CustomStringConvertible {
    let description: String

    /// The announcement of an arrival and the decisions it brought about.
    ///
    /// - Throws: what keeps the records from being read.
    init(_ arrival: Record, _ decisions: some Sequence<Record>) throws {
        let answer = try Acknowledgement(canonical: arrival.body)
        let status = answer.status.rawValue
        var parts = [status + String(repeating: " ", count: max(0, 9 - status.utf8.count)), answer.path]
        switch answer.status {
        case .accepted:
            if let name = answer.understood.supplierName { parts.append(name + ":") }
            parts += try decisions.map { record in
                let summary = try Summary(of: record.body)
                return summary.outcome + (summary.validUntil.map { " until \($0)" } ?? "")
            }
        case .duplicate: parts.append(answer.duplicateOf.map { "of record \($0)" } ?? "")
        case .refused: parts.append(Self.cause(of: answer))
        }
        parts.append("-> receipts/\(Shelf.receiptPath(answer, arrival.number)).html")
        description = parts.joined(separator: " ")
    }

    /// The announcement of a decision that no file brought about.
    ///
    /// - Throws: what keeps the record from being read.
    init(of decision: Record, _ cause: Entry.Cause) throws {
        let summary = try Summary(of: decision.body)
        let outcome = summary.outcome + (summary.validUntil.map { " until \($0)" } ?? "")
        description = "judged    \(summary.supplier) \(summary.name): \(outcome) (\(cause.rawValue))"
    }

    /// Why a file was refused: what it is, or the first of its problems with the number of the others.
    private static func cause(of answer: Acknowledgement) -> String {
        if let reason = answer.reason { return reason }
        let errors = answer.problems.filter { $0.severity == .error }
        guard let first = errors.first else { return "" }
        let place = first.place.map { "\($0) " } ?? ""
        return place + first.id + (errors.count > 1 ? " and \(errors.count - 1) more" : "")
    }

    /// The announcements of all arrivals among `records`.
    static func all(of records: [Record]) throws -> [Announcement] {
        try records.indices.filter { records[$0].kind == .arrival }.map { index in
            try Announcement(records[index], records[(index + 1)...].prefix { $0.kind == .decision })
        }
    }
}
