internal import Foundation
internal import GRDB
internal import Qualifying

/// Why a ledger is not to be believed: the first place where it is not what it was when written.
package struct Flaw: Error, Equatable {
    /// The number of the record; nil for a frozen document.
    package let record: Int64?
    /// What was found and what should have been.
    package let description: String

    init(at record: Int64?, _ description: String) {
        self.record = record
        self.description = description
    }
}

extension Ledger {
    /// Goes through the whole chain and every stored document.
    ///
    /// - Parameter anchor: a head known from elsewhere, as from a printed receipt: it must be part of the chain. Without
    ///   one, records cut off at the end cannot be told.
    /// - Returns: the head, or the first flaw.
    /// - Throws: ``LedgerError`` if the ledger cannot be read at all.
    package func verify(anchor: Chain.Head? = nil) throws(LedgerError) -> Result<Chain.Head, Flaw> {
        try Self.mapping {
            try pool.read { database in
                var head = Chain.Head.empty
                let rows = try Row.fetchCursor(database, sql: "SELECT * FROM record ORDER BY number")
                while let row = try rows.next() {
                    let number: Int64 = row[0]
                    guard number == head.number + 1 else {
                        return .failure(.init(at: head.number + 1, "record \(head.number + 1) is missing"))
                    }
                    guard let record = try? self.record(from: row) else {
                        return .failure(.init(at: number, "the record cannot be read"))
                    }
                    if let flaw = try self.flaw(in: record, after: head, database) {
                        return .failure(.init(at: number, flaw))
                    }
                    head = Chain.Head(number: number, digest: record.digest)
                    if let anchor, anchor.number == number, anchor.digest != head.digest {
                        return .failure(
                            .init(at: number, "the chain ends in \(head.digest) here, the anchor says \(anchor.digest)")
                        )
                    }
                }
                if let anchor, anchor.number > head.number {
                    return .failure(
                        .init(at: head.number + 1, "the chain ends before record \(anchor.number) of the anchor"))
                }
                if let flaw = try self.flawInFrozen(database) { return .failure(.init(at: nil, flaw)) }
                return .success(head)
            }
        }
    }

    private func flaw(in record: Record, after head: Chain.Head, _ database: Database) throws -> String? {
        guard record.predecessor == head.digest else { return "its predecessor is not the record before it" }
        let digest = Chain.digest(
            number: record.number, kind: record.kind, instant: record.instant, body: record.body, after: head.digest)
        guard digest == record.digest else { return "its digest is not that of its content" }
        guard record.kind == .arrival else { return nil }
        let statement = try database.cachedStatement(
            sql: """
                SELECT arrival.content, submission.bytes, submission.canonical
                FROM arrival LEFT JOIN submission USING (record) WHERE arrival.record = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [record.number]) else { return "its arrival is missing" }
        guard let content = row[0] as Data?, row[1] as Data? != nil else { return nil }
        let bytes = try unpacked(row, 1, of: record.number)
        let canonical = try unpacked(row, 2, of: record.number)
        guard Digest(of: bytes).bytes == [UInt8](content) else { return "the file it keeps is not the file it names" }
        // The body names both digests as members of canonical JSON, and the chain covers the body.
        for (name, digest) in [("content", Digest(of: bytes)), ("canonical", Digest(of: canonical))]
        where !Self.contains(record.body, "\"\(name)\":\"\(digest)\"") {
            return "its \(name) is not what the body names"
        }
        return nil
    }

    private func flawInFrozen(_ database: Database) throws -> String? {
        let rows = try Row.fetchCursor(database, sql: "SELECT digest, name, bytes FROM frozen")
        while let row = try rows.next() {
            let name: String = row[1]
            guard let bytes = compression.unpack([UInt8](row[2] as Data)),
                Digest(of: bytes).bytes == [UInt8](row[0] as Data)
            else { return "the frozen document \(name) is not what its digest says" }
        }
        return nil
    }

    private static func contains(_ body: [UInt8], _ member: String) -> Bool {
        let needle = Array(member.utf8)
        guard let first = needle.first, body.count >= needle.count else { return false }
        return (0...(body.count - needle.count)).contains { start in
            body[start] == first && body[start..<start + needle.count].elementsEqual(needle)
        }
    }
}
