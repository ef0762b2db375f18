private import CLinux
private import Glibc

/// Reading files whole and writing them so that nobody ever sees half of one: system calls, nothing else.
package struct FileTree: Sendable {
    /// The folder that all paths are relative to.
    package let root: String

    /// Names the tree below `root`; the folder has to exist by the time something is written.
    package init(root: String) {
        self.root = root
    }

    /// Writes `bytes` to `path` below the root, replacing what is there at one stroke; makes the folders on the way.
    ///
    /// Not durable by itself: see ``sync()``.
    package func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let target = root + "/" + path
        // Nothing else writes below this root, so a fixed hidden name cannot meet another's.
        let slash = target.lastIndex(of: "/") ?? target.startIndex
        let hidden = target[...slash] + ".new-" + target[target.index(after: slash)...].suffix(200)
        do throws(FileError) {
            try Self.write(bytes, toNew: String(hidden))
        } catch {
            guard error.code == ENOENT else { throw error }
            try Self.makeFolders(String(target[..<slash]))
            try Self.write(bytes, toNew: String(hidden))
        }
        guard unsafe rename(String(hidden), target) == 0 else { throw Self.failure(target) }
    }

    /// Makes everything written below the root so far durable, with one call to the file system.
    package func sync() throws(FileError) {
        let folder = unsafe open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw Self.failure(root) }
        defer { close(folder) }
        guard layak_syncfs(folder) == 0 else { throw Self.failure(root) }
    }

    /// The bytes of the file at `path`; of one that is longer than `limit` no more than shows that it is.
    package static func read(_ path: String, limit: Int = .max - 1) throws(FileError) -> [UInt8] {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure(path) }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0 else { throw failure(path) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw failure(path, EISDIR) }
        var bytes: [UInt8] = []
        var failed: Int32 = 0
        // One byte more than it should hold shows the end without another call.
        var room = min(Int(status.st_size), limit) + 1
        while true {
            let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                let got = unsafe Glibc.read(file, buffer.baseAddress, room)
                failed = got < 0 ? errno : 0
                count = max(got, 0)
            }
            guard failed == 0 || failed == EINTR else { throw failure(path, failed) }
            if failed == 0 && chunk.isEmpty { return bytes }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            room = min(65_536, limit + 1 - bytes.count)
            if room <= 0 { return bytes }
        }
    }

    /// The names in the folder at `path`, sorted bytewise, without hidden ones.
    package static func names(in path: String) throws(FileError) -> [String] {
        guard let folder = unsafe opendir(path) else { throw failure(path) }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether there is a folder at `path`.
    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether there is anything at `path`.
    package static func exists(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0
    }

    /// Makes the folder at `path` unless there is one.
    package static func makeFolder(_ path: String, mode: UInt32 = 0o755) throws(FileError) {
        guard unsafe mkdir(path, mode) != 0 else { return }
        let code = errno
        guard code == EEXIST, isFolder(path) else { throw failure(path, code == EEXIST ? ENOTDIR : code) }
    }

    /// How many bytes this process may still write to the file system that holds `path`; nil if it cannot be told.
    package static func room(at path: String) -> Int64? {
        var status = statvfs()
        guard unsafe statvfs(path, &status) == 0 else { return nil }
        return Int64(
            clamping: UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize)).partialValue)
    }

    private static func makeFolders(_ path: String) throws(FileError) {
        guard !isFolder(path) else { return }
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            try makeFolders(String(path[..<slash]))
        }
        try makeFolder(path)
    }

    private static func write(_ bytes: [UInt8], toNew path: String) throws(FileError) {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard file >= 0 else { throw failure(path) }
        var written = 0
        var failed: Int32 = 0
        while written < bytes.count && failed == 0 {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            if count >= 0 { written += count } else if errno != EINTR { failed = errno }
        }
        if close(file) != 0 && failed == 0 { failed = errno }
        guard failed == 0 else {
            unsafe unlink(path)
            throw failure(path, failed)
        }
    }

    private static func failure(_ path: String, _ code: Int32 = errno) -> FileError {
        FileError(path: path, code: code, reason: unsafe String(cString: strerror(code)))
    }
}
