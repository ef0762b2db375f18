internal import Foundation
internal import GRDB
package import Qualifying

/// A document that decisions rest on (a rulebook, a checklist, a code list), kept once under its digest.
package struct Frozen: Sendable, Equatable {
    /// What it is: `rulebook`, `checklist`, `codes`.
    package let kind: String
    /// Its name for people, such as `tier2 2026.1`.
    package let name: String
    package let bytes: [UInt8]

    package init(kind: String, name: String, bytes: [UInt8]) {
        self.kind = kind
        self.name = name
        self.bytes = bytes
    }
}

extension Ledger {
    /// Keeps `documents`, each under the digest decisions name it by; those already kept stay as they are.
    package func freeze(_ documents: [Digest: Frozen]) throws(LedgerError) {
        try Self.mapping {
            try pool.write { database in
                for (digest, document) in documents {
                    try database.execute(
                        sql: "INSERT INTO frozen VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        arguments: [
                            Data(digest.bytes), document.kind, document.name, compression.pack(document.bytes),
                        ])
                }
            }
        }
    }

    /// The document kept under `digest`.
    package func frozen(_ digest: Digest) throws(LedgerError) -> Frozen? {
        try Self.mapping {
            try pool.read { database in
                let row = try Row.fetchOne(
                    database, sql: "SELECT kind, name, bytes FROM frozen WHERE digest = ?",
                    arguments: [Data(digest.bytes)])
                guard let row else { return nil }
                guard let bytes = compression.unpack([UInt8](row[2] as Data)) else {
                    throw LedgerError.damaged("the document \(digest) cannot be unpacked")
                }
                return Frozen(kind: row[0], name: row[1], bytes: bytes)
            }
        }
    }
}
