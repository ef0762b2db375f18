internal import FEEL
internal import Qualifying
internal import Reporting
internal import Working

/// Draws what one submission causes, again and again: a receipt in both its forms, a report in each language and the
/// JSON.
struct Rendering {
    private let shop: PrintShop
    private let press: Press
    private let decision: [UInt8]
    private let arrival: [UInt8]
    private static let instant: Int64 = 1_775_786_400_000

    /// What becomes of some submissions, all of one supplier, of which the last is answered.
    init(share: String, files: some Collection<String>) throws {
        Allocator.prepare()
        let stock = try Stock(share: share, fileBytes: 8 << 20)
        shop = try PrintShop(share: share, stock: stock, clock: Clock())
        var filings: [Dossier.Filing] = []
        var answer = Acknowledgement(batch: "sample", path: "sample.xml", folder: "", status: .accepted)
        for file in files {
            let bytes = try FileTree.read(file)
            guard case .understood(let submission, let problems) = Submission.read(bytes, by: stock.references),
                let checklist = stock.references.catalogue[submission.checklist]
            else { throw Unusable(name: file) }
            filings.append(
                Dossier.Filing(record: Int64(filings.count + 1), submission: submission, checklist: checklist))
            answer.size = bytes.count
            answer.content = submission.digest
            answer.problems = problems
            answer.understood = submission.understood
        }
        guard let rulebook = stock.rulebooks.first, let press = shop.presses[rulebook.digest],
            let supplier = filings.first?.submission.nib, let asOf = CalendarDate(year: 2026, month: 4, day: 10)
        else { throw Unusable(name: share) }
        self.press = press
        decision = Decision(of: Dossier(supplier: supplier, filings: filings), by: rulebook, asOf: asOf).bytes
        arrival = answer.bytes
    }

    /// Reports what each kind of page costs, what all of them do, and how much of it reading the records is.
    func measure() throws {
        let digest = Digest(of: decision)
        func read() throws -> (RecordedArrival, RecordedDecision) {
            (
                try RecordedArrival(
                    number: 1, instant: Self.instant, digest: digest, head: (2, digest), body: arrival),
                try RecordedDecision(
                    number: 2, instant: Self.instant, digest: digest, predecessor: digest, body: decision,
                    history: [
                        .init(
                            record: 2, instant: Self.instant, asOf: "2026-04-10", outcome: "ready", cause: "submission")
                    ])
            )
        }
        func receipt(_ arrival: RecordedArrival, _ setting: Setting) -> Receipt {
            Receipt(shop.stationery, of: arrival, judgements: [Receipt.Judgement(setting)])
        }
        func draw() throws -> [Int] {
            let records = try read()
            let setting = press.set(records.1)
            let receipt = receipt(records.0, setting)
            return setting.pages.map(\.bytes.count) + [receipt.html.count, receipt.xml.count]
        }
        let records = try read()
        let setting = press.set(records.1)
        try Self.time("reading") { try read().1.supplier.utf8.count }
        Self.time("setting") { press.set(records.1).decision.supplier.utf8.count }
        Self.time("reports and JSON") { setting.pages.count }
        Self.time("receipt.html") { receipt(records.0, setting).html.count }
        Self.time("receipt.xml") { receipt(records.0, setting).xml.count }
        Self.time("JSON") { setting.json.count }
        let sizes = try draw()
        let size = sizes.reduce(0, +)
        let all = try Self.time("all") { try draw().count }
        Measuring.report("a page", all / Double(sizes.count))
        Measuring.report("a KB", all * 1000 / Double(size))
        Measuring.report("bytes", Double(size))
    }

    /// Reports the microseconds of a piece of work, the best of several goes: others are at work on the machine.
    @discardableResult private static func time(_ name: String, _ work: () throws -> Int) rethrows -> Double {
        var best = Double.infinity
        var done = 0
        for _ in 0..<10 {
            var stopwatch = Stopwatch()
            for _ in 0..<200 { done &+= try work() }
            best = min(best, stopwatch.lap() / 200)
        }
        Measuring.report(name, done == 0 ? 0 : best)
        return best
    }
}
