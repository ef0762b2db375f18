internal import Foundation
internal import GRDB
package import Qualifying

/// What a decision is filed under.
package struct FiledJudgement: Sendable {
    /// The business number of the supplier.
    package let supplier: String
    /// The rulebook's id, and the digest its edition is kept under.
    package let rulebook: String
    package let rulebookDigest: Digest
    /// The date it was made as of, ISO 8601.
    package let asOf: String
}

extension Ledger {
    /// The canonical form of the submission that came in with an arrival; nil if none did.
    package func canonical(ofArrival number: Int64) throws(LedgerError) -> [UInt8]? {
        try Self.mapping {
            try pool.read { database in
                let statement = try database.cachedStatement(
                    sql: "SELECT canonical FROM submission WHERE record = ?")
                guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
                return try self.unpacked(row, 0, of: number)
            }
        }
    }

    /// What the decision with this number is filed under.
    package func judgement(_ number: Int64) throws(LedgerError) -> FiledJudgement? {
        try Self.mapping {
            try pool.read { database in
                let statement = try database.cachedStatement(
                    sql: "SELECT supplier, rulebook, rulebookDigest, asOf FROM decision WHERE record = ?")
                guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
                return FiledJudgement(
                    supplier: row[0], rulebook: row[1], rulebookDigest: try Self.digest(row, 2), asOf: row[3])
            }
        }
    }
}
