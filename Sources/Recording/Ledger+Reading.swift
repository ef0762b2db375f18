internal import Foundation
internal import GRDB
package import Qualifying

/// A submission in force: the latest of its kind.
package struct Filed: Sendable {
    /// The number of the arrival it came in with.
    package let record: Int64
    package let kind: Kind
    /// The digest of the file, and the auditor's folder it lay in: by both a duplicate is told.
    package let content: Digest
    package let folder: [UInt8]?
    /// The canonical form.
    package let canonical: [UInt8]
}

/// One line of a supplier's history.
package struct PastDecision: Sendable, Equatable {
    package let record: Int64
    /// When it was recorded: milliseconds since 1970-01-01T00:00:00Z.
    package let instant: Int64
    /// The date it was made as of, ISO 8601.
    package let asOf: String
    package let outcome: String
    package let cause: String
}

/// Where one supplier stands by one rulebook: a line of the register.
package struct Standing: Sendable {
    package let supplier: String
    package let rulebook: String
    /// The number of the decision in force.
    package let record: Int64
    package let nextChange: String?
    /// The line of the register as the decision gave it, canonical JSON.
    package let summary: [UInt8]
}

extension Ledger {
    /// The submissions in force of each of `suppliers`: of each kind the one with the latest audit end, then arrival.
    package func inForce(of suppliers: some Collection<String>) throws(LedgerError) -> [String: [Filed]] {
        try Self.mapping {
            try pool.read { database in
                let statement = try database.cachedStatement(sql: Self.inForce)
                var found: [String: [Filed]] = [:]
                for supplier in suppliers {
                    let rows = try Row.fetchCursor(statement, arguments: [supplier])
                    while let row = try rows.next() {
                        let filed = try self.filed(row)
                        found[supplier, default: []].append(filed)
                    }
                }
                return found
            }
        }
    }

    // One step into the index for each kind, and one statement for all of them.
    private static let inForce = """
        SELECT submission.record, submission.kind, arrival.content, arrival.folder, submission.canonical
        FROM (\(Kind.allCases.map { "SELECT '\($0.rawValue)' AS kind" }.joined(separator: " UNION ALL "))) AS asked
        CROSS JOIN submission ON submission.record = (
            SELECT record FROM submission WHERE supplier = ? AND kind = asked.kind
            ORDER BY auditEnd DESC, record DESC LIMIT 1)
        CROSS JOIN arrival ON arrival.record = submission.record
        """

    private func filed(_ row: Row) throws -> Filed {
        guard let kind = Kind(rawValue: row[1]) else {
            throw LedgerError.damaged("the submission of record \(row[0] as Int64) is of an unknown kind")
        }
        return Filed(
            record: row[0], kind: kind, content: try Self.digest(row, 2), folder: (row[3] as Data?).map { [UInt8]($0) },
            canonical: try unpacked(row, 4, of: row[0]))
    }

    /// The suppliers with a submission, in the order of their numbers, `limit` at a time from behind `last`.
    package func suppliers(after last: String = "", limit: Int) throws(LedgerError) -> [String] {
        try Self.mapping {
            try pool.read { database in
                try String.fetchAll(
                    database,
                    sql: "SELECT DISTINCT supplier FROM submission WHERE supplier > ? ORDER BY supplier LIMIT ?",
                    arguments: [last, limit])
            }
        }
    }

    /// The record with this number.
    package func record(_ number: Int64) throws(LedgerError) -> Record? {
        try records(from: number, through: number).first
    }

    /// The records from `first` through `last`, in order.
    package func records(from first: Int64, through last: Int64) throws(LedgerError) -> [Record] {
        try Self.mapping {
            try pool.read { database in
                let rows = try Row.fetchAll(
                    database, sql: "SELECT * FROM record WHERE number BETWEEN ? AND ? ORDER BY number",
                    arguments: [first, last])
                return try rows.map { try self.record(from: $0) }
            }
        }
    }

    /// The decision in force about a supplier by a rulebook, if there is one.
    package func decision(about supplier: String, by rulebook: String) throws(LedgerError) -> Record? {
        try Self.mapping {
            try pool.read { database in
                let statement = try database.cachedStatement(
                    sql: """
                        SELECT record.* FROM standing JOIN record ON record.number = standing.record
                        WHERE supplier = ? AND rulebook = ?
                        """)
                let row = try Row.fetchOne(statement, arguments: [supplier, rulebook])
                return try row.map { try self.record(from: $0) }
            }
        }
    }

    /// The decisions in force about each of `suppliers`, by rulebook.
    package func decisions(
        about suppliers: some Collection<String>
    ) throws(LedgerError) -> [String: [String: Record]] {
        try Self.mapping {
            try pool.read { database in
                let statement = try database.cachedStatement(
                    sql: """
                        SELECT record.*, standing.rulebook FROM standing JOIN record ON record.number = standing.record
                        WHERE supplier = ?
                        """)
                var found: [String: [String: Record]] = [:]
                for supplier in suppliers {
                    for row in try Row.fetchAll(statement, arguments: [supplier]) {
                        found[supplier, default: [:]][row[6]] = try self.record(from: row)
                    }
                }
                return found
            }
        }
    }

    /// The last decisions about a supplier by a rulebook, newest first.
    package func history(
        of supplier: String, by rulebook: String, limit: Int
    ) throws(LedgerError) -> [PastDecision] {
        try Self.mapping {
            try pool.read { database in
                let statement = try database.cachedStatement(
                    sql: """
                        SELECT decision.record, instant, asOf, outcome, cause
                        FROM decision JOIN record ON record.number = decision.record
                        WHERE supplier = ? AND rulebook = ? ORDER BY decision.record DESC LIMIT ?
                        """)
                return try Row.fetchAll(statement, arguments: [supplier, rulebook, limit]).map { row in
                    PastDecision(record: row[0], instant: row[1], asOf: row[2], outcome: row[3], cause: row[4])
                }
            }
        }
    }

    /// The lines of the register behind `last`, ordered by supplier: as many as one reading may hold up the others.
    package func standings(after last: Standing? = nil, limit: Int) throws(LedgerError) -> [Standing] {
        try Self.mapping {
            try pool.read { database in
                let statement = try database.cachedStatement(
                    sql: """
                        SELECT supplier, rulebook, record, nextChange, summary FROM standing
                        WHERE (supplier, rulebook) > (?, ?) ORDER BY supplier, rulebook LIMIT ?
                        """)
                let rows = try Row.fetchAll(
                    statement, arguments: [last?.supplier ?? "", last?.rulebook ?? "", limit])
                return rows.map { row in
                    Standing(
                        supplier: row[0], rulebook: row[1], record: row[2], nextChange: row[3],
                        summary: [UInt8](row[4] as Data))
                }
            }
        }
    }

    /// The paths of a batch that are recorded already, with the numbers of their arrivals.
    package func recorded(ofBatch batch: String) throws(LedgerError) -> [[UInt8]: Int64] {
        try Self.mapping {
            try pool.read { database in
                let rows = try Row.fetchAll(
                    database, sql: "SELECT path, record FROM arrival WHERE batch = ?", arguments: [batch])
                return Dictionary(uniqueKeysWithValues: rows.map { ([UInt8]($0[0] as Data), $0[1] as Int64) })
            }
        }
    }

    /// The marks of files refused where they lie, for the inbox to know them again.
    package func refusalMarks() throws(LedgerError) -> [String] {
        try Self.mapping {
            try pool.read { database in
                try String.fetchAll(
                    database, sql: "SELECT refusalMark FROM arrival WHERE refusalMark IS NOT NULL ORDER BY record")
            }
        }
    }

    /// How many decisions are in force, and the first day on which one of them changes by itself.
    package func outlook() throws(LedgerError) -> (suppliers: Int, nextChange: String?) {
        try Self.mapping {
            try pool.read { database in
                (
                    try Int.fetchOne(database, sql: "SELECT count(DISTINCT supplier) FROM standing") ?? 0,
                    try String.fetchOne(database, sql: "SELECT min(nextChange) FROM standing")
                )
            }
        }
    }

    func record(from row: Row) throws -> Record {
        guard let kind = Record.Kind(rawValue: row[1]) else {
            throw LedgerError.damaged("record \(row[0] as Int64) is of an unknown kind")
        }
        return Record(
            number: row[0], kind: kind, instant: row[2], body: try unpacked(row, 3, of: row[0]),
            predecessor: try Self.digest(row, 4), digest: try Self.digest(row, 5))
    }

    /// The document packed in column `index`, part of record `number`.
    func unpacked(_ row: Row, _ index: Int, of number: Int64) throws -> [UInt8] {
        guard let bytes = compression.unpack([UInt8](row[index] as Data)) else {
            throw LedgerError.damaged("a document of record \(number) cannot be unpacked")
        }
        return bytes
    }
}
