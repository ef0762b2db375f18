/// The limits and times of the inbox, each with its default.
package struct InboxSettings: Hashable, Sendable {
    /// How long a file must have been unchanged before it counts as complete.
    package var settlingTime: Duration = .seconds(2)
    /// How often the inbox is scanned although nothing was reported, as some file systems never report.
    package var rescanInterval: Duration = .seconds(60)
    /// How long to wait after a full disk or an I/O error before trying again.
    package var retryInterval: Duration = .seconds(5)
    /// The pause kept between two scans that reports of changes ask for, so that a burst costs a few scans, not thousands.
    package var reportPause: Duration = .milliseconds(50)
    /// How long one scan may serve further batches before the inbox is looked at afresh, so that nobody waits behind a
    /// large delivery of another.
    package var scanLifetime: Duration = .seconds(1)
    /// The most files in a batch.
    package var batchFiles = 64
    /// The most bytes in a batch, but for a single file that is larger.
    package var batchBytes: Int64 = 64 << 20
    /// The largest file that is taken in.
    package var fileBytes: Int64 = 16 << 20
    /// The most files of one folder that one scan looks at; what lies beyond waits until these have gone.
    package var scanFiles = 50_000
    /// The most files refused in place that the state names; the others are counted.
    package var namedRefusals = 100

    /// All defaults.
    package init() {}
}
