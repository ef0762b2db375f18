internal import CLinux
internal import Glibc
internal import Synchronization

/// The system's reports that something happened in a folder, and the inbox's alarm clock.
///
/// One thread of its own waits in `poll` for both, so that no thread of the concurrency pool is ever blocked, and while
/// nothing happens nothing wakes up. What was reported is not kept, only that something was: the scan is the truth.
final class DirectoryEvents: Sendable {
    private let channel: Channel
    private let thread: pthread_t

    /// Starts the thread; without inotify (the system's limit) only the alarm clock works.
    init() throws(SystemError) {
        let alarm = layak_eventfd()
        guard alarm >= 0 else { throw .last }
        channel = Channel(reports: inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK)), alarm: alarm)
        var thread = pthread_t()
        let handed = unsafe Unmanaged.passRetained(channel)
        let failure = unsafe pthread_create(
            &thread, nil,
            { pointer in
                if let pointer = unsafe pointer {
                    unsafe Unmanaged<Channel>.fromOpaque(pointer).takeRetainedValue().run()
                }
                return nil
            }, handed.toOpaque())
        guard failure == 0 else {
            unsafe handed.release()
            throw SystemError(code: failure)
        }
        self.thread = thread
    }

    deinit {
        close()
        pthread_join(thread, nil)
    }

    /// Watches a folder for files that come in and for its own end; watching it twice is watching it once.
    func watch(path: [UInt8], mask: Int32 = inboxMask) throws(SystemError) -> Int32 {
        let path = path.map { CChar(bitPattern: $0) } + [0]
        let watch = unsafe inotify_add_watch(channel.reports, path, UInt32(bitPattern: mask))
        guard watch >= 0 else { throw .last }
        return watch
    }

    /// Ends a watch.
    func unwatch(_ watch: Int32) {
        inotify_rm_watch(channel.reports, watch)
    }

    /// What has been reported since the last call.
    func takeReports() -> Reports {
        channel.state.withLock { state in
            defer { state.reports.ended = [] }
            state.isReported = false
            return state.reports
        }
    }

    /// Waits until something has been reported (and `pause` is over), `limit` is over, the task is cancelled or this closed.
    func wait(pause: Duration, limit: Duration) async {
        let channel = channel
        let id = channel.state.withLock { $0.nextWaiter() }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let now = TimeSource.system.steady()
                channel.add(
                    Waiter(id: id, earliest: now + pause, latest: now + limit, continuation: continuation),
                    isCancelled: Task.isCancelled)
            }
        } onCancel: {
            channel.resume { $0.id == id }
        }
    }

    /// Ends every waiting and the thread.
    func close() {
        channel.state.withLock { $0.isClosed = true }
        channel.resume { _ in true }
        channel.ring()
    }

    /// A folder's own end and moving, what is closed after writing, moved in and made (a link made is made only).
    static let inboxMask =
        Int32(bitPattern: UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF))
        | Int32(bitPattern: UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW) | UInt32(IN_EXCL_UNLINK))

    /// What comes into the home folder: an inbox that is made again after it was removed.
    static let homeMask = Int32(bitPattern: UInt32(IN_MOVED_TO | IN_CREATE) | UInt32(IN_ONLYDIR))
}

extension DirectoryEvents {
    /// What was reported, as far as the inbox needs to know.
    struct Reports {
        /// How often the queue has overflowed since the start.
        var overflows = 0
        /// The watches that the kernel ended, as their folders have gone.
        var ended: Set<Int32> = []
    }

    private struct Waiter {
        let id: UInt64
        let earliest: Duration
        let latest: Duration
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var isClosed = false
        var isReported = false
        var reports = Reports()
        var waiters: [Waiter] = []
        var lastWaiter: UInt64 = 0

        mutating func nextWaiter() -> UInt64 {
            lastWaiter += 1
            return lastWaiter
        }
    }

    /// What the thread and its owner share; it owns both descriptors.
    private final class Channel: Sendable {
        let reports: Int32
        let alarm: Int32
        let state = Mutex(State())

        init(reports: Int32, alarm: Int32) {
            self.reports = reports
            self.alarm = alarm
        }

        deinit {
            if reports >= 0 { Glibc.close(reports) }
            Glibc.close(alarm)
        }

        func add(_ waiter: Waiter, isCancelled: Bool) {
            let isOver = state.withLock { state in
                guard !isCancelled, !state.isClosed else { return true }
                state.waiters.append(waiter)
                return false
            }
            if isOver { waiter.continuation.resume() } else { ring() }
        }

        func resume(where isDue: (Waiter) -> Bool) {
            let due = state.withLock { state in
                let due = state.waiters.filter(isDue)
                state.waiters.removeAll(where: isDue)
                return due
            }
            for waiter in due { waiter.continuation.resume() }
        }

        /// Ends the thread's poll, so that it looks at the state again.
        func ring() {
            var one: UInt64 = 1
            unsafe write(alarm, &one, 8)
        }

        func run() {
            blockSignals()
            var buffer = [UInt8](repeating: 0, count: 64 << 10)
            while let timeout = timeout() {
                var polled = [
                    pollfd(fd: alarm, events: Int16(POLLIN), revents: 0),
                    pollfd(fd: reports, events: Int16(POLLIN), revents: 0),
                ]
                if unsafe poll(&polled, 2, timeout) > 0 {
                    if polled[0].revents != 0 {
                        var count: UInt64 = 0
                        unsafe read(alarm, &count, 8)
                    }
                    if polled[1].revents != 0 { readReports(&buffer) }
                }
                let (now, isReported) = (TimeSource.system.steady(), state.withLock { $0.isReported })
                resume { now >= $0.latest || (isReported && now >= $0.earliest) }
            }
        }

        /// Until when to sleep, in milliseconds, -1 for as long as nothing happens; nil when closed.
        private func timeout() -> Int32? {
            state.withLock { state in
                guard !state.isClosed else { return nil }
                let next = state.waiters.map { state.isReported ? min($0.earliest, $0.latest) : $0.latest }.min()
                guard let next else { return -1 }
                let (seconds, attoseconds) = max(next - TimeSource.system.steady(), .zero).components
                // Rounded up: waking a moment too early would cost a second waking.
                return Int32(
                    clamping: min(seconds, 86_400) * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
                )
            }
        }

        private func readReports(_ buffer: inout [UInt8]) {
            let length = unsafe read(reports, &buffer, buffer.count)
            guard length > 0 else { return }
            var (overflows, ended, offset) = (0, Set<Int32>(), 0)
            unsafe buffer.withUnsafeBytes { bytes in
                while offset + MemoryLayout<inotify_event>.size <= length {
                    let watch = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)
                    let mask = unsafe bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
                    let nameLength = unsafe bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self)
                    if mask & UInt32(IN_Q_OVERFLOW) != 0 { overflows += 1 }
                    if mask & UInt32(IN_IGNORED) != 0 { ended.insert(watch) }
                    offset += MemoryLayout<inotify_event>.size + Int(nameLength)
                }
            }
            state.withLock { state in
                state.isReported = true
                state.reports.overflows += overflows
                state.reports.ended.formUnion(ended)
            }
        }

        /// Signals are for the threads that expect them.
        private func blockSignals() {
            var all = sigset_t()
            unsafe sigfillset(&all)
            unsafe pthread_sigmask(SIG_BLOCK, &all, nil)
        }
    }
}
