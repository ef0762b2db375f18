internal import Glibc

/// A file opened by ``Folder``; closed when it goes out of use.
struct OpenFile: ~Copyable {
    private let descriptor: Int32

    /// Takes over an open descriptor.
    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// The status of what was really opened.
    func stamp() throws(SystemError) -> FileStamp {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
        return FileStamp(status)
    }

    /// Reads from the start to the end, but no more than `limit` bytes.
    func read(limit: Int) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            while count < limit {
                let part = unsafe UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let length = unsafe Glibc.read(descriptor, part.baseAddress, part.count)
                if length < 0, errno == EINTR { continue }
                if length < 0 { failure = .last }
                if length <= 0 { return }
                count += length
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Takes the kernel's exclusive lock on the file for this process, without waiting.
    func lock() throws(SystemError) {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .last }
    }

    /// Lets go of the lock, also where a process being started holds the descriptor for a moment longer.
    func unlock() {
        flock(descriptor, LOCK_UN)
    }
}
