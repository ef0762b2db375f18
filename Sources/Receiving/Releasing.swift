private import Glibc

/// One batch being let go of, after the ledger has recorded what came in it.
///
/// Every step may have been done before, so a release that was cut short is simply done again. Nothing here needs to
/// be durable: what a power cut brings back is recorded, and is released again at the next start.
struct Releasing: ~Copyable {
    private let id: BatchID
    private let inbox: Folder
    private let work: Folder
    private let refused: Folder
    /// Files that were written to after they were read, and could not be put back into the inbox yet.
    private(set) var stranded: [InboxPath] = []
    /// The first thing that went wrong; the rest was done all the same.
    private(set) var fault: ReceivingError?

    init(id: BatchID, inbox: consuming Folder, work: consuming Folder, refused: consuming Folder) {
        self.id = id
        self.inbox = inbox
        self.work = work
        self.refused = refused
    }

    /// Removes the claimed files, whose bytes are recorded, moves the refused ones to `refused/`, removes the folder.
    mutating func release(claims: [Origin], refusals: [Origin]) {
        withBatch { (batch, self) throws(SystemError) in
            for origin in claims { self.letGo(origin, isClaim: true, in: batch) }
            for origin in refusals { self.letGo(origin, isClaim: false, in: batch) }
        }
    }

    /// Tries again to put back a file that could not be put back before.
    mutating func putBack(_ path: InboxPath) {
        withBatch { (batch, self) throws(SystemError) in
            do throws(SystemError) {
                try batch.putBack(path, to: self.inbox)
            } catch {
                if error.code != ENOENT { self.stranded.append(path) }
            }
        }
    }

    /// Does something with the batch's folder, then removes what is empty of it; a folder that has gone is all right.
    private mutating func withBatch(
        _ body: (borrowing Folder, inout Releasing) throws(SystemError) -> Void
    ) {
        guard let name = id.folderName else { return }
        do throws(SystemError) {
            let batch = try Folder(name, in: work)
            try body(batch, &self)
            try batch.removeEmptyFolders()
            try work.removeFolder(name)
        } catch {
            // ENOTEMPTY: what is not recorded, or could not be moved, stays and so does its folder.
            if error.code != ENOENT, error.code != ENOTEMPTY { fault = fault ?? error.at("work/\(id)") }
        }
    }

    private mutating func letGo(_ origin: Origin, isClaim: Bool, in batch: borrowing Folder) {
        let path = origin.path
        do throws(SystemError) {
            let stamp = try batch.within(path.folder) { folder throws(SystemError) in try folder.stamp(path.name) }
            if stamp.kind == .regular, !origin.matches(stamp) {
                // Its writer went on after the file had rested and been read: that is a new delivery.
                do throws(SystemError) { try batch.putBack(path, to: inbox) } catch { stranded.append(path) }
            } else if isClaim {
                try batch.within(path.folder) { folder throws(SystemError) in try folder.remove(path.name) }
            } else {
                try setAside(path, in: batch)
            }
        } catch {
            if error.code != ENOENT { fault = fault ?? error.at(path.display) }
        }
    }

    private func setAside(_ path: InboxPath, in batch: borrowing Folder) throws(SystemError) {
        let names = path.refusedNames(batch: id)
        try batch.within(path.folder) { source throws(SystemError) in
            try refused.within(path.folder.flatMap(\.safe), makes: 0o750) { target throws(SystemError) in
                for name in names {
                    do throws(SystemError) {
                        return try source.move(path.name, to: target, as: name)
                    } catch {
                        // Two long names may be the same once cut to length.
                        if error.code != EEXIST { throw error }
                    }
                }
                throw SystemError(code: EEXIST)
            }
        }
    }
}

extension Folder {
    /// Removes the empty auditors' folders of a batch; folders that are refused items themselves are left.
    func removeEmptyFolders() throws(SystemError) {
        var names: [FileName] = []
        try list { names.append($0) }
        for name in names where name.isAuditorFolder(try stamp(name).kind) {
            do throws(SystemError) { try removeFolder(name) } catch { if error.code != ENOTEMPTY { throw error } }
        }
    }
}

extension FileName {
    /// The displayed name as a file name of its own, cut to length.
    var safe: FileName? {
        FileName(bytes: display.prefixBytes(255))
    }
}

extension InboxPath {
    /// The names a refused file may get, the first free one: batch, number where needed, and the name made safe.
    func refusedNames(batch: BatchID) -> [FileName] {
        (1...99).compactMap { number in
            let start = number == 1 ? "\(batch)." : "\(batch)-\(number)."
            return FileName(bytes: Array(start.utf8) + name.display.prefixBytes(255 - start.utf8.count))
        }
    }
}

extension String {
    /// As many whole characters from the start as fit.
    fileprivate func prefixBytes(_ limit: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in unicodeScalars {
            let more = Array(String(scalar).utf8)
            guard bytes.count + more.count <= limit else { break }
            bytes += more
        }
        return bytes
    }
}
