internal import Synchronization

/// Wakes the daemon when it has asked for it, and at no other time.
final class Alarm: Sendable {
    /// One element each time it rings; ends when the alarm is put away.
    let rings: AsyncStream<Void>
    private let bell: AsyncStream<Void>.Continuation
    private let next = Mutex<ContinuousClock.Instant?>(nil)

    init() {
        // Rings that nobody has heard yet are one.
        (rings, bell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Rings once, after `duration` at the latest.
    func ring(in duration: Duration) {
        let instant = ContinuousClock.now + duration
        let isNews = next.withLock { next in
            if let next, next <= instant { return false }
            next = instant
            return true
        }
        guard isNews else { return }
        Task {
            try? await Task.sleep(until: instant, clock: .continuous)
            next.withLock { if $0 == instant { $0 = nil } }
            bell.yield()
        }
    }

    /// Ends ``rings``.
    func putAway() {
        bell.finish()
    }
}
