/// Which file an arrival was: all that a record needs in order to find the file again.
package struct Origin: Hashable, Sendable {
    /// The batch the file came in.
    package let batch: BatchID
    /// Where it lay in the inbox.
    package let path: InboxPath
    /// What it was.
    package let kind: FileKind
    /// Its number in the file system.
    package let inode: UInt64
    /// In bytes.
    package let size: Int64
    /// When the content last changed, as the file says.
    package let modified: Timestamp

    /// Makes an origin, as when reading one back from the ledger.
    package init(
        batch: BatchID, path: InboxPath, kind: FileKind, inode: UInt64, size: Int64, modified: Timestamp
    ) {
        self.batch = batch
        self.path = path
        self.kind = kind
        self.inode = inode
        self.size = size
        self.modified = modified
    }

    init(batch: BatchID, path: InboxPath, stamp: FileStamp) {
        self.init(
            batch: batch, path: path, kind: stamp.kind, inode: stamp.inode, size: stamp.size, modified: stamp.modified)
    }

    /// Whether `stamp` is this file with this content.
    func matches(_ stamp: FileStamp) -> Bool {
        stamp.inode == inode && stamp.kind == kind && stamp.size == size && stamp.modified == modified
    }
}
