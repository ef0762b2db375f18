internal import GRDB

/// Pages are derived, so their durability is a mark and not an fsync each: the mark moves once all pages of the records
/// up to it are on the disk; after a crash everything behind it is written again.
extension Ledger {
    /// The number of the last record whose pages are known to be on the disk.
    package var published: Int64 {
        get throws(LedgerError) {
            Int64(try mark("published") ?? "0") ?? 0
        }
    }

    /// Moves the mark to `number`, and remembers which records' pages could not be made, and why.
    package func markPublished(through number: Int64, failed: [Int64: String], mended: [Int64]) throws(LedgerError) {
        try Self.mapping {
            try pool.write { database in
                for record in mended {
                    try database.execute(sql: "DELETE FROM unpublished WHERE record = ?", arguments: [record])
                }
                for (record, reason) in failed {
                    try database.execute(
                        sql: "INSERT INTO unpublished VALUES (?, ?) ON CONFLICT DO UPDATE SET reason = excluded.reason",
                        arguments: [record, reason])
                }
                try Self.set("published", to: String(number), in: database)
            }
        }
    }

    /// The records whose pages could not be made, with the reasons; they are tried again.
    package func unpublished() throws(LedgerError) -> [Int64: String] {
        try Self.mapping {
            try pool.read { database in
                let rows = try Row.fetchAll(database, sql: "SELECT record, reason FROM unpublished")
                return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as Int64, $0[1] as String) })
            }
        }
    }

    /// What is remembered under `name` about the running of the desk, such as the last day swept.
    package func mark(_ name: String) throws(LedgerError) -> String? {
        try Self.mapping {
            try pool.read { database in
                try String.fetchOne(database, sql: "SELECT value FROM mark WHERE name = ?", arguments: [name])
            }
        }
    }

    /// Remembers `value` under `name`.
    package func setMark(_ name: String, to value: String) throws(LedgerError) {
        try Self.mapping {
            try pool.write { try Self.set(name, to: value, in: $0) }
        }
    }

    private static func set(_ name: String, to value: String, in database: Database) throws {
        try database.execute(
            sql: "INSERT INTO mark VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            arguments: [name, value])
    }
}
