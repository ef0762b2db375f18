private import Glibc

/// What a piece of work costs this process, on all its threads together.
struct Stopwatch {
    private var start = Self.now

    /// Microseconds of CPU since the last call, or since it was made.
    mutating func lap() -> Double {
        let now = Self.now
        defer { start = now }
        return now - start
    }

    private static var now: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
    }
}
