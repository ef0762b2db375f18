internal import Foundation
internal import GRDB
internal import Qualifying

/// The one file that remembers: what came in with its bytes, what was decided, what happened; chained by hash.
///
/// There is one ledger a home folder and one writer, held apart by the home's lock. Records are only ever added. All
/// methods may be called from any task; appends wait for one another.
///
/// The source of the durability rule: https://www.sqlite.org/wal.html and https://www.sqlite.org/pragma.html#pragma_synchronous.
package final class Ledger: Sendable {
    let pool: DatabasePool
    let compression = Compression()

    /// Opens the ledger at `path`, making it if there is none.
    ///
    /// - Throws: ``LedgerError/fromTheFuture(_:)`` if a later version wrote it, ``LedgerError/unusable(_:)`` if it cannot
    ///   be opened.
    package init(at path: String) throws(LedgerError) {
        pool = try Self.mapping {
            var configuration = Configuration()
            configuration.maximumReaderCount = 2
            configuration.busyMode = .timeout(5)
            configuration.prepareDatabase { database in
                try database.execute(sql: "PRAGMA cache_size = -4096; PRAGMA foreign_keys = OFF")
            }
            let pool = try DatabasePool(path: path, configuration: configuration)
            // The pool's own set-up puts its writer to NORMAL, which loses the last commits in a power cut.
            try pool.barrierWriteWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864")
            }
            try pool.write(Schema.prepare)
            return pool
        }
    }

    /// Closes the ledger for good: all of it is then in its one file, without the write-ahead log beside it.
    ///
    /// A ledger that was not closed, as by a kill, is as complete; but then the log belongs to it.
    package func close() throws(LedgerError) {
        try Self.mapping {
            // SQLite removes the log when its last connection goes, and only if that one may write: readers go first.
            pool.invalidateReadOnlyConnections()
            try pool.close()
        }
    }

    /// Where the chain ends.
    package var head: Chain.Head {
        get throws(LedgerError) {
            try Self.mapping { try pool.read(Self.head) }
        }
    }

    /// How the writer makes commits durable: SQLite's journal mode (`wal`) and `synchronous` level (2, FULL).
    package var durability: (journal: String?, synchronous: Int?) {
        get throws(LedgerError) {
            try Self.mapping {
                try pool.writeWithoutTransaction { database in
                    (
                        try String.fetchOne(database, sql: "PRAGMA journal_mode"),
                        try Int.fetchOne(database, sql: "PRAGMA synchronous")
                    )
                }
            }
        }
    }

    /// Remembers `entries` in their order, in one transaction: when this returns, they survive a power cut.
    ///
    /// - Parameters:
    ///   - entries: what to remember; their records follow the head without a gap.
    ///   - instant: now, in milliseconds since 1970-01-01T00:00:00Z.
    /// - Returns: the records made of them, in the same order.
    /// - Throws: ``LedgerError/full`` if there was no room: nothing is remembered, and it may be tried again. After any
    ///   other error nothing more may be believed of this ledger until it is opened anew.
    package func append(_ entries: [Entry], at instant: Int64) throws(LedgerError) -> [Record] {
        guard !entries.isEmpty else { return [] }
        // Packing needs no database: it is done before the writer is held.
        let packed = entries.map { (entry: $0, body: compression.pack($0.body)) }
        return try Self.mapping {
            try pool.write { database in
                var head = try Self.head(database)
                var records: [Record] = []
                records.reserveCapacity(packed.count)
                for (entry, body) in packed {
                    let record = Self.record(of: entry, at: instant, after: head)
                    try self.insert(record, packedBody: body, into: database)
                    try self.insert(entry, as: record.number, into: database)
                    head = Chain.Head(number: record.number, digest: record.digest)
                    records.append(record)
                }
                return records
            }
        }
    }

    /// Runs `body`, turning the database's errors into the ledger's.
    static func mapping<Result>(_ body: () throws -> Result) throws(LedgerError) -> Result {
        do {
            return try body()
        } catch let error as LedgerError {
            throw error
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_FULL: throw .full
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: throw .damaged(error.message ?? "\(error)")
            default: throw .unusable(error.message ?? "\(error)")
            }
        } catch {
            throw .unusable("\(error)")
        }
    }

    static func head(_ database: Database) throws -> Chain.Head {
        let statement = try database.cachedStatement(
            sql: "SELECT number, digest FROM record ORDER BY number DESC LIMIT 1")
        guard let row = try Row.fetchOne(statement) else { return .empty }
        return Chain.Head(number: row[0], digest: try digest(row, 1))
    }

    /// The digest stored in column `index`.
    static func digest(_ row: Row, _ index: Int) throws -> Digest {
        guard let digest = Digest(bytes: [UInt8](row[index] as Data)) else {
            throw LedgerError.damaged("a digest is not 32 bytes long")
        }
        return digest
    }

    private static func record(of entry: Entry, at instant: Int64, after head: Chain.Head) -> Record {
        let number = head.number + 1
        return Record(
            number: number, kind: entry.kind, instant: instant, body: entry.body, predecessor: head.digest,
            digest: Chain.digest(
                number: number, kind: entry.kind, instant: instant, body: entry.body, after: head.digest))
    }

    private func insert(_ record: Record, packedBody: Data, into database: Database) throws {
        try database.cachedStatement(sql: "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)").execute(arguments: [
            record.number, record.kind.rawValue, record.instant, packedBody, Data(record.predecessor.bytes),
            Data(record.digest.bytes),
        ])
    }

    private func insert(_ entry: Entry, as number: Int64, into database: Database) throws {
        switch entry {
        case .arrival(let arrival):
            try database.cachedStatement(sql: "INSERT INTO arrival VALUES (?, ?, ?, ?, ?, ?)").execute(arguments: [
                number, arrival.batch, Data(arrival.path), arrival.folder.map { Data($0) },
                arrival.content.map { Data($0.bytes) }, arrival.refusalMark,
            ])
            guard let submission = arrival.submission else { return }
            try database.cachedStatement(sql: "INSERT INTO submission VALUES (?, ?, ?, ?, ?, ?)").execute(arguments: [
                number, submission.supplier, submission.kind.rawValue, submission.auditEnd,
                compression.pack(submission.bytes), compression.pack(submission.canonical),
            ])
        case .decision(let judgement):
            try database.cachedStatement(sql: "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?)").execute(
                arguments: [
                    number, judgement.supplier, judgement.rulebook, Data(judgement.rulebookDigest.bytes),
                    judgement.asOf, judgement.outcome, judgement.nextChange, judgement.cause.rawValue,
                ])
            try database.cachedStatement(
                sql: """
                    INSERT INTO standing VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (supplier, rulebook) DO UPDATE
                    SET record = excluded.record, nextChange = excluded.nextChange, summary = excluded.summary
                    """
            ).execute(arguments: [
                judgement.supplier, judgement.rulebook, number, judgement.nextChange, Data(judgement.summary),
            ])
        case .event: break
        }
    }
}
