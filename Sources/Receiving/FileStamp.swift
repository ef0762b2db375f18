/// All of a file's status that tells whether it is the same file and still unchanged.
package struct FileStamp: Hashable, Sendable {
    package let device: UInt64
    package let inode: UInt64
    package let kind: FileKind
    package let links: UInt64
    /// In bytes.
    package let size: Int64
    /// When the content last changed, as the writer may set it.
    package let modified: Timestamp
    /// When content, name or rights last changed; only the kernel sets it.
    package let changed: Timestamp
    /// Permission bits, with set-id and sticky.
    package let mode: UInt32
    package let owner: UInt32
    package let group: UInt32

    /// Whether both are one file, be it changed or not.
    func isSameFile(as other: FileStamp) -> Bool {
        device == other.device && inode == other.inode && kind == other.kind
    }

    /// Whether both are one file with the same content, as far as status can tell.
    ///
    /// The time of status change is left out: our own rename moves it.
    func hasSameContent(as other: FileStamp) -> Bool {
        isSameFile(as: other) && size == other.size && modified == other.modified
    }
}
