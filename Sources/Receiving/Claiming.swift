private import Glibc

/// One batch being taken: from candidates in the inbox to arrivals in `work/BATCH-ID/`.
///
/// The order of what becomes durable: the batch's folders are made, the files renamed into them, then the folders on
/// both sides are synchronised, and only then is the batch handed on. So when the ledger records an arrival, the file
/// cannot turn up in the inbox again after a power cut. The files' contents are not synchronised: until the ledger has
/// them, a power cut may cost what its writer never made durable, and no receipt has been given.
struct Claiming: ~Copyable {
    private let id: BatchID
    private let inbox: Folder
    private let work: Folder
    private let batch: Folder
    private let limit: Int64
    private(set) var arrivals: [Arrival] = []
    /// Files that should go back to the inbox and could not; they lie in the batch's folder.
    private(set) var stranded: [InboxPath] = []
    /// The last trouble that was the machine's, not a file's.
    private(set) var fault: ReceivingError?
    private var folders: Set<FileName?> = []

    /// Begins a batch in `batch`, its folder within `work`.
    init(id: BatchID, inbox: consuming Folder, work: consuming Folder, batch: consuming Folder, limit: Int64) {
        self.id = id
        self.inbox = inbox
        self.work = work
        self.batch = batch
        self.limit = limit
    }

    /// Takes one candidate over; one that has gone or changed since the scan is left where it is.
    ///
    /// - Throws: what ends the batch: nothing more can be moved at this moment.
    mutating func claim(_ candidate: Candidate) throws(SystemError) {
        let path = candidate.path
        let move = try candidate.isUnreadableFolder ? unreadableFolder(candidate) : self.move(candidate)
        switch move {
        case .skipped: return
        case .immovable(let reason, let mark):
            let origin = Origin(batch: id, path: path, stamp: candidate.stamp)
            arrivals.append(.refusal(Refusal(origin: origin, reason: reason, mark: mark)))
        case .moved:
            folders.insert(path.folder)
            try examine(path, scanned: candidate.stamp)
        }
    }

    /// Takes over what an earlier run left in the batch's folder.
    mutating func reclaim(_ path: InboxPath) throws(SystemError) {
        folders.insert(path.folder)
        try examine(path, scanned: nil)
    }

    /// Ends the batch: makes its names durable, or puts everything back if that fails.
    mutating func finish() {
        do throws(SystemError) {
            guard !folders.isEmpty else { return }
            for folder in folders {
                try batch.within(folder) { part throws(SystemError) in try part.synchronise() }
                do throws(SystemError) {
                    try inbox.within(folder) { part throws(SystemError) in try part.synchronise() }
                } catch {
                    // An auditor's folder that was removed or replaced meanwhile holds no name of ours any more.
                    if error.isPassing { throw error }
                }
            }
            try batch.synchronise()
            try work.synchronise()
        } catch {
            fault = error.at("work")
            for arrival in arrivals where !arrival.isInPlace { putBack(arrival.origin.path) }
            arrivals = []
        }
    }

    private enum Move {
        case immovable(Refusal.Reason, RefusalMark)
        case moved
        case skipped
    }

    private func unreadableFolder(_ candidate: Candidate) throws(SystemError) -> Move {
        .immovable(.unreadable, RefusalMark(file: candidate.stamp, folder: try inbox.stamp()))
    }

    private func move(_ candidate: Candidate) throws(SystemError) -> Move {
        let path = candidate.path
        return try batch.within(path.folder, makes: 0o700) { target throws(SystemError) in
            do throws(SystemError) {
                return try inbox.within(path.folder) { source throws(SystemError) in
                    guard try source.stamp(path.name) == candidate.stamp else { return .skipped }
                    do throws(SystemError) {
                        try source.move(path.name, to: target, as: path.name)
                        return .moved
                    } catch {
                        if error.isPassing || error.code == ENOENT { throw error }
                        let mark = RefusalMark(file: candidate.stamp, folder: try source.stamp())
                        return .immovable(path.refusal(of: candidate.stamp.kind) ?? .immovable, mark)
                    }
                }
            } catch {
                if error.isPassing { throw error }
                return .skipped
            }
        }
    }

    private mutating func examine(_ path: InboxPath, scanned: FileStamp?) throws(SystemError) {
        let limit = limit
        let examination = try batch.within(path.folder) { folder throws(SystemError) in
            Examination(of: path, in: folder, scanned: scanned, limit: limit)
        }
        switch examination {
        case .bytes(let bytes, let stamp):
            let origin = Origin(batch: id, path: path, stamp: stamp)
            arrivals.append(.claim(Claim(origin: origin, bytes: bytes)))
        case .changed(let stamp): putBack(path, orRefuse: stamp)
        case .failed(let error):
            fault = error.at(path.display)
            putBack(path)
        case .gone: return
        case .refused(let reason, let stamp):
            let origin = Origin(batch: id, path: path, stamp: stamp)
            arrivals.append(.refusal(Refusal(origin: origin, reason: reason, mark: nil)))
        }
    }

    /// Puts a file back, to settle and be claimed anew.
    private mutating func putBack(_ path: InboxPath, orRefuse stamp: FileStamp? = nil) {
        do throws(SystemError) {
            try batch.putBack(path, to: inbox)
        } catch {
            if let stamp, error.code == EEXIST {
                let origin = Origin(batch: id, path: path, stamp: stamp)
                arrivals.append(.refusal(Refusal(origin: origin, reason: .changed, mark: nil)))
            } else if error.code != ENOENT {
                stranded.append(path)
            }
        }
    }
}

extension Folder {
    /// Moves a file of this batch folder back to where it came from, making the auditor's folder again if it has gone.
    func putBack(_ path: InboxPath, to inbox: borrowing Folder) throws(SystemError) {
        try within(path.folder) { source throws(SystemError) in
            try inbox.within(path.folder, makes: 0o2770) { target throws(SystemError) in
                try source.move(path.name, to: target, as: path.name)
            }
        }
    }
}
