internal import FEEL
internal import Logging
internal import Qualifying
internal import Receiving
internal import Recording
internal import Reporting
internal import Working

/// A desk with all that belongs to it, put together as the daemon's is.
struct Bench {
    let home: String
    let stock: Stock
    let shop: PrintShop
    let inbox: Inbox
    let ledger: Ledger
    let desk: Desk
    let shelf: Shelf
    let asOf: CalendarDate
    /// The instant of all records.
    static let instant: Int64 = 1_775_786_400_000

    init(share: String, home path: String) throws {
        Allocator.prepare()
        self.home = path
        stock = try Stock(share: share, fileBytes: 8 << 20)
        shop = try PrintShop(share: share, stock: stock, clock: Clock())
        let home = Home(path: path)
        try home.prepare()
        ledger = try Ledger(at: home.ledger)
        var settings = InboxSettings()
        settings.settlingTime = .zero
        settings.scanLifetime = .seconds(600)
        inbox = try Inbox(home: try HomeLock(path: path), settings: settings)
        let catalogue = stock.references.catalogue
        desk = Desk(stock: stock) { digest throws(LedgerError) in catalogue[digest] }
        let shop = shop
        shelf = Shelf(
            home: home, stationery: shop.stationery, presses: shop.presses,
            makePress: { try shop.press(of: $0, in: $1) }, log: Logger(label: "bench"))
        asOf = CalendarDate(year: 2026, month: 4, day: 10) ?? .earliest
        try ledger.freeze(stock.frozen)
    }
}
