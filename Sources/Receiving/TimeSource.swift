private import Glibc

/// Where the inbox takes its time from: two clocks, so that tests can turn them by hand.
package struct TimeSource: Sendable {
    /// Time since some fixed start, never set and never stepping: all waiting is measured by it.
    package let steady: @Sendable () -> Duration
    /// The time of day, comparable with the times of files; an administrator may set it.
    package let wall: @Sendable () -> Timestamp

    /// Makes a source from two clocks.
    package init(steady: @escaping @Sendable () -> Duration, wall: @escaping @Sendable () -> Timestamp) {
        self.steady = steady
        self.wall = wall
    }

    /// The clocks of the machine.
    package static let system = TimeSource(
        steady: {
            let now = reading(CLOCK_MONOTONIC)
            return .seconds(now.seconds) + .nanoseconds(Int64(now.nanoseconds))
        },
        wall: { reading(CLOCK_REALTIME) })

    private static func reading(_ clock: clockid_t) -> Timestamp {
        var time = timespec()
        unsafe clock_gettime(clock, &time)
        return Timestamp(seconds: Int64(time.tv_sec), nanoseconds: Int32(time.tv_nsec))
    }
}
