internal import GRDB

/// The tables of the ledger.
///
/// `record` is the truth and is only ever added to, as are `arrival`, `submission`, `decision` and `frozen`, which hold
/// what records are found by and the documents they name. `standing`, `mark` and `unpublished` are derived or about
/// publishing, and change.
enum Schema {
    /// The version of the tables; a ledger with a higher one is refused.
    static let version = 1

    static let statements = """
        CREATE TABLE record (
            number INTEGER PRIMARY KEY,
            kind INTEGER NOT NULL,
            instant INTEGER NOT NULL,
            body BLOB NOT NULL,
            predecessor BLOB NOT NULL,
            digest BLOB NOT NULL
        ) STRICT;
        CREATE TABLE arrival (
            record INTEGER PRIMARY KEY REFERENCES record,
            batch TEXT NOT NULL,
            path BLOB NOT NULL,
            folder BLOB,
            content BLOB,
            refusalMark TEXT,
            UNIQUE (batch, path)
        ) STRICT;
        CREATE INDEX arrivalRefusedInPlace ON arrival (record) WHERE refusalMark IS NOT NULL;
        CREATE TABLE submission (
            record INTEGER PRIMARY KEY REFERENCES arrival,
            supplier TEXT NOT NULL,
            kind TEXT NOT NULL,
            auditEnd TEXT NOT NULL,
            bytes BLOB NOT NULL,
            canonical BLOB NOT NULL
        ) STRICT;
        CREATE INDEX submissionInForce ON submission (supplier, kind, auditEnd, record);
        CREATE TABLE decision (
            record INTEGER PRIMARY KEY REFERENCES record,
            supplier TEXT NOT NULL,
            rulebook TEXT NOT NULL,
            rulebookDigest BLOB NOT NULL,
            asOf TEXT NOT NULL,
            outcome TEXT NOT NULL,
            nextChange TEXT,
            cause TEXT NOT NULL
        ) STRICT;
        CREATE INDEX decisionHistory ON decision (supplier, rulebook, record);
        CREATE TABLE frozen (
            digest BLOB NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE standing (
            supplier TEXT NOT NULL,
            rulebook TEXT NOT NULL,
            record INTEGER NOT NULL REFERENCES decision,
            nextChange TEXT,
            summary BLOB NOT NULL,
            PRIMARY KEY (supplier, rulebook)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX standingNextChange ON standing (nextChange) WHERE nextChange IS NOT NULL;
        CREATE TABLE mark (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE unpublished (
            record INTEGER PRIMARY KEY REFERENCES record,
            reason TEXT NOT NULL
        ) STRICT;
        """

    /// Makes the tables of an empty database; does nothing to one of this version.
    static func prepare(_ database: Database) throws {
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        switch found {
        case version: return
        case 0:
            try database.execute(sql: statements)
            try database.execute(sql: "PRAGMA user_version = \(version)")
        default:
            throw LedgerError.fromTheFuture("its tables are of version \(found), this program knows \(version)")
        }
    }
}
