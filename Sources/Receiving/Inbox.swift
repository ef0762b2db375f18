private import Glibc
private import Synchronization

/// The folder people write to, with `work/` and `refused/` beside it.
///
/// Every file dropped into `inbox/`, or into an auditor's folder in it, ends in exactly one ``Arrival``: as a claim with
/// its bytes, or as a refusal with its reason. Its way, and where a crash at any moment leaves it:
///
/// - S0 it lies in `inbox/`, settling or waiting. After a crash it is scanned again.
/// - S1 the folder `work/BATCH-ID/` exists, the file still lies in `inbox/`. The empty folder is removed by
///   ``leftovers()``, or later drops out with the next release.
/// - S2 the file lies in `work/BATCH-ID/`, the ledger does not know it. ``leftovers()`` names it, ``reclaim(_:)`` reads it
///   again under the same batch id. If the names were not durable yet, a power cut may turn this back into S0.
/// - S3 the ledger holds the arrival, the file lies in `work/`. ``leftovers()`` names it, ``release(_:claims:refusals:)``
///   lets go of it.
/// - S4 the ledger holds the arrival, the file has gone, the batch's folder has not. As S1.
/// - S5 the ledger holds the arrival, `work/` knows nothing of it. Nothing to do. A power cut may turn S4 and S5 back
///   into S3.
/// - P1 the file cannot be moved: it is refused in place, and the ledger does not know yet. As S0, it is refused again.
/// - P2 the ledger holds the refusal and its mark, the file still lies in `inbox/`. The mark, handed over at the start,
///   keeps it from being refused twice.
/// - B1 the file was claimed and is on its way back, as it changed: it is in `inbox/` (S0) or still in `work/` (S2).
///
/// A batch's names are made durable before it is handed out, so that S3 never turns back into S0: nothing counts twice.
package final class Inbox: Sendable {
    /// Limits and times.
    package let settings: InboxSettings
    private let home: HomeLock
    private let time: TimeSource
    private let events: DirectoryEvents
    private let intake: Mutex<Intake>
    private let latest = Mutex(InboxState())
    private let closing = Mutex(false)

    /// Opens the inbox of a home folder, making `inbox/`, `work/` and `refused/` where they are missing.
    ///
    /// - Parameters:
    ///   - home: the home folder, held by this process.
    ///   - settings: limits and times.
    ///   - refusedInPlace: the marks of refusals recorded before, with their reasons, so that they are not told again.
    ///   - time: the clocks.
    ///   - process: the last part of batch ids; this process's id if nil.
    /// - Throws: what is wrong with which folder.
    package init(
        home: HomeLock, settings: InboxSettings = InboxSettings(),
        refusedInPlace: [RefusalMark: Refusal.Reason] = [:], time: TimeSource = .system, process: Int32? = nil
    ) throws(ReceivingError) {
        let folders = try HomeFolders(path: home.path)
        _ = try folders.inbox(makes: true)
        try folders.check()
        do throws(SystemError) { events = try DirectoryEvents() } catch { throw error.at(home.path) }
        self.home = home
        self.settings = settings
        self.time = time
        let intake = Intake(
            home: home.path, settings: settings, refusedInPlace: refusedInPlace, time: time,
            process: process ?? getpid(), watches: Watches(events: events, home: home.path))
        self.intake = Mutex(intake)
    }

    /// The batches as they become ready, for as long as the inbox is open.
    package var batches: Batches { Batches(self, endsWhenEmpty: false) }

    /// The batches until everything present has settled and been taken; then the sequence ends.
    ///
    /// It also ends when waiting brings nothing: with a full disk or an inbox that cannot be read, ``state`` says why.
    package var batchesUntilEmpty: Batches { Batches(self, endsWhenEmpty: true) }

    /// Takes what is ready at this moment, without waiting; nil if nothing is.
    package func takeBatch() -> Batch? {
        if case .batch(let batch) = step() { batch } else { nil }
    }

    /// How long to wait before anything can become ready by itself; reports of changes may make it earlier.
    package func nextStep() -> Duration {
        if let wake = intake.withLock({ $0.wake }) { max(wake - time.steady(), .zero) } else { .zero }
    }

    /// Lets go of a batch whose arrivals are all recorded.
    ///
    /// Claimed files are removed, refused ones moved to `refused/`, and the batch's folder is removed. A claimed file that
    /// was written to after it was read goes back to the inbox. Releasing twice does no harm. What fails is tried again
    /// by itself, so the error is to be told, not to be acted on.
    package func release(_ batch: Batch) throws(ReceivingError) {
        var (claims, refusals): ([Origin], [Origin]) = ([], [])
        for arrival in batch.arrivals where !arrival.isInPlace {
            switch arrival {
            case .claim(let claim): claims.append(claim.origin)
            case .refusal(let refusal): refusals.append(refusal.origin)
            }
        }
        try release(batch.id, claims: claims, refusals: refusals)
    }

    /// Lets go of those files of a batch that are recorded, as after a restart.
    ///
    /// - Parameters:
    ///   - batch: the batch, as ``leftovers()`` names it.
    ///   - claims: files whose bytes are recorded.
    ///   - refusals: files refused for what they are, of which only the refusal is recorded.
    /// - Throws: the first thing that went wrong; the rest is done all the same.
    package func release(_ batch: BatchID, claims: [Origin], refusals: [Origin]) throws(ReceivingError) {
        try using { intake throws(ReceivingError) in
            try intake.release(batch, claims: claims, refusals: refusals)
        }
    }

    /// What an earlier run claimed and did not release, the oldest batch first.
    ///
    /// To be asked once, before ``batches``: release what the ledger holds, then reclaim the rest.
    package func leftovers() throws(ReceivingError) -> [Leftover] {
        try using { intake throws(ReceivingError) in try intake.leftovers() }
    }

    /// Reads what is left of a batch again, as a batch of the same id; nil if nothing is left.
    package func reclaim(_ batch: BatchID) throws(ReceivingError) -> Batch? {
        try using { intake throws(ReceivingError) in try intake.reclaim(batch) }
    }

    /// How the inbox stood when it was last looked at.
    package var state: InboxState {
        latest.withLock { $0 }
    }

    /// Ends the sequences of batches; what is claimed stays in `work/` for the next start.
    package func close() {
        closing.withLock { $0 = true }
        events.close()
    }

    var isClosed: Bool { closing.withLock { $0 } }

    func step() -> Intake.Step {
        let events = events
        return using { $0.step { events.takeReports() } }
    }

    func wait(until: Duration) async {
        let now = time.steady()
        let last = intake.withLock { $0.lastScan }
        // A scan of a very full inbox takes its time; four fifths of it are left to others.
        let pause = last.map { max(settings.reportPause, $0.cost * 4) + ($0.end - now) } ?? settings.reportPause
        await events.wait(pause: max(pause, .zero), limit: max(until - now, .zero))
    }

    private func using<Result: Sendable, Failure>(
        _ body: (inout Intake) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try intake.withLock { intake throws(Failure) in
            defer {
                let state = intake.state
                latest.withLock { $0 = state }
            }
            return try body(&intake)
        }
    }
}
