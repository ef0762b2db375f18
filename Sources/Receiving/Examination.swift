private import Glibc

/// What a file in `work/` turned out to be, when it was looked at, opened and read once.
enum Examination {
    /// A regular file, read whole while nothing changed.
    case bytes([UInt8], FileStamp)
    /// It is not what was scanned, or was written to meanwhile.
    case changed(FileStamp)
    /// Reading failed for a reason that may pass.
    case failed(SystemError)
    /// Somebody has removed it.
    case gone
    /// It is nothing that is taken in.
    case refused(Refusal.Reason, FileStamp)

    /// Examines a file.
    ///
    /// - Parameters:
    ///   - path: its path; it says whether a folder here is too deep or merely named like a file.
    ///   - folder: where it lies, in `work/`, which nobody else may enter.
    ///   - scanned: the status it had in the inbox; nil if that is no longer known.
    ///   - limit: the largest size that is read.
    init(of path: InboxPath, in folder: borrowing Folder, scanned: FileStamp?, limit: Int64) {
        do throws(SystemError) {
            let stamp = try folder.stamp(path.name)
            if let scanned, !stamp.hasSameContent(as: scanned) {
                self = .changed(stamp)
            } else if let reason = Self.refusal(stamp, path: path, limit: limit) {
                self = .refused(reason, stamp)
            } else {
                self = try Self.read(path.name, in: folder, stamp)
            }
        } catch {
            self = error.code == ENOENT ? .gone : .failed(error)
        }
    }

    private static func refusal(_ stamp: FileStamp, path: InboxPath, limit: Int64) -> Refusal.Reason? {
        if let reason = path.refusal(of: stamp.kind) { return reason }
        if stamp.links != 1 { return .hardLink }
        if stamp.size == 0 { return .empty }
        return stamp.size > limit ? .tooLarge : nil
    }

    private static func read(
        _ name: FileName, in folder: borrowing Folder, _ stamp: FileStamp
    ) throws(SystemError) -> Examination {
        let file: OpenFile
        do throws(SystemError) { file = try folder.open(name) } catch {
            guard error.code == EACCES || error.code == EPERM else { throw error }
            return .refused(.unreadable, stamp)
        }
        // Status before and after reading must be the same to the last field, time of status change and links included.
        guard try file.stamp() == stamp else { return .changed(try folder.stamp(name)) }
        // One byte more than there should be shows a file that has grown.
        let bytes = try file.read(limit: Int(stamp.size) + 1)
        let after = try file.stamp()
        guard after == stamp, bytes.count == Int(stamp.size) else { return .changed(after) }
        return .bytes(bytes, stamp)
    }
}
