/// Why a file or folder could not be read or written: the world's fault.
package struct FileError: Error, Equatable {
    /// The path concerned.
    package let path: String
    /// The system's error number.
    package let code: Int32
    /// What the system calls it.
    package let reason: String

    package init(path: String, code: Int32, reason: String) {
        self.path = path
        self.code = code
        self.reason = reason
    }
}

extension FileError: CustomStringConvertible {
    package var description: String { "`\(path)`: \(reason)" }
}
