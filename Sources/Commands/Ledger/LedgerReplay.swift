internal import ArgumentParser
internal import Working

/// `layak ledger replay`: makes every decision again.
struct LedgerReplay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Judge every recorded decision again from what the ledger holds, and compare the bytes.",
        discussion: """
            Example:
              layak ledger replay --home /var/lib/layak
            """)

    @OptionGroup var options: HomeOption

    func run() async throws {
        let ledger = try options.settings().ledger()
        let replay = try await Replay(of: ledger).run()
        for difference in replay.differences { Terminal.line(difference) }
        Terminal.line("\(replay.equal) of \(replay.decisions) decisions are equal")
        if replay.equal < replay.decisions { throw Exit.problems }
    }
}
