internal import AsyncAlgorithms
internal import FEEL
package import Logging
internal import Qualifying
package import Receiving
package import Recording
internal import ServiceLifecycle

/// The daemon: takes what is dropped, has it judged, remembers it, publishes it, and only then lets go of it.
package struct Daemon: Service {
    let inbox: Inbox
    let desk: Desk
    let ledger: Ledger
    let shelf: Shelf
    let agenda: Agenda
    let supervisor: Supervisor
    let log: Logger
    /// Whether to end once everything that is there has been taken in.
    let once: Bool

    /// What the daemon wakes up for.
    private enum Call: Sendable {
        case alarm
        case batch(Batch)
        case day
    }

    /// Puts a daemon together; nothing is read or written yet.
    package init(
        inbox: Inbox, desk: Desk, ledger: Ledger, shelf: Shelf, agenda: Agenda, supervisor: Supervisor, log: Logger,
        once: Bool
    ) {
        self.inbox = inbox
        self.desk = desk
        self.ledger = ledger
        self.shelf = shelf
        self.agenda = agenda
        self.supervisor = supervisor
        self.log = log
        self.once = once
    }

    /// Works until it is told to stop; then finishes the batch in hand.
    ///
    /// - Throws: ``LedgerError`` when the ledger can no longer be trusted to remember, ``ReceivingError`` when the home
    ///   folder cannot be worked in at the start.
    package func run() async throws {
        defer { inbox.close() }
        try await onceThereIsRoom { () throws(LedgerError) in try ledger.freeze(desk.stock.frozen) }
        try await finishLeftovers()
        try await shelf.publishBacklog(of: ledger)
        try await reviewIfDue()
        supervisor.ready(try status())
        if once {
            try await withGracefulShutdownHandler {
                for await batch in inbox.batchesUntilEmpty { try await take(batch) }
            } onGracefulShutdown: {
                inbox.close()
            }
            let state = inbox.state
            let trouble = state.fault ?? state.deferral
            try await shelf.tidy(ledger, asOf: "\(agenda.today)", instant: agenda.instant, isLast: true)
            if let trouble { throw trouble }
            return
        }
        try await watch()
        supervisor.stopping()
        try await shelf.tidy(ledger, asOf: "\(agenda.today)", instant: agenda.instant, isLast: true)
    }

    /// Closes the ledger once ``run()`` has ended, so that what lies in the home folder is one file for whoever copies it.
    package func putAway() throws(LedgerError) {
        try ledger.close()
    }

    private func watch() async throws {
        let alarm = Alarm()
        let midnight = Midnight(agenda)
        try await withGracefulShutdownHandler {
            if let signOfLife = supervisor.signOfLife { alarm.ring(in: signOfLife) }
            alarm.ring(in: Shelf.pause)
            let calls = merge(
                inbox.batches.map(Call.batch), midnight.days.map { _ in Call.day }, alarm.rings.map { _ in Call.alarm })
            for await call in calls {
                switch call {
                case .batch(let batch):
                    try await take(batch)
                    alarm.ring(in: Shelf.pause)
                case .day:
                    try await reviewIfDue()
                    alarm.ring(in: Shelf.pause)
                case .alarm:
                    try await shelf.tidy(ledger, asOf: "\(agenda.today)", instant: agenda.instant)
                    if shelf.isUnfinished { alarm.ring(in: Shelf.pause) }
                    if let signOfLife = supervisor.signOfLife { alarm.ring(in: signOfLife) }
                }
                supervisor.alive()
                supervisor.status(try status())
            }
        } onGracefulShutdown: {
            inbox.close()
            midnight.putAway()
            alarm.putAway()
        }
    }

    /// The way of a batch.
    private func take(_ batch: Batch) async throws {
        let taken = await desk.read(batch)
        let records = try await remember { () async throws(LedgerError) in
            let known = try ledger.inForce(of: Set(taken.compactMap { $0.submission?.nib }))
            return try await desk.judge(taken, known: known, after: ledger.head.number, asOf: agenda.today)
        }
        try await shelf.publish(records, from: ledger)
        for announcement in try Announcement.all(of: records) { log.info("\(announcement)") }
        let known = taken.filter { $0.submission != nil }.map(\.arrival.origin)
        // What was refused is kept beside the inbox; what lies where it cannot be moved is left there.
        let refused = taken.filter { $0.submission == nil && !$0.isInPlace }.map(\.arrival.origin)
        release(batch.id, claims: known, refusals: refused)
    }

    /// Lets go of the files of a batch; what fails is tried again by itself, and costs nobody else a thing.
    private func release(_ batch: BatchID, claims: [Receiving.Origin], refusals: [Receiving.Origin]) {
        do throws(ReceivingError) {
            try inbox.release(batch, claims: claims, refusals: refusals)
        } catch {
            log.warning("a batch could not be released yet", metadata: ["batch": "\(batch)", "reason": "\(error)"])
        }
    }

    /// Appends what `entries` gives.
    private func remember(_ entries: () async throws(LedgerError) -> [Entry]) async throws -> [Record] {
        try await onceThereIsRoom { () async throws(LedgerError) in
            try ledger.append(try await entries(), at: agenda.instant)
        }
    }

    /// Writes to the ledger; waits while the disk is full, as nothing may be lost and nothing be half done.
    private func onceThereIsRoom<Result>(_ write: () async throws(LedgerError) -> Result) async throws -> Result {
        while true {
            do throws(LedgerError) {
                return try await write()
            } catch {
                guard error == .full else { throw error }
                log.error("the disk is full; what came in waits in work/", metadata: ["retry": "5 s"])
                supervisor.status("deferred: the disk that holds the ledger is full")
                supervisor.alive()
                do {
                    try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(5)) }
                } catch is CancellationError {
                    // Told to stop meanwhile: what came in stays in work/ for the next start.
                    throw error
                }
            }
        }
    }

    /// Takes up what an earlier run claimed: what the ledger holds is let go of, the rest is taken as the batch it was.
    private func finishLeftovers() async throws {
        for leftover in try inbox.leftovers() {
            let recorded = try ledger.recorded(ofBatch: leftover.id.text)
            var (claims, refusals): ([Receiving.Origin], [Receiving.Origin]) = ([], [])
            for origin in leftover.files {
                guard let number = recorded[origin.path.bytes], let record = try ledger.record(number) else { continue }
                let isRefused = try Acknowledgement(canonical: record.body).status == .refused
                if isRefused { refusals.append(origin) } else { claims.append(origin) }
            }
            release(leftover.id, claims: claims, refusals: refusals)
            if let batch = try inbox.reclaim(leftover.id) { try await take(batch) }
        }
    }

    /// Judges every dossier anew if a day has begun, or the rulebooks are others, since that was last done.
    private func reviewIfDue() async throws {
        let today = agenda.today
        let rulebooks = desk.stock.rulebooks.map { "\($0.digest)" }.sorted().joined(separator: " ")
        let done = try ledger.mark("reviewed")?.split(separator: " ", maxSplits: 1).map(String.init)
        guard done != ["\(today)", rulebooks] else { return }
        let cause: Entry.Cause = done.map { $0.last != rulebooks } == true ? .rulebook : .sweep
        var last = ""
        while true {
            let suppliers = try ledger.suppliers(after: last, limit: 256)
            guard let end = suppliers.last else { break }
            let records = try await remember { () async throws(LedgerError) in
                let inForce = try ledger.inForce(of: suppliers)
                return try await desk.review(
                    inForce, inForce: try ledger.decisions(about: suppliers), asOf: today, cause: cause)
            }
            try await shelf.publish(records, from: ledger)
            for announcement in try records.map({ try Announcement(of: $0, cause) }) { log.info("\(announcement)") }
            supervisor.alive()
            last = end
        }
        try await onceThereIsRoom { () throws(LedgerError) in
            try ledger.setMark("reviewed", to: "\(today) \(rulebooks)")
        }
        shelf.registerHasChanged()
        if !last.isEmpty { log.info("every dossier was judged as of \(today)") }
    }

    /// What the daemon is doing, in a line for the service manager.
    private func status() throws -> String {
        let state = inbox.state
        let head = try ledger.head.number
        let trouble = state.fault ?? state.deferral
        return "watching, \(state.waiting) waiting, \(state.settling) settling, ledger at \(head)"
            + (trouble.map { "; \($0)" } ?? "")
    }
}

extension Daemon: CustomStringConvertible {
    /// What it is called where services are listed: without it the service group would print all that the desk holds,
    /// rulebook and templates to the last letter, at every start.
    package var description: String { "desk" }
}
