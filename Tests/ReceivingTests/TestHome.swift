import Glibc
import Receiving
import Synchronization

/// A home folder of its own for one test, removed at the end, with clocks that can be put forward.
///
/// ``pass(_:)`` makes every file look older, those written later included. ``passSteadily(_:)`` moves the steady clock
/// only, so that a file's rest can be told by nothing but having been seen before.
final class TestHome: Sendable {
    let path: String
    private let ahead = Mutex(Duration.zero)
    private let wallAhead = Mutex(Duration.zero)

    init(in parent: String = "/tmp") throws {
        var template = Array("\(parent)/receiving-\(String(repeating: "X", count: 6))".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { throw Failure(code: errno) }
        let name = template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        path = String(decoding: name, as: UTF8.self)
        guard unsafe chmod(path, 0o755) == 0 else { throw Failure(code: errno) }
    }

    deinit {
        Self.removeAll(path)
    }

    struct Failure: Error { let code: Int32 }

    /// The machine's clocks, put forward by as much as ``pass(_:)`` was told.
    var time: TimeSource {
        TimeSource(
            steady: { [self] in TimeSource.system.steady() + ahead.withLock { $0 } },
            wall: { [self] in
                let now = TimeSource.system.wall()
                let (seconds, rest) = (ahead.withLock { $0 } + wallAhead.withLock { $0 }).components
                let nanoseconds = Int64(now.nanoseconds) + rest / 1_000_000_000
                return Timestamp(
                    seconds: now.seconds + seconds + nanoseconds / 1_000_000_000,
                    nanoseconds: Int32(nanoseconds % 1_000_000_000))
            })
    }

    func pass(_ duration: Duration) {
        ahead.withLock { $0 += duration }
    }

    func passSteadily(_ duration: Duration) {
        pass(duration)
        setWallClock(forward: .zero - duration)
    }

    func setWallClock(forward duration: Duration) {
        wallAhead.withLock { $0 += duration }
    }

    func inbox(
        _ settings: InboxSettings = InboxSettings(), refusedInPlace: [RefusalMark: Refusal.Reason] = [:]
    ) throws -> Inbox {
        try Inbox(
            home: HomeLock(path: path), settings: settings, refusedInPlace: refusedInPlace, time: time, process: 7)
    }

    /// Writes a file below the home folder, making the folder it is to lie in.
    func write(_ file: String, _ text: String = "<a/>") throws {
        try write(Array(file.utf8), Array(text.utf8))
    }

    func write(_ file: [UInt8], _ bytes: [UInt8]) throws {
        if let slash = file.lastIndex(of: 0x2F) { makeFolders(String(decoding: file[..<slash], as: UTF8.self)) }
        let descriptor = unsafe open(cPath(file), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Failure(code: errno) }
        defer { close(descriptor) }
        guard unsafe Glibc.write(descriptor, bytes, bytes.count) == bytes.count else { throw Failure(code: errno) }
    }

    func append(_ file: String, _ text: String) throws {
        let descriptor = unsafe open(full(file), O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(code: errno) }
        defer { close(descriptor) }
        guard unsafe Glibc.write(descriptor, text, text.utf8.count) >= 0 else { throw Failure(code: errno) }
    }

    func makeFolders(_ folder: String) {
        var partial = path
        for part in folder.split(separator: "/") {
            partial += "/\(part)"
            unsafe mkdir(partial, 0o770)
        }
    }

    func rename(_ source: String, _ target: String) throws {
        guard unsafe Glibc.rename(full(source), full(target)) == 0 else { throw Failure(code: errno) }
    }

    func full(_ file: String) -> String { "\(path)/\(file)" }

    func exists(_ file: String) -> Bool {
        var status = stat()
        return unsafe lstat(full(file), &status) == 0
    }

    func text(_ file: String) -> String? {
        guard let stream = unsafe fopen(full(file), "r") else { return nil }
        defer { unsafe fclose(stream) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe fread(&buffer, 1, buffer.count, stream)
        return String(decoding: buffer[..<count], as: UTF8.self)
    }

    /// The names in a folder, without `.` and `..`, sorted.
    func names(_ folder: String) -> [String] {
        guard let stream = unsafe opendir(full(folder)) else { return [] }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private func cPath(_ file: [UInt8]) -> [CChar] {
        (Array("\(path)/".utf8) + file).map { CChar(bitPattern: $0) } + [0]
    }

    private static func removeAll(_ path: String) {
        removeAll(path.utf8CString.dropLast())
    }

    private static func removeAll(_ path: ArraySlice<CChar>) {
        if unsafe unlink(path + [0]) == 0 { return }
        guard let stream = unsafe opendir(path + [0]) else { return }
        defer {
            unsafe closedir(stream)
            unsafe rmdir(path + [0])
        }
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) }
            }
            if name != [0x2E], name != [0x2E, 0x2E] { removeAll(path + [0x2F] + name) }
        }
    }
}

extension InboxPath {
    init(_ text: String) throws {
        let parts = text.split(separator: "/").compactMap { FileName(String($0)) }
        guard let name = parts.last else { throw TestHome.Failure(code: EINVAL) }
        self.init(folder: parts.count == 2 ? parts.first : nil, name: name)
    }
}

extension Batch {
    /// The claimed files' paths.
    var claimed: [String] {
        arrivals.compactMap { if case .claim(let claim) = $0 { claim.origin.path.display } else { nil } }
    }

    /// The claimed contents by path.
    var contents: [String: String] {
        var contents: [String: String] = [:]
        for case .claim(let claim) in arrivals {
            contents[claim.origin.path.display] = String(decoding: claim.bytes, as: UTF8.self)
        }
        return contents
    }

    /// The refused files' reasons by path.
    var reasons: [String: Refusal.Reason] {
        var reasons: [String: Refusal.Reason] = [:]
        for case .refusal(let refusal) in arrivals { reasons[refusal.origin.path.display] = refusal.reason }
        return reasons
    }

    var refusals: [Refusal] {
        arrivals.compactMap { if case .refusal(let refusal) = $0 { refusal } else { nil } }
    }
}

extension Inbox {
    /// All that is ready, released at once.
    func takeAll() throws -> [Batch] {
        var batches: [Batch] = []
        while let batch = takeBatch() {
            batches.append(batch)
            try release(batch)
        }
        return batches
    }
}

extension TestHome {
    func setMode(_ file: String, _ mode: mode_t) throws {
        guard unsafe chmod(full(file), mode) == 0 else { throw Failure(code: errno) }
    }

    func setModified(_ file: String, seconds: Int) throws {
        let times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
        guard unsafe utimensat(AT_FDCWD, full(file), times, 0) == 0 else { throw Failure(code: errno) }
    }
}
