internal import CLinux
internal import Glibc

/// An open directory: every name is looked up in it and never through a link, so no path can be swapped beneath us.
struct Folder: ~Copyable {
    private let descriptor: Int32

    private static let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOCTTY

    /// Opens the folder at a path, links in it followed.
    init(path: String) throws(SystemError) {
        descriptor = unsafe Glibc.open(path, Self.flags)
        guard descriptor >= 0 else { throw .last }
    }

    /// Opens a folder within another; a link in its place fails.
    init(_ name: FileName, in parent: borrowing Folder) throws(SystemError) {
        descriptor = unsafe openat(parent.descriptor, name.path, Self.flags | O_NOFOLLOW)
        guard descriptor >= 0 else { throw .last }
    }

    deinit {
        close(descriptor)
    }

    /// Whether this process may make, rename and remove files here; fails with `EROFS` on a read-only file system.
    func checkWritable() throws(SystemError) {
        guard unsafe faccessat(descriptor, ".", W_OK | X_OK, Int32(AT_EACCESS)) == 0 else { throw .last }
    }

    /// Shows every name to `visit`, in no order.
    func list(_ visit: (FileName) -> Void) throws(SystemError) {
        let copy = unsafe openat(descriptor, ".", Self.flags)
        guard copy >= 0 else { throw .last }
        guard let stream = unsafe fdopendir(copy) else {
            let error = SystemError.last
            close(copy)
            throw error
        }
        defer { unsafe closedir(stream) }
        while true {
            // readdir(3) tells the end from a failure by errno only.
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                guard errno == 0 else { throw .last }
                return
            }
            // The record is only as long as its name; copying the whole array of the type would read beyond it.
            guard let start = unsafe UnsafeRawPointer(entry).map({ unsafe $0 + Self.nameOffset }) else { continue }
            let text = unsafe start.assumingMemoryBound(to: CChar.self)
            let bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: strlen(text)))
            if let name = FileName(bytes: bytes) { visit(name) }
        }
    }

    private static let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19

    /// Makes a folder here; one that is there already is left as it is.
    func makeFolder(_ name: FileName, mode: mode_t) throws(SystemError) {
        guard unsafe mkdirat(descriptor, name.path, mode) == 0 || errno == EEXIST else { throw .last }
    }

    /// Does something in a folder of this one, or in this one itself if none is named.
    ///
    /// With `makes`, the folder is made with these rights where it is missing.
    func within<Result>(
        _ folder: FileName?, makes: mode_t? = nil, _ body: (borrowing Folder) throws(SystemError) -> Result
    ) throws(SystemError) -> Result {
        guard let folder else { return try body(self) }
        if let makes { try makeFolder(folder, mode: makes) }
        return try body(Folder(folder, in: self))
    }

    /// Makes a folder here; fails if the name is taken.
    func makeNewFolder(_ name: FileName, mode: mode_t) throws(SystemError) {
        guard unsafe mkdirat(descriptor, name.path, mode) == 0 else { throw .last }
    }

    /// Moves an entry, whatever it is, without ever replacing another.
    func move(_ name: FileName, to target: borrowing Folder, as targetName: FileName) throws(SystemError) {
        let result = unsafe layak_renameat2(
            descriptor, name.path, target.descriptor, targetName.path, LAYAK_RENAME_NOREPLACE)
        guard result == 0 else { throw .last }
    }

    /// Opens a file for one reading; neither a link nor a pipe nor a terminal can make this wait or act.
    func open(_ name: FileName) throws(SystemError) -> OpenFile {
        let file = unsafe openat(descriptor, name.path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard file >= 0 else { throw .last }
        return OpenFile(descriptor: file)
    }

    /// Opens a file of our own, making it if need be.
    func openOwn(_ name: FileName) throws(SystemError) -> OpenFile {
        let file = unsafe openat(descriptor, name.path, O_RDONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .last }
        return OpenFile(descriptor: file)
    }

    /// Removes a file.
    func remove(_ name: FileName) throws(SystemError) {
        guard unsafe unlinkat(descriptor, name.path, 0) == 0 else { throw .last }
    }

    /// Removes an empty folder.
    func removeFolder(_ name: FileName) throws(SystemError) {
        guard unsafe unlinkat(descriptor, name.path, AT_REMOVEDIR) == 0 else { throw .last }
    }

    /// The status of an entry; of a link, its own.
    func stamp(_ name: FileName) throws(SystemError) -> FileStamp {
        var status = stat()
        guard unsafe fstatat(descriptor, name.path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw .last }
        return FileStamp(status)
    }

    /// The status of the folder itself.
    func stamp() throws(SystemError) -> FileStamp {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
        return FileStamp(status)
    }

    /// Makes the names in this folder durable.
    func synchronise() throws(SystemError) {
        // Some file systems cannot do this for folders, and say so; there is nothing better to be had from them.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw .last }
    }
}

extension FileName {
    fileprivate var path: [CChar] {
        bytes.map { CChar(bitPattern: $0) } + [0]
    }
}
