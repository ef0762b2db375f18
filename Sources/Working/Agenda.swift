package import FEEL
private import Glibc

/// What time it is, and which day that is where the programme works.
///
/// The only clock of the desk: whatever is judged takes its date from here, so that a fixed one makes everything
/// repeatable.
package struct Agenda: Sendable {
    private let zone: Zone
    private let fixed: CalendarDate?
    private let clock: @Sendable () -> Int64

    /// Makes an agenda.
    ///
    /// - Parameters:
    ///   - zone: where days begin.
    ///   - fixed: the day it is to be, whatever the clock says; nil: the clock's.
    ///   - clock: milliseconds since 1970-01-01T00:00:00Z.
    package init(
        zone: Zone, fixed: CalendarDate? = nil, clock: @escaping @Sendable () -> Int64 = Agenda.systemClock
    ) {
        self.zone = zone
        self.fixed = fixed
        self.clock = clock
    }

    /// Now, in milliseconds since 1970-01-01T00:00:00Z.
    package var instant: Int64 { clock() }

    /// The day it is.
    package var today: CalendarDate {
        fixed ?? CalendarDate(days: Int(localSecond / 86_400)) ?? .earliest
    }

    /// How long until the next day begins, at most a quarter of an hour, as the clock may be set meanwhile; nil if the
    /// day is fixed.
    var untilTomorrow: Duration? {
        guard fixed == nil else { return nil }
        return .seconds(min(86_400 - localSecond % 86_400, 900))
    }

    private var localSecond: Int64 {
        let second = instant / 1000
        return second + Int64(zone.offset(atEpochSecond: Int(second)))
    }

    /// The clock of the machine.
    package static let systemClock: @Sendable () -> Int64 = {
        var now = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &now)
        return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
    }
}
