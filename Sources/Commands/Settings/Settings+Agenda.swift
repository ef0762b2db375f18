internal import FEEL
internal import Reporting
internal import Working

extension Settings {
    /// What time it is where the programme works, or the day that is asked for.
    func agenda(asOf day: CalendarDate? = nil) throws(Failure) -> Agenda {
        Agenda(zone: try place(), fixed: day)
    }

    /// How moments are told: by the zone's standard offset.
    func clock() throws(Failure) -> Clock {
        Clock(offset: try place().standardOffset / 60)
    }

    private func place() throws(Failure) -> Zone {
        guard let place = Zone(named: zone) else {
            throw Failure(
                .configuration, "`zone` is `\(zone)`; expected is a name of the zone database such as Asia/Jakarta")
        }
        return place
    }
}
