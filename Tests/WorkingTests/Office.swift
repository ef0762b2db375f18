import FEEL
import Foundation
import Logging
import Qualifying
import Receiving
import Recording
import Reporting
import Testing
import Working

/// A desk in a home folder of its own, with the stock that ships, as a story tells it: drop, work, look.
struct Office {
    let home: Home
    private let batchFiles: Int

    /// The root of the package, whose checklists, rulebooks and templates are used.
    static let share = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private static let stock = Result { try Stock(share: share, fileBytes: 8 << 20) }

    private static let rooms: URL = {
        let rooms = FileManager.default.temporaryDirectory.appendingPathComponent("layak-offices-\(getpid())")
        atexit { try? FileManager.default.removeItem(at: Office.rooms) }
        return rooms
    }()

    init(batchFiles: Int = 64) throws {
        let folder = Self.rooms.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("inbox"), withIntermediateDirectories: true)
        home = Home(path: folder.path)
        self.batchFiles = batchFiles
    }

    /// One of the examples that ship.
    static func example(_ name: String) throws -> [UInt8] {
        try FileTree.read("\(share)/Checklists/examples/\(name).xml")
    }

    /// Drops a file, later than all that were dropped before.
    func drop(_ bytes: [UInt8], as name: String, in folder: String? = nil) throws {
        let path = home.inbox + (folder.map { "/" + $0 } ?? "")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
        // Files are taken in the order in which they came to rest, which the kernel notes every few milliseconds.
        usleep(20_000)
    }

    /// Takes in what is there, as of a day.
    func work(asOf day: String = "2026-04-10") async throws {
        let stock = try Self.stock.get()
        try home.prepare()
        let ledger = try Ledger(at: home.ledger)
        var settings = InboxSettings()
        settings.settlingTime = .zero
        settings.batchFiles = batchFiles
        let inbox = try Inbox(
            home: try HomeLock(path: home.path), settings: settings, refusedInPlace: try ledger.refusedInPlace())
        let daemon = Daemon(
            inbox: inbox, desk: Desk(stock: stock) { stock.references.catalogue[$0] }, ledger: ledger,
            shelf: try shelf(),
            agenda: Agenda(zone: .utc, fixed: CalendarDate(parsing: day), clock: { 1_775_800_000_000 }),
            supervisor: Supervisor(environment: [:]), log: Self.log, once: true)
        try await daemon.run()
    }

    /// A shelf of this office.
    func shelf() throws -> Shelf {
        let shop = try PrintShop(share: Self.share, stock: try Self.stock.get(), clock: Clock())
        return Shelf(
            home: home, stationery: shop.stationery, presses: shop.presses,
            makePress: { try shop.press(of: $0, in: $1) }, log: Self.log)
    }

    private static let log = {
        var log = Logger(label: "test")
        log.logLevel = .critical
        return log
    }()

    /// Everything the ledger remembers.
    func records() throws -> [Record] {
        try Ledger(at: home.ledger).records(from: 1, through: .max)
    }

    /// What is remembered of the files that came in.
    func answers() throws -> [Acknowledgement] {
        try records().filter { $0.kind == .arrival }.map { try Acknowledgement(canonical: $0.body) }
    }

    /// The decisions' bytes.
    func decisions() throws -> [String] {
        try records().filter { $0.kind == .decision }.map { String(decoding: $0.body, as: UTF8.self) }
    }
}
