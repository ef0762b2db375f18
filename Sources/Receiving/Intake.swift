private import Glibc

/// The inbox's memory and its next step, behind the lock of ``Inbox``.
struct Intake {
    private let home: String
    private let settings: InboxSettings
    private let time: TimeSource
    private var ids: BatchIDs
    private var settling: Settling
    private var refused: RefusedInPlace
    private var watches: Watches
    private var plan: Plan?
    private var nextRest: Duration?
    /// Complete files that cannot be taken at present, as the inbox cannot be written.
    private var held = 0
    private var retry: Duration?
    private var lastServed: FileName??
    private var holdings: Holdings
    private(set) var state = InboxState()
    /// Until when there is nothing to do by itself; nil if there may be at once.
    private(set) var wake: Duration?
    /// When the last scan ended, and how long it took.
    private(set) var lastScan: (end: Duration, cost: Duration)?

    init(
        home: String, settings: InboxSettings, refusedInPlace: [RefusalMark: Refusal.Reason], time: TimeSource,
        process: Int32, watches: Watches
    ) {
        self.home = home
        self.settings = settings
        self.time = time
        ids = BatchIDs(process: process)
        settling = Settling(settlingTime: settings.settlingTime)
        refused = RefusedInPlace(refusedInPlace)
        holdings = Holdings(home: home, limit: settings.fileBytes)
        self.watches = watches
    }

    /// What there is to do.
    enum Step {
        case batch(Batch)
        /// Nothing until the steady clock shows `until`, or something is reported; `isIdle` if waiting alone brings nothing.
        case wait(until: Duration, isIdle: Bool)
    }

    /// Takes the next batch, if there is one: from the last scan while it is fresh, else from a new one.
    mutating func step(reports: () -> DirectoryEvents.Reports) -> Step {
        let step = nextStep(reports)
        wake = if case .wait(let until, _) = step { until } else { nil }
        tellState()
        return step
    }

    private mutating func nextStep(_ reports: () -> DirectoryEvents.Reports) -> Step {
        let now = time.steady()
        if let retry, now < retry { return .wait(until: retry, isIdle: true) }
        retry = nil
        holdings.retry()
        if plan.map({ $0.count == 0 || now - $0.scanned >= settings.scanLifetime }) ?? true { scan(reports()) }
        var isSkipping = false
        while plan.map({ $0.count > 0 }) ?? false, retry == nil {
            if let batch = takeBatch() { return .batch(batch) }
            isSkipping = true
        }
        if isSkipping, retry == nil {
            // All that the scan found has changed or gone since; what has changed must rest again.
            return .wait(until: now + max(settings.settlingTime, settings.reportPause), isIdle: false)
        }
        let interval =
            holdings.isPending ? min(settings.retryInterval, settings.rescanInterval) : settings.rescanInterval
        let timer = (lastScan?.end ?? now) + interval
        let isIdle = state.settling == 0 || state.deferral != nil || state.fault.map { $0.kind != .watchLimit } ?? false
        return .wait(until: min(timer, nextRest ?? timer, retry ?? timer), isIdle: isIdle)
    }

    private mutating func scan(_ reports: DirectoryEvents.Reports) {
        let start = time.steady()
        state.overflows = reports.overflows
        state.scanned = time.wall()
        (plan, nextRest, held, state.fault) = (nil, nil, 0, nil)
        watches.begin(ended: reports.ended)
        do throws(ReceivingError) {
            let folders = try HomeFolders(path: home)
            try folders.check()
            let inbox = try folders.inbox()
            let scan = try look(at: inbox)
            state.tell(scan)
            nextRest = scan.nextRest
            let lanes = takable(scan.lanes, in: inbox)
            let plan = Plan(lanes, scanned: start, after: lastServed)
            held = scan.complete - plan.count
            self.plan = plan
            if scan.complete == 0, scan.settling == 0, !holdings.isPending { state.deferral = nil }
        } catch {
            state.fault = error
            (state.settling, state.settlingSince, state.ignored) = (0, nil, 0)
        }
        state.fault = state.fault ?? watches.fault
        let end = time.steady()
        lastScan = (end, end - start)
    }

    private mutating func look(at inbox: borrowing Folder) throws(ReceivingError) -> Scan {
        settling.begin(now: time.steady(), wall: time.wall())
        do throws(SystemError) {
            var watches = watches
            let scan = try Scan(of: inbox, settings: settings, settling: &settling, refused: &refused) {
                watches.see($0, $1)
            }
            watches.end()
            self.watches = watches
            settling.end()
            refused.endScan(isWhole: scan.isWhole && scan.beyond == 0)
            return scan
        } catch {
            refused.endScan(isWhole: false)
            throw error.at("\(home)/inbox")
        }
    }

    /// The lanes whose files may be moved: none on a read-only file system, not those of an inbox we may not write.
    private mutating func takable(_ lanes: [[Candidate]], in inbox: borrowing Folder) -> [[Candidate]] {
        do throws(SystemError) {
            try inbox.checkWritable()
            return lanes
        } catch {
            state.fault = error.at("\(home)/inbox")
            return error.code == EROFS ? [] : lanes.filter { $0.first?.path.folder != nil }
        }
    }

    private mutating func takeBatch() -> Batch? {
        guard let candidates = plan?.takeBatch(settings), !candidates.isEmpty else { return nil }
        lastServed = plan?.lastServed
        do throws(ReceivingError) {
            let id = try holdings.begin(&ids, at: time.wall())
            var claiming = try holdings.claiming(id)
            do throws(SystemError) {
                for candidate in candidates { try claiming.claim(candidate) }
            } catch {
                putOff(error.at("\(home)/inbox"))
            }
            return finish(&claiming, id)
        } catch {
            putOff(error)
            return nil
        }
    }

    private mutating func finish(_ claiming: inout Claiming, _ id: BatchID) -> Batch? {
        claiming.finish()
        holdings.add(claiming, id)
        if let fault = claiming.fault {
            state.deferral = fault
            if claiming.arrivals.isEmpty { putOff(fault) }
        } else if retry == nil, !holdings.isPending {
            state.deferral = nil
        }
        for case .refusal(let refusal) in claiming.arrivals {
            if let mark = refusal.mark { refused.add(mark, refusal.reason) }
        }
        guard !claiming.arrivals.isEmpty else {
            // Only the folder is removed, if it is empty; should that fail, it is tried again.
            try? holdings.release(id, claims: [], refusals: [])
            return nil
        }
        return Batch(id: id, taken: time.wall(), arrivals: claiming.arrivals)
    }

    /// Puts everything off until the retry interval is over.
    private mutating func putOff(_ error: ReceivingError) {
        state.deferral = error
        retry = time.steady() + settings.retryInterval
        plan = nil
    }

    private mutating func tellState() {
        let now = time.steady()
        state.waiting = (plan?.count ?? 0) + held
        state.oldestWaiting = plan?.longestRest(now: now)
        state.inWork = holdings.count
    }
}

extension Intake {
    /// Lets go of recorded files.
    mutating func release(_ id: BatchID, claims: [Origin], refusals: [Origin]) throws(ReceivingError) {
        defer { tellState() }
        try holdings.release(id, claims: claims, refusals: refusals)
    }

    /// Reads what is left of a batch again.
    mutating func reclaim(_ id: BatchID) throws(ReceivingError) -> Batch? {
        defer { tellState() }
        guard let leftover = try leftovers().first(where: { $0.id == id }) else { return nil }
        var claiming = try holdings.claiming(id)
        do throws(SystemError) {
            for origin in leftover.files { try claiming.reclaim(origin.path) }
        } catch {
            // Nothing has been taken out of `work/`, so nothing is lost by giving up.
            throw error.at("\(home)/work/\(id)")
        }
        return finish(&claiming, id)
    }

    /// What lies in `work/`.
    mutating func leftovers() throws(ReceivingError) -> [Leftover] {
        let work = try HomeFolders(path: home).work()
        do throws(SystemError) {
            let leftovers = try Leftover.all(in: work, removesEmpty: true)
            holdings.expect(leftovers)
            tellState()
            return leftovers
        } catch { throw error.at("\(home)/work") }
    }
}
