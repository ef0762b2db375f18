internal import Glibc

/// What the command line prints: facts to standard output, complaints to standard error, colour on a terminal only.
enum Terminal {
    /// Whether standard output is a terminal that shows colours (https://no-color.org).
    static let isColoured = unsafe getenv("NO_COLOR") == nil && isatty(STDOUT_FILENO) == 1

    /// Prints one line, or several, to standard output.
    static func line(_ text: String) {
        write(Array((text + "\n").utf8), to: STDOUT_FILENO)
    }

    /// Prints bytes as they are to standard output.
    static func raw(_ bytes: [UInt8]) {
        write(bytes, to: STDOUT_FILENO)
    }

    /// Prints a complaint to standard error.
    static func error(_ text: String) {
        write(Array("layak: \(text)\n".utf8), to: STDERR_FILENO)
    }

    /// Prints what is wrong with an input to standard error.
    static func complaint(_ text: String) {
        write(Array((text + "\n").utf8), to: STDERR_FILENO)
    }

    /// Prints a line of the log: for the journal with its priority, for a person without.
    static func log(_ text: String, priority: Int) {
        // systemd names the journal's stream where standard error goes to it (systemd.exec(5)).
        let prefix = unsafe getenv("JOURNAL_STREAM") == nil ? "" : "<\(priority)>"
        write(Array("\(prefix)\(text)\n".utf8), to: STDERR_FILENO)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            // A reader that has gone (a closed pipe) needs no more of it.
            guard count > 0 || errno == EINTR else { return }
            written += max(count, 0)
        }
    }
}
