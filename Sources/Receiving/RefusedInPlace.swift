/// Which files have been refused where they lie, so that each situation is told once.
struct RefusedInPlace {
    private var reasons: [RefusalMark: Refusal.Reason]
    private var seen: Set<RefusalMark> = []

    init(_ reasons: [RefusalMark: Refusal.Reason]) {
        self.reasons = reasons
    }

    /// Why this file was refused as it is now, if it was.
    mutating func reason(file: FileStamp, folder: FileStamp) -> Refusal.Reason? {
        guard !reasons.isEmpty else { return nil }
        let mark = RefusalMark(file: file, folder: folder)
        guard let reason = reasons[mark] else { return nil }
        seen.insert(mark)
        return reason
    }

    /// Remembers a refusal.
    mutating func add(_ mark: RefusalMark, _ reason: Refusal.Reason) {
        reasons[mark] = reason
    }

    /// Ends a scan; if it saw the whole inbox, marks of files that have gone or changed are forgotten.
    mutating func endScan(isWhole: Bool) {
        if isWhole, !reasons.isEmpty { reasons = reasons.filter { seen.contains($0.key) } }
        seen = []
    }
}
