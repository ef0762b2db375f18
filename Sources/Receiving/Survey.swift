extension InboxState {
    /// Looks at the inbox of a home folder that another process may be working on; changes nothing there.
    ///
    /// Without the memory of the daemon, whether a file rests is told by its own times, and only recorded refusals in
    /// place are known.
    ///
    /// - Parameters:
    ///   - home: the path of the home folder.
    ///   - settings: the settings the daemon has.
    ///   - refusedInPlace: the recorded marks of refusals in place, with their reasons.
    ///   - time: the clocks.
    /// - Throws: what keeps the home folder or `work/` from being read; trouble with the inbox is in the state's fault.
    package init(
        surveying home: String, settings: InboxSettings = InboxSettings(),
        refusedInPlace: [RefusalMark: Refusal.Reason] = [:], time: TimeSource = .system
    ) throws(ReceivingError) {
        self.init()
        let folders = try HomeFolders(path: home)
        var settling = Settling(settlingTime: settings.settlingTime)
        var refused = RefusedInPlace(refusedInPlace)
        settling.begin(now: time.steady(), wall: time.wall())
        scanned = time.wall()
        do throws(ReceivingError) {
            let inbox = try folders.inbox()
            do throws(SystemError) {
                tell(
                    try Scan(of: inbox, settings: settings, settling: &settling, refused: &refused) { _, _ in })
            } catch { throw error.at("\(home)/inbox") }
            try folders.check(makes: false)
        } catch { fault = error }
        let work = try folders.work(makes: false)
        do throws(SystemError) {
            inWork = try Leftover.all(in: work, removesEmpty: false).reduce(0) { $0 + $1.files.count }
        } catch { throw error.at("\(home)/work") }
    }

    /// Tells what a scan found, but for what is complete.
    mutating func tell(_ scan: Scan) {
        (self.settling, settlingSince) = (scan.settling, scan.settlingSince)
        (ignored, refusedInPlace, namedRefusals) = (scan.ignored, scan.refusedInPlace, scan.namedRefusals)
        waiting = scan.complete
        oldestWaiting = scan.longestRest
    }
}
