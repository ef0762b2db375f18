internal import ArgumentParser
internal import Recording
internal import Working

/// `layak ledger`: looks into the ledger.
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Check and list what the ledger remembers.",
        discussion: """
            Example:
              layak ledger verify --home /var/lib/layak
            """,
        subcommands: [LedgerList.self, LedgerReplay.self, LedgerVerify.self])
}

extension Settings {
    /// The ledger of the home folder, which has to be there.
    func ledger() throws -> Ledger {
        let home = Home(path: home)
        guard FileTree.exists(home.ledger) else {
            throw Failure(.inputOutput, "`\(home.ledger)`: there is no ledger; name the home folder by --home")
        }
        return try Ledger(at: home.ledger)
    }
}
