private import Glibc

/// A batch that an earlier run of the daemon claimed and did not release.
package struct Leftover: Sendable {
    /// The name of the batch.
    package let id: BatchID
    /// The files still in the batch's folder, in the order of their claiming.
    package let files: [Origin]
}

extension Leftover {
    /// All batches in `work/`, the oldest first; folders with nothing in them are removed if `removesEmpty` says so.
    static func all(in work: borrowing Folder, removesEmpty: Bool) throws(SystemError) -> [Leftover] {
        var ids: [BatchID] = []
        try work.list { name in
            if let text = String(validating: name.bytes, as: UTF8.self), let id = BatchID(text) { ids.append(id) }
        }
        var leftovers: [Leftover] = []
        for id in ids.sorted() {
            guard let name = id.folderName, try work.stamp(name).kind == .directory else { continue }
            let batch = try Folder(name, in: work)
            let files = try files(of: id, in: batch)
            if !files.isEmpty { leftovers.append(Leftover(id: id, files: files)) }
            guard files.isEmpty, removesEmpty else { continue }
            try batch.removeEmptyFolders()
            try work.removeFolder(name)
        }
        return leftovers
    }

    private static func files(of id: BatchID, in batch: borrowing Folder) throws(SystemError) -> [Origin] {
        var names: [FileName] = []
        try batch.list { names.append($0) }
        var found: [(path: InboxPath, stamp: FileStamp)] = []
        for name in names {
            let stamp = try batch.stamp(name)
            guard name.isAuditorFolder(stamp.kind) else {
                found.append((InboxPath(name: name), stamp))
                continue
            }
            let folder = try Folder(name, in: batch)
            var inner: [FileName] = []
            try folder.list { inner.append($0) }
            for part in inner { found.append((InboxPath(folder: name, name: part), try folder.stamp(part))) }
        }
        // Claiming renames one after the other, and a rename sets the time of status change.
        found.sort { ($0.stamp.changed, $0.path) < ($1.stamp.changed, $1.path) }
        return found.map { Origin(batch: id, path: $0.path, stamp: $0.stamp) }
    }
}
