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

    /// The path below the batch's folder, as the ledger keeps it.
    var path: [UInt8] {
        let path = arrival.origin.path
        return (path.folder.map { $0.bytes + [UInt8(ascii: "/")] } ?? []) + path.name.bytes
    }
}
