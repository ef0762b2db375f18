import GRDB

/// What nothing in Layak can do to a ledger's file, done by a hand of its own.
enum Tampering {
    static func run(_ statements: String, onLedgerAt path: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        try DatabaseQueue(path: path, configuration: configuration).write { try $0.execute(sql: statements) }
    }
}
