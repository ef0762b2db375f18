/// What can go wrong with the ledger: all of it the world's fault.
package enum LedgerError: Error, Equatable {
    /// The disk is full; the same append may be tried again once there is room.
    case full
    /// What is stored cannot be what was stored: damaged or tampered with.
    case damaged(String)
    /// The database was made by a later version.
    case fromTheFuture(String)
    /// Reading or writing failed; after a failed write nothing more may be believed of this connection.
    case unusable(String)
}

extension LedgerError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .full: "the disk that holds the ledger is full"
        case .damaged(let what): "the ledger is damaged: \(what)"
        case .fromTheFuture(let what): "the ledger was written by a later version: \(what)"
        case .unusable(let what): "the ledger cannot be used: \(what)"
        }
    }
}
