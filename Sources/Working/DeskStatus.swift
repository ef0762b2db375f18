package import Receiving
package import Recording

/// How the desk stands, as anybody may see it from the home folder alone, whether a daemon runs or not.
package struct DeskStatus: Sendable {
    /// The inbox and what lies in `work/`.
    package let inbox: InboxState
    /// Where the ledger ends.
    package let head: Chain.Head
    /// When the last record was made: milliseconds since 1970-01-01T00:00:00Z; nil for an empty ledger.
    package let lastRecord: Int64?
    /// How many suppliers have a decision.
    package let suppliers: Int
    /// The first day on which a decision changes by itself, ISO 8601.
    package let nextChange: String?
    /// The records whose pages could not be written, with the reasons.
    package let unpublished: [Int64: String]
    /// The last day for which every dossier was judged, ISO 8601.
    package let reviewed: String?
    /// Whether a daemon works on the home folder.
    package let isRunning: Bool
    /// How many bytes may still be written to the home folder's disk.
    package let room: Int64?

    /// Looks at a home folder without changing anything.
    package init(of home: Home, settings: InboxSettings, ledger: Ledger) throws {
        inbox = try InboxState(
            surveying: home.path, settings: settings, refusedInPlace: try ledger.refusedInPlace(), time: .system)
        head = try ledger.head
        lastRecord = try ledger.record(head.number)?.instant
        let outlook = try ledger.outlook()
        suppliers = outlook.suppliers
        nextChange = outlook.nextChange
        unpublished = try ledger.unpublished()
        reviewed = try ledger.mark("reviewed")?.split(separator: " ").first.map(String.init)
        room = FileTree.room(at: home.path)
        do throws(ReceivingError) {
            _ = try HomeLock(path: home.path)
            isRunning = false
        } catch {
            isRunning = error.kind == .alreadyRunning
        }
    }

    /// What is amiss, in words, most pressing first; empty if nothing is.
    package var troubles: [String] {
        var troubles: [String] = []
        if let room, room < Self.scarceRoom { troubles.append("the disk is full: \(room >> 20) MiB are left") }
        if let fault = inbox.fault ?? inbox.deferral { troubles.append("\(fault)") }
        if inbox.inWork > 0, !isRunning {
            troubles.append("\(inbox.inWork) files wait in work/ for a daemon to be started")
        }
        for refusal in inbox.namedRefusals {
            troubles.append("\(refusal.path.display) cannot be taken: \(refusal.reason.rawValue)")
        }
        for (record, reason) in unpublished.sorted(by: { $0.key < $1.key }) {
            troubles.append("the pages of record \(record) are not written: \(reason)")
        }
        return troubles
    }

    // Below this the ledger may not be able to take in the next batch.
    private static let scarceRoom: Int64 = 16 << 20
}
