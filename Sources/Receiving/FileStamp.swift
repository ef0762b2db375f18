internal import Glibc

/// All of a file's status that tells whether it is the same file and still unchanged.
struct FileStamp: Hashable, Sendable {
    let device: UInt64
    let inode: UInt64
    let kind: FileKind
    let links: UInt64
    /// In bytes.
    let size: Int64
    /// When the content last changed, as the writer may set it.
    let modified: Timestamp
    /// When content, name or rights last changed; only the kernel sets it.
    let changed: Timestamp
    /// Permission bits, with set-id and sticky.
    let mode: UInt32
    let owner: UInt32
    let group: UInt32

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

extension FileStamp {
    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFBLK: .blockDevice
            case S_IFCHR: .characterDevice
            case S_IFDIR: .directory
            case S_IFIFO: .pipe
            case S_IFLNK: .symbolicLink
            case S_IFREG: .regular
            case S_IFSOCK: .socket
            default: .unknown
            }
        links = UInt64(status.st_nlink)
        size = Int64(status.st_size)
        modified = Timestamp(seconds: Int64(status.st_mtim.tv_sec), nanoseconds: Int32(status.st_mtim.tv_nsec))
        changed = Timestamp(seconds: Int64(status.st_ctim.tv_sec), nanoseconds: Int32(status.st_ctim.tv_nsec))
        mode = UInt32(status.st_mode & 0o7777)
        owner = UInt32(status.st_uid)
        group = UInt32(status.st_gid)
    }
}
