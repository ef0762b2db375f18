import Receiving
import Testing

@Suite struct SettlingTests {
    @Test func `a slow writer's file is not claimed before it rests`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        try home.write("inbox/a.xml", "")
        var first: Timestamp?
        for _ in 0..<40 {
            try home.append("inbox/a.xml", "x")
            #expect(inbox.takeBatch() == nil)
            #expect(inbox.state.settling == 1)
            let since = try #require(inbox.state.settlingSince)
            #expect(since == first ?? since)
            first = since
            home.passSteadily(.milliseconds(1500))
        }
        home.passSteadily(.seconds(1))
        #expect(inbox.takeBatch()?.contents == ["a.xml": String(repeating: "x", count: 40)])
    }

    @Test func `the inbox knows when a settling file may rest`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        #expect(inbox.takeBatch() == nil)
        #expect(inbox.nextStep() > .seconds(50))
        try home.write("inbox/a.xml")
        #expect(inbox.takeBatch() == nil)
        #expect(inbox.nextStep() > .seconds(1) && inbox.nextStep() <= .seconds(2))
    }

    @Test func `a file that has lain there long enough counts at once`() throws {
        let home = try TestHome()
        try home.write("inbox/a.xml")
        home.pass(.seconds(2))
        #expect(try home.inbox().takeBatch()?.claimed == ["a.xml"])
    }

    @Test func `a wall clock set forward settles nothing`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        #expect(inbox.takeBatch() == nil)
        try home.write("inbox/a.xml")
        home.setWallClock(forward: .seconds(10 * 365 * 86_400))
        #expect(inbox.takeBatch() == nil)
        home.pass(.seconds(1))
        #expect(inbox.takeBatch() == nil)
        home.pass(.seconds(1))
        #expect(inbox.takeBatch()?.claimed == ["a.xml"])
    }

    @Test func `a wall clock set back holds nothing up`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        #expect(inbox.takeBatch() == nil)
        try home.write("inbox/a.xml")
        home.setWallClock(forward: .seconds(-365 * 86_400))
        #expect(inbox.takeBatch() == nil)
        home.pass(.seconds(2))
        #expect(inbox.takeBatch()?.claimed == ["a.xml"])
    }

    @Test func `a file replaced while it settles settles anew`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        try home.write("inbox/a.xml", "old")
        #expect(inbox.takeBatch() == nil)
        home.passSteadily(.milliseconds(1900))
        try home.write("new", "new")
        try home.rename("new", "inbox/a.xml")
        #expect(inbox.takeBatch() == nil)
        home.passSteadily(.milliseconds(300))
        #expect(inbox.takeBatch() == nil)
        home.passSteadily(.milliseconds(1900))
        #expect(inbox.takeBatch()?.contents == ["a.xml": "new"])
    }

    @Test func `an old time given by the writer settles nothing`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        try home.write("inbox/a.xml")
        try home.setModified("inbox/a.xml", seconds: 1_000_000)
        #expect(inbox.takeBatch() == nil)
        try home.setModified("inbox/a.xml", seconds: 9_000_000_000)
        home.passSteadily(.seconds(2))
        #expect(inbox.takeBatch() == nil)
        home.passSteadily(.seconds(2))
        #expect(inbox.takeBatch()?.arrivals.first?.origin.modified == Timestamp(seconds: 9_000_000_000))
    }
}
