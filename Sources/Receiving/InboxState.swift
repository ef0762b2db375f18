/// How the inbox stands: what lies in it and why, for the status command, health and logs.
package struct InboxState: Hashable, Sendable {
    /// Files that have changed so lately that they may still be being written.
    package var settling = 0
    /// Since when the longest of these has been known not to rest.
    package var settlingSince: Timestamp?
    /// Files that are complete and wait for their batch.
    package var waiting = 0
    /// For how long the oldest of these has rested.
    package var oldestWaiting: Duration?
    /// Files whose name says that they are temporary or hidden; they are never taken.
    package var ignored = 0
    /// Files in `work/`: claimed, and not released yet.
    package var inWork = 0
    /// Files refused in place that still lie there: how many.
    package var refusedInPlace = 0
    /// Some of them by name, at most ``InboxSettings/namedRefusals``.
    package var namedRefusals: [NamedRefusal] = []
    /// Why claiming had to be put off, if it had to; it is tried again by itself.
    package var deferral: ReceivingError?
    /// Why the inbox cannot be read or watched as it should be, if so; it recovers by itself.
    package var fault: ReceivingError?
    /// When the inbox was last looked at.
    package var scanned: Timestamp?
    /// How often the system's queue of reports overflowed since the start; each was followed by a scan.
    package var overflows = 0

    /// An inbox of which nothing is known yet.
    package init() {}

    /// A file that is refused where it lies, as the daemon cannot move it away.
    package struct NamedRefusal: Hashable, Sendable {
        /// Where it lies.
        package let path: InboxPath
        /// Why it is refused.
        package let reason: Refusal.Reason

        /// Names a refusal.
        package init(path: InboxPath, reason: Refusal.Reason) {
            self.path = path
            self.reason = reason
        }
    }
}
