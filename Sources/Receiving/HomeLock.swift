private import Glibc

/// The home folder, held by this process alone for as long as the lock lives.
///
/// The lock is the kernel's (`flock`) on the file `layak.lock`, so it ends with the process however that ends.
package final class HomeLock: Sendable {
    /// The path of the home folder, as given.
    package let path: String
    private let file: OpenFile

    /// Takes the lock of the home folder at `path`, which must exist.
    ///
    /// - Throws: `.alreadyRunning` if another process holds it; `.missing`, `.notDirectory`, `.permission` and so on if
    ///   the folder does not serve.
    package init(path: String) throws(ReceivingError) {
        self.path = path
        let place = "\(path)/layak.lock"
        do throws(SystemError) {
            let home = try Folder(path: path)
            guard let name = FileName("layak.lock") else { throw SystemError(code: EINVAL) }
            file = try home.openOwn(name)
            try file.lock()
        } catch {
            guard error.code != EWOULDBLOCK else {
                throw ReceivingError(kind: .alreadyRunning, place: path, code: nil)
            }
            throw error.at(error.code == ENOENT || error.code == ENOTDIR ? path : place)
        }
    }

    deinit {
        file.unlock()
    }
}
