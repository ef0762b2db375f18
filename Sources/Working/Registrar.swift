internal import Logging
internal import Recording
internal import Reporting
internal import Synchronization

/// Keeps the register's pages up to date, beside the work: no batch ever waits for them.
///
/// The register is written whole, which goes through all suppliers, but in slices of short readings between which
/// others may run, and never for more than a small part of the time.
final class Registrar: Sendable {
    /// How many times as long as writing the register took it is left alone.
    private static let rest = 20
    /// How many lines are read and drawn before others may run.
    private static let slice = 256

    private let files: FileTree
    private let stationery: Stationery
    private let log: Logger
    private let state = Mutex(State())

    private struct State {
        // The register of an earlier run may be older than its last decisions.
        var isStale = true
        var next = ContinuousClock.now
        var writing: Task<Void, Never>?
    }

    /// A registrar that writes below a tree's root.
    init(files: FileTree, stationery: Stationery, log: Logger) {
        self.files = files
        self.stationery = stationery
        self.log = log
    }

    /// Whether the register is still to be written, or being written.
    var isUnfinished: Bool { state.withLock { $0.isStale || $0.writing != nil } }

    /// Says that what the register shows may have changed.
    func hasChanged() {
        state.withLock { $0.isStale = true }
    }

    /// Begins to write the register if it is out of date and was not written just now, and does not wait for it.
    func begin(of ledger: Ledger, asOf: String, instant: Int64) {
        state.withLock { state in
            guard state.isStale, state.writing == nil, state.next <= .now else { return }
            state.isStale = false
            // Of low priority: it is not to take a processor from a batch.
            state.writing = Task.detached(priority: .background) {
                let start = ContinuousClock.now
                do {
                    try await self.write(ledger, asOf: asOf, instant: instant)
                } catch {
                    self.hasFailed(error)
                }
                let end = ContinuousClock.now
                self.state.withLock { state in
                    state.next = end + start.duration(to: end) * Self.rest
                    state.writing = nil
                }
            }
        }
    }

    /// Writes the register if it is out of date, and waits for it; one that was begun is given up.
    ///
    /// - Throws: ``LedgerError`` if the ledger cannot be read.
    func finish(of ledger: Ledger, asOf: String, instant: Int64) async throws(LedgerError) {
        let writing = state.withLock { $0.writing }
        writing?.cancel()
        await writing?.value
        let isStale = state.withLock { state in
            defer { state.isStale = false }
            return state.isStale
        }
        guard isStale else { return }
        do {
            try await write(ledger, asOf: asOf, instant: instant)
        } catch let error as LedgerError {
            throw error
        } catch {
            hasFailed(error)
        }
    }

    private func hasFailed(_ error: any Error) {
        hasChanged()
        guard !(error is CancellationError) else { return }
        log.error("the register cannot be written", metadata: ["reason": "\(error)"])
    }

    private func write(_ ledger: Ledger, asOf: String, instant: Int64) async throws {
        var register = Register(stationery, asOf: asOf, instant: instant)
        var last: Recording.Standing?
        while true {
            let lines = try ledger.standings(after: last, limit: Self.slice)
            guard !lines.isEmpty else { break }
            for line in lines {
                let link = "\(Shelf.reportFolder(of: line.supplier))/\(line.rulebook)"
                do throws(Misread) {
                    try register.add(line.summary, record: line.record, link: link)
                } catch {
                    log.error("a line of the register cannot be read", metadata: ["record": "\(line.record)"])
                }
            }
            last = lines.last
            try await pass()
        }
        for page in register.pages() {
            try files.write(page.bytes, to: "reports/\(page.name)")
            try await pass()
        }
    }

    /// Lets others run; ends if the register is no longer asked for.
    private func pass() async throws(CancellationError) {
        await Task.yield()
        if Task.isCancelled { throw CancellationError() }
    }
}
