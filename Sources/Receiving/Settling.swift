/// Tells whether a file rests: same file, size, times and rights for the settling time.
///
/// A file whose status last changed before that time rests at once. That needs the wall clock, as the time of status
/// change is told by it; all else is measured by the steady clock, and a wall clock that was just set is not believed.
/// The time of status change is the kernel's own, so no writer can make a file look older than it is.
struct Settling {
    private let settlingTime: Duration
    private var observed: [InboxPath: Observation] = [:]
    private var remembered: [InboxPath: Observation] = [:]
    private var clockDifference: Duration?
    private var (now, wall) = (Duration.zero, Timestamp(seconds: 0))
    private var believesWall = true

    private struct Observation {
        let stamp: FileStamp
        /// Since when it is known not to have changed, by the steady clock.
        let unchangedSince: Duration
        /// When it was first seen in motion.
        let firstSeen: Timestamp
    }

    /// What is known of one file.
    enum Rest {
        /// It has rested for this long.
        case complete(Duration)
        /// It may rest when the steady clock shows `until`.
        case settling(until: Duration, since: Timestamp)
    }

    init(settlingTime: Duration) {
        self.settlingTime = settlingTime
    }

    /// Begins a scan at the given instants.
    mutating func begin(now: Duration, wall: Timestamp) {
        let difference = wall.since(Timestamp(seconds: 0)) - now
        // Slewing (adjtime) moves the difference by less than a thousandth of the time between two scans.
        believesWall = clockDifference.map { abs($0, difference) < .milliseconds(500) } ?? true
        clockDifference = difference
        (self.now, self.wall) = (now, wall)
        remembered = [:]
    }

    /// Looks at one file in this scan.
    mutating func observe(_ path: InboxPath, _ stamp: FileStamp) -> Rest {
        let age = wall.since(stamp.changed)
        let seen = observed.isEmpty ? nil : observed[path]
        if seen == nil, believesWall, age >= settlingTime { return .complete(age) }
        let observation: Observation
        if let seen, seen.stamp == stamp {
            observation = seen
        } else {
            let known = believesWall ? min(max(age, .zero), settlingTime) : .zero
            observation = Observation(stamp: stamp, unchangedSince: now - known, firstSeen: seen?.firstSeen ?? wall)
        }
        let rested = now - observation.unchangedSince
        // A file that rests is forgotten only if its own time will prove the same at the next scan.
        if rested < settlingTime || age < settlingTime { remembered[path] = observation }
        if rested >= settlingTime { return .complete(rested) }
        return .settling(until: observation.unchangedSince + settlingTime, since: observation.firstSeen)
    }

    /// Ends the scan; files that were not seen are forgotten.
    mutating func end() {
        observed = remembered
        remembered = [:]
    }

    private func abs(_ one: Duration, _ other: Duration) -> Duration {
        one > other ? one - other : other - one
    }
}
