internal import Qualifying
internal import Receiving
internal import Recording
internal import Reporting
internal import Working
internal import XML

/// Takes all batches of an inbox along the way of the daemon, stage by stage.
struct Stages {
    private let bench: Bench
    private var stopwatch = Stopwatch()
    private var spent: [(name: String, time: Double)] = []
    private var files = 0
    private var records = 0
    private var pages = 0
    private var pageBytes = 0
    /// Microseconds of the way of each batch, without what is measured beside it.
    private var batches: [Double] = []

    init(of bench: Bench) {
        self.bench = bench
    }

    /// Measures and reports.
    mutating func measure() async throws {
        let schema = bench.stock.references.schema
        while true {
            var way = 0.0
            _ = stopwatch.lap()
            guard let batch = bench.inbox.takeBatch() else { break }
            way += note("claim")

            // Beside the way: what the two calls of the reading cost that are libxml2's.
            let claims = batch.arrivals.compactMap { if case .claim(let claim) = $0 { claim.bytes } else { nil } }
            for bytes in claims { try parse(bytes, schema) }

            let taken = await bench.desk.read(batch)
            way += note("read")
            let known = try bench.ledger.inForce(of: Set(taken.compactMap(\.nib)))
            let head = try bench.ledger.head.number
            way += note("known")
            let entries = try await bench.desk.judge(taken, known: known, after: head, asOf: bench.asOf)
            way += note("judge")
            let made = try bench.ledger.append(entries, at: Bench.instant)
            way += note("append")
            try await bench.shelf.publish(made, from: bench.ledger)
            way += note("publish")

            // Beside the way: the drawing alone.
            try draw(made)
            _ = note("render")

            try bench.inbox.release(batch)
            way += note("release")
            files += batch.arrivals.count
            records += made.count
            batches.append(way)
        }
        try await bench.shelf.tidy(bench.ledger, asOf: "\(bench.asOf)", instant: Bench.instant, isLast: true)
        _ = note("tidy")
        report()
    }

    private mutating func parse(_ bytes: [UInt8], _ schema: Schema) throws {
        _ = stopwatch.lap()
        do {
            let document = try Document(parsing: bytes)
            _ = note("parse")
            _ = schema.validate(document)
            _ = note("validate")
        }
        // The document has gone.
        _ = note("parse")
    }

    private mutating func note(_ name: String) -> Double {
        let time = stopwatch.lap()
        if let index = spent.firstIndex(where: { $0.name == name }) {
            spent[index].time += time
        } else {
            spent.append((name, time))
        }
        return time
    }

    private mutating func draw(_ made: [Record]) throws {
        for (index, record) in made.enumerated() where record.kind == .arrival {
            let next = index + 1 < made.count ? made[index + 1] : record
            let decision = next.kind == .decision ? next : nil
            let setting = try decision.flatMap { try bench.setting(of: $0) }
            let receipt = try bench.receipt(of: record, decision, setting)
            count(receipt.html)
            count(receipt.xml)
            for page in setting?.pages ?? [] { count(page.bytes) }
        }
    }

    private mutating func count(_ page: [UInt8]) {
        pages += 1
        pageBytes += page.count
    }

    private func report() {
        for (name, time) in spent { Measuring.report(name, name == "tidy" ? time : time / Double(max(files, 1))) }
        Measuring.report("files", Double(files))
        Measuring.report("records", Double(records))
        Measuring.report("pages", Double(pages))
        Measuring.report("pageBytes", Double(pageBytes))
        // The middle batch: neither the first, which warms up, nor one beside which something else ran.
        Measuring.report("batch", batches.isEmpty ? 0 : batches.sorted()[batches.count / 2])
    }
}

extension Taken {
    fileprivate var nib: String? {
        if case .read(_, .understood(let submission, _)) = content { submission.nib } else { nil }
    }
}
