/// A file that the scan found complete, not yet claimed.
struct Candidate: Sendable {
    let path: InboxPath
    /// Its status when it was scanned; only if that still holds is it claimed.
    let stamp: FileStamp
    /// How long it had rested when it was scanned.
    let rested: Duration
    /// Set for an auditor's folder that cannot be read, which is refused where it is.
    let isUnreadableFolder: Bool
}
