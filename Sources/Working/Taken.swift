package import Qualifying
package import Receiving

/// One arrival with what was made of it, before anything is judged.
package struct Taken: Sendable {
    /// What became of the file's content.
    package enum Content: Sendable {
        /// It was not looked at, because of what the file is.
        case unread
        /// It was read: this is its digest and what it came to.
        case read(Digest, Reading)
    }

    package let arrival: Arrival
    package let content: Content

    /// The submission, if it is one.
    var submission: Submission? {
        if case .read(_, .understood(let submission, _)) = content { submission } else { nil }
    }

    /// The auditor's folder, as the ledger keeps it.
    var folder: [UInt8]? { arrival.origin.path.folder?.bytes }

    /// Whether the file still lies in the inbox, as it cannot be moved.
    var isInPlace: Bool {
        if case .refusal(let refusal) = arrival { refusal.mark != nil } else { false }
    }
}

extension InboxPath {
    /// The path below the batch's folder, as the ledger keeps it.
    var bytes: [UInt8] { (folder.map { $0.bytes + [UInt8(ascii: "/")] } ?? []) + name.bytes }
}
