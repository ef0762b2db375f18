internal import Glibc

/// A system call that failed: the error number it left.
struct SystemError: Error, Hashable {
    let code: Int32

    /// The error the last system call of this thread left.
    static var last: SystemError { SystemError(code: errno) }

    /// The system's words for an error number.
    static func text(of code: Int32) -> String {
        unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    }

    /// Whether the trouble is the machine's at this moment and not the file's, so that trying again later is right.
    var isPassing: Bool {
        // EINVAL and ENOSYS are what a file system says that cannot rename without replacing.
        [
            EAGAIN, EDQUOT, EINTR, EINVAL, EIO, EMFILE, ENFILE, ENOBUFS, ENOLCK, ENOMEM, ENOSPC, ENOSYS, EROFS, ESTALE,
        ].contains(code)
    }

    /// The same error as the room tells it.
    func at(_ place: String) -> ReceivingError {
        ReceivingError(kind: kind, place: place, code: code)
    }

    private var kind: ReceivingError.Kind {
        switch code {
        case EACCES, EPERM: .permission
        case EDQUOT, ENOSPC: .diskFull
        case ELOOP, ENOTDIR: .notDirectory
        case ENOENT: .missing
        case EROFS: .readOnly
        case EXDEV: .otherDevice
        default: .inputOutput
        }
    }
}
