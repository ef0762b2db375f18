import FEEL
import Testing
import Working

@Suite struct AgendaTests {
    private func today(_ zone: String, at instant: Int64) throws -> String {
        "\(Agenda(zone: try #require(Zone(named: zone)), clock: { instant }).today)"
    }

    // 2026-04-09T16:59:59Z is the last second of 9 April in Jakarta, seven hours east.
    @Test func `a day begins where the programme works, not in Greenwich`() throws {
        let last: Int64 = 1_775_753_999_000
        #expect(try today("Asia/Jakarta", at: last) == "2026-04-09")
        #expect(try today("Asia/Jakarta", at: last + 1000) == "2026-04-10")
        #expect(try today("Asia/Jayapura", at: last) == "2026-04-10")
        #expect(try today("UTC", at: last + 1000) == "2026-04-09")
    }

    @Test func `a fixed day stays, whatever the clock says`() throws {
        let day = try #require(CalendarDate(year: 2026, month: 4, day: 10))
        let agenda = Agenda(zone: .utc, fixed: day, clock: { 0 })
        #expect(agenda.today == day)
        #expect(agenda.instant == 0)
    }
}
