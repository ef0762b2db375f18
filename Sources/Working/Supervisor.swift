private import Glibc

/// The service manager that started the daemon, if one did: it is told when the desk is ready, what it is doing and that
/// it is alive (sd_notify(3)).
package struct Supervisor: Sendable {
    /// The socket to send to; nil if nobody listens.
    private let address: String?
    /// How often a sign of life is expected, halved as the manual asks (sd_watchdog_enabled(3)); nil if none is.
    package let signOfLife: Duration?

    /// Reads what the service manager has put into the environment.
    ///
    /// - Parameters:
    ///   - environment: `NOTIFY_SOCKET`, `WATCHDOG_USEC`, `WATCHDOG_PID`.
    ///   - process: the id of this process: a watchdog set for another one is none of ours.
    package init(environment: [String: String], process: Int32 = getpid()) {
        address = environment["NOTIFY_SOCKET"]
        let isOurs = environment["WATCHDOG_PID"].map { Int32($0) == process } ?? true
        signOfLife = environment["WATCHDOG_USEC"].flatMap { Int64($0) }.flatMap { interval in
            isOurs && interval > 0 ? .microseconds(interval / 2) : nil
        }
    }

    /// The desk is open: what lay unfinished is finished, the inbox is watched.
    package func ready(_ status: String) { send("READY=1\nSTATUS=\(Self.line(status))") }

    /// What the desk is doing, in a line.
    package func status(_ status: String) { send("STATUS=\(Self.line(status))") }

    /// Work goes on, and at the start may go on for another minute.
    package func alive() { send("WATCHDOG=1\nEXTEND_TIMEOUT_USEC=60000000") }

    /// The desk finishes what it has in hand and closes.
    package func stopping() { send("STOPPING=1") }

    private static func line(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }

    /// Sends one datagram; a service manager that does not listen is not our trouble.
    private func send(_ message: String) {
        guard let address, address.utf8.count < 108, address.hasPrefix("/") || address.hasPrefix("@") else { return }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var target = sockaddr_un()
        target.sun_family = sa_family_t(AF_UNIX)
        var path = Array(address.utf8)
        // `@` stands for the NUL with which abstract socket names begin.
        if path[0] == UInt8(ascii: "@") { path[0] = 0 }
        unsafe withUnsafeMutableBytes(of: &target.sun_path) { unsafe $0.copyBytes(from: path) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + path.count)
        let bytes = Array(message.utf8)
        _ = unsafe withUnsafePointer(to: &target) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), address, length)
            }
        }
    }
}
