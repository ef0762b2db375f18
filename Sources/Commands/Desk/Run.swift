internal import ArgumentParser
internal import Foundation
internal import Logging
internal import Qualifying
internal import Receiving
internal import Recording
internal import ServiceLifecycle
internal import UnixSignals
internal import Working

/// `layak run`: the daemon.
struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Watch the inbox, answer every file, judge, report.",
        discussion: """
            Runs until it is told to stop (SIGTERM, Ctrl-C) and then finishes what it has in hand.

            Example:
              layak run --home /var/lib/layak
              layak run --home ./home --once --as-of 2026-04-10
            """)

    @OptionGroup var options: HomeOption
    @Flag(help: "Wait until what is there has settled, take it in, publish, and end.") var once = false
    @Option(help: ArgumentHelp("The day it is to be, for demonstrations and tests.", valueName: "DATE")) var asOf: Day?

    func run() async throws {
        Allocator.prepare()
        let settings = try options.settings()
        let log = Log.make(level: settings.log)
        let stock = try settings.stock()
        let shop = try settings.printShop(stock)
        let agenda = try settings.agenda(asOf: asOf?.date)
        let daemon = try await Self.daemon(settings, stock, shop, agenda, log, once: once)
        let services = ServiceGroup(
            configuration: .init(
                services: [.init(service: daemon, successTerminationBehavior: .gracefullyShutdownGroup)],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: Log.make(level: "error")))
        try await services.run()
        try daemon.putAway()
    }

    /// Takes the home folder; `layak status` may hold it for a moment.
    private static func lock(_ home: Home) async throws -> HomeLock {
        for _ in 0..<10 {
            do throws(ReceivingError) {
                return try HomeLock(path: home.path)
            } catch {
                guard error.kind == .alreadyRunning else { throw error }
            }
            try await Task.sleep(for: .milliseconds(100))
        }
        return try HomeLock(path: home.path)
    }

    private static func daemon(
        _ settings: Settings, _ stock: Stock, _ shop: PrintShop, _ agenda: Agenda, _ log: Logger, once: Bool
    ) async throws -> Daemon {
        let home = Home(path: settings.home)
        try home.prepare()
        let lock = try await Self.lock(home)
        let ledger = try Ledger(at: home.ledger)
        let inbox = try Inbox(home: lock, settings: settings.inbox, refusedInPlace: try ledger.refusedInPlace())
        let shelf = Shelf(
            home: home, stationery: shop.stationery, presses: shop.presses,
            makePress: { try shop.press(of: $0, in: $1) }, log: log)
        let desk = settings.desk(stock, ledger)
        return Daemon(
            inbox: inbox, desk: desk, ledger: ledger, shelf: shelf, agenda: agenda,
            supervisor: Supervisor(environment: ProcessInfo.processInfo.environment), log: log, once: once)
    }
}

extension Settings {
    /// The desk; checklists that are no longer in stock are looked up in the ledger.
    func desk(_ stock: Stock, _ ledger: Ledger?) -> Desk {
        Desk(stock: stock) { digest throws(LedgerError) in
            if let checklist = stock.references.catalogue[digest] { return checklist }
            return try ledger?.checklist(digest)
        }
    }

    /// The limits and times of the inbox.
    var inbox: InboxSettings {
        var inbox = InboxSettings()
        inbox.settlingTime = .seconds(settlingSeconds)
        inbox.rescanInterval = .seconds(rescanSeconds)
        inbox.batchFiles = batchFiles
        inbox.fileBytes = Int64(fileMebibytes) << 20
        return inbox
    }
}
