import Glibc
import Receiving
import Testing

@Suite struct RecoveryTests {
    @Test func `what an earlier run claimed is found with its batch id and read again`() throws {
        let home = try TestHome()
        let first = try takeAndForget(home)
        let inbox = try home.inbox()
        let leftovers = try inbox.leftovers()
        #expect(leftovers.map(\.id) == [first.id])
        #expect(Set(leftovers.flatMap(\.files)) == Set(first.arrivals.map(\.origin)))
        #expect(inbox.state.inWork == 3)
        let again = try #require(try inbox.reclaim(first.id))
        #expect(again.id == first.id)
        #expect(again.contents == first.contents)
        #expect(again.reasons == first.reasons)
        #expect(Set(again.arrivals.map(\.origin)) == Set(first.arrivals.map(\.origin)))
        try inbox.release(again)
        #expect(home.names("work").isEmpty)
        #expect(try inbox.leftovers().isEmpty)
        #expect(try inbox.reclaim(first.id) == nil)
    }

    @Test func `what the ledger holds is let go of and only the rest is read again`() throws {
        let home = try TestHome()
        let first = try takeAndForget(home)
        let inbox = try home.inbox()
        var (claims, refusals): ([Origin], [Origin]) = ([], [])
        for arrival in first.arrivals {
            switch arrival {
            case .claim(let claim) where claim.origin.path.folder != nil: claims.append(claim.origin)
            case .refusal(let refusal): refusals.append(refusal.origin)
            case .claim: continue
            }
        }
        for _ in 0..<2 { try inbox.release(first.id, claims: claims, refusals: refusals) }
        #expect(home.exists("refused/\(first.id).pipe.xml"))
        let rest = try #require(try inbox.reclaim(first.id))
        #expect(rest.contents == ["a.xml": "a"])
        try inbox.release(rest)
        #expect(home.names("work").isEmpty)
    }

    @Test func `a release cut short anywhere is finished by releasing again`() throws {
        let home = try TestHome()
        let first = try takeAndForget(home)
        unlink(home, "work/\(first.id)/JQA/b.xml")
        let inbox = try home.inbox()
        try inbox.release(first)
        #expect(home.names("work").isEmpty)
    }

    @Test func `a folder whose files had all been let go of is removed at the next start`() throws {
        let home = try TestHome()
        let first = try takeAndForget(home)
        for file in ["a.xml", "pipe.xml", "JQA/b.xml"] { unlink(home, "work/\(first.id)/\(file)") }
        let inbox = try home.inbox()
        #expect(try inbox.leftovers().isEmpty)
        #expect(home.names("work").isEmpty)
    }

    @Test func `a file that was written to after it was read is a new delivery`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        try home.write("inbox/JQA/a.xml", "first half")
        home.pass(.seconds(3))
        let batch = try #require(inbox.takeBatch())
        try home.append("work/\(batch.id)/JQA/a.xml", ", second half")
        try inbox.release(batch)
        #expect(home.names("work").isEmpty)
        #expect(home.text("inbox/JQA/a.xml") == "first half, second half")
        #expect(inbox.takeBatch()?.contents == ["JQA/a.xml": "first half, second half"])
    }

    @Test func `a late writer's file waits in work while its name is taken, and is then put back`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        try home.write("inbox/a.xml", "old")
        home.pass(.seconds(3))
        let first = try #require(inbox.takeBatch())
        try home.append("work/\(first.id)/a.xml", " and late")
        try home.write("inbox/a.xml", "new")
        try inbox.release(first)
        #expect(home.text("work/\(first.id)/a.xml") == "old and late")
        #expect(inbox.state.inWork == 1)
        let second = try #require(inbox.takeBatch())
        #expect(second.contents == ["a.xml": "new"])
        try inbox.release(second)
        #expect(inbox.takeBatch()?.contents == ["a.xml": "old and late"])
    }

    @Test func `foreign things in work are left alone`() throws {
        let home = try TestHome()
        try home.write("work/notes of the administrator.txt")
        home.makeFolders("work/lost+found")
        let inbox = try home.inbox()
        #expect(try inbox.leftovers().isEmpty)
        #expect(home.names("work").count == 2)
    }

    @Test func `batch ids rise while the clock stands or goes back, and skip names in use`() throws {
        let home = try TestHome()
        let frozen = Timestamp(seconds: 1_763_755_867, nanoseconds: 123_999_999)
        let time = TimeSource(steady: home.time.steady, wall: { frozen })
        var settings = InboxSettings()
        settings.settlingTime = .zero
        settings.batchFiles = 1
        let inbox = try Inbox(home: HomeLock(path: home.path), settings: settings, time: time, process: 42)
        home.makeFolders("work/20251121T201107123Z-0001-42")
        for name in ["a", "b", "c"] { try home.write("inbox/\(name).xml") }
        let ids = try inbox.takeAll().map(\.id.text)
        #expect(
            ids == [
                "20251121T201107123Z-0000-42", "20251121T201107123Z-0002-42", "20251121T201107123Z-0003-42",
            ])
    }

    @Test func `a text that could lead elsewhere is no batch id`() {
        for text in ["", "..", "a/b", "a b", "é", String(repeating: "a", count: 65)] { #expect(BatchID(text) == nil) }
        #expect(BatchID("20251121T201107123Z-0000-42")?.text == "20251121T201107123Z-0000-42")
    }

    private func takeAndForget(_ home: TestHome) throws -> Batch {
        let inbox = try home.inbox()
        try home.write("inbox/a.xml", "a")
        try home.write("inbox/JQA/b.xml", "b")
        try #require(unsafe mkfifo(home.full("inbox/pipe.xml"), 0o644) == 0)
        home.pass(.seconds(3))
        let batch = try #require(inbox.takeBatch())
        #expect(batch.arrivals.count == 3)
        return batch
    }

    private func unlink(_ home: TestHome, _ file: String) {
        _ = unsafe Glibc.unlink(home.full(file))
    }
}
