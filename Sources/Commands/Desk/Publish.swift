internal import ArgumentParser
internal import Receiving
internal import Recording
internal import Working

/// `layak publish`: writes all pages anew.
struct Publish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write all receipts, reports and the register anew from the ledger.",
        discussion: """
            For changed templates or texts, and for pages that were deleted. The daemon must not be running.

            Example:
              layak publish --home /var/lib/layak
            """)

    @OptionGroup var options: HomeOption
    @Option(help: ArgumentHelp("The day whose statuses the register shows; today without it.", valueName: "DATE"))
    var asOf: Day?

    func run() async throws {
        let settings = try options.settings()
        let ledger = try settings.ledger()
        let shop = try settings.printShop(try settings.stock())
        let agenda = try settings.agenda(asOf: asOf?.date)
        let home = Home(path: settings.home)
        let lock = try HomeLock(path: home.path)
        try home.prepare()
        let shelf = Shelf(
            home: home, stationery: shop.stationery, presses: shop.presses,
            makePress: { try shop.press(of: $0, in: $1) }, log: Log.make(level: settings.log))
        try await shelf.publishAll(of: ledger, asOf: "\(agenda.today)", instant: agenda.instant)
        withExtendedLifetime(lock) {}
        let failed = try ledger.unpublished()
        Terminal.line("\(try ledger.head.number) records are published, \(failed.count) of them failed")
        if !failed.isEmpty { throw Exit.problems }
    }
}
