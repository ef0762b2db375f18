import Foundation
import Glibc
import Synchronization

/// The service manager's end of sd_notify(3): a socket that keeps what the daemon says.
final class NotifySocket: Sendable {
    /// What to put into `NOTIFY_SOCKET`.
    let path: String
    private let descriptor: Int32
    private let heard = Mutex<[String]>([])

    init() throws {
        // Names of sockets have at most 107 bytes, so not below a test's own folder.
        path = NSTemporaryDirectory() + "/layak-\(UUID().uuidString.prefix(13)).sock"
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard descriptor >= 0, bytes.count < 108 else { throw Child.Failure(description: "no socket at \(path)") }
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
        let code = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard code == 0 else { throw Child.Failure(description: "no socket at \(path)") }
    }

    deinit {
        close(descriptor)
        _ = unsafe unlink(path)
    }

    /// All messages so far, a line each, in the order they came.
    var messages: [String] {
        heard.withLock { heard in
            var buffer = [UInt8](repeating: 0, count: 4096)
            while true {
                let count = unsafe recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
                guard count > 0 else { return heard }
                heard += String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n").map(String.init)
            }
        }
    }

    /// Forgets what was said.
    func forget() {
        _ = messages
        heard.withLock { $0 = [] }
    }

    /// Waits until the daemon has said a line that begins like this.
    @discardableResult
    func wait(for start: String, from child: Child, seconds: Double = 60) async throws -> String {
        try await Deadline(seconds).wait(for: start, within: 0.002) {
            if let line = self.messages.first(where: { $0.hasPrefix(start) }) { return line }
            if let ending = child.poll() {
                throw Child.Failure(description: "\(ending) before \(start): \(child.log)")
            }
            return nil
        }
    }
}
