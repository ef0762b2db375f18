import Glibc
import Receiving
import Testing

@Suite struct DegradedTests {
    @Test(.timeLimit(.minutes(1)))
    func `an inbox that is removed is reported and taken up again when it is back`() async throws {
        let home = try TestHome()
        let inbox = try home.inbox(BatchesTests.reported)
        for round in 0..<3 {
            let next = BatchesTests.next(inbox.batches.makeAsyncIterator())
            try await Task.sleep(for: .milliseconds(40))
            try #require(unsafe rmdir(home.full("inbox")) == 0)
            try await Self.wait { inbox.state.fault?.kind == .missing }
            home.makeFolders("inbox")
            try await Self.wait { inbox.state.fault == nil }
            try home.write("inbox/\(round).xml")
            #expect(await next.value?.claimed == ["\(round).xml"])
        }
    }

    @Test func `an inbox moved away and replaced by a link is not worked on`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        try home.write("inbox/a.xml")
        try home.rename("inbox", "elsewhere")
        try #require(unsafe symlink(home.full("elsewhere"), home.full("inbox")) == 0)
        home.pass(.seconds(3))
        #expect(inbox.takeBatch() == nil)
        #expect(inbox.state.fault?.kind == .notDirectory)
        #expect(home.exists("elsewhere/a.xml"))
    }

    @Test func `work and refused are made again if they are removed`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        try #require(unsafe rmdir(home.full("work")) == 0 && rmdir(home.full("refused")) == 0)
        try home.write("inbox/a.xml", "")
        home.pass(.seconds(3))
        let batch = try #require(inbox.takeBatch())
        try inbox.release(batch)
        #expect(home.names("refused").count == 1)
    }

    @Test func `releasing while the inbox is missing is tried again by itself`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        try home.write("inbox/a.xml")
        home.pass(.seconds(3))
        let batch = try #require(inbox.takeBatch())
        try home.rename("inbox", "elsewhere")
        let error = #expect(throws: ReceivingError.self) { try inbox.release(batch) }
        #expect(error?.kind == .missing)
        try home.rename("elsewhere", "inbox")
        home.pass(.seconds(6))
        #expect(inbox.takeBatch() == nil)
        #expect(home.names("work").isEmpty)
        #expect(inbox.state.inWork == 0)
    }

    @Test(.enabled(if: OwnThread.canMount, "mounting needs rights this process does not have"))
    func `a full disk puts claiming off and loses nothing`() throws {
        let home = try TestHome()
        try OwnThread.run(mounting: home.path, options: "nr_inodes=12,mode=700") {
            let inbox = try home.inbox()
            for number in 0..<6 { try home.write("inbox/\(number).xml", "\(number)") }
            #expect(home.names("inbox").count == 6)
            // 12 inodes: root, lock, three folders and six files leave one, which is taken here.
            home.makeFolders("filler")
            home.pass(.seconds(3))
            #expect(inbox.takeBatch() == nil)
            #expect(inbox.state.deferral?.kind == .diskFull)
            #expect(home.names("inbox").count == 6)
            try #require(unsafe rmdir(home.full("filler")) == 0)
            #expect(inbox.takeBatch() == nil)
            home.pass(.seconds(5))
            let batch = try #require(inbox.takeBatch())
            #expect(batch.claimed.count == 6)
            #expect(inbox.state.deferral == nil)
            try inbox.release(batch)
        }
    }

    @Test(.enabled(if: OwnThread.canMount, "mounting needs rights this process does not have"))
    func `a disk that fills up within a batch hands on what was claimed before`() throws {
        let home = try TestHome()
        try OwnThread.run(mounting: home.path, options: "nr_inodes=13,mode=700") {
            let inbox = try home.inbox()
            for name in ["A/1", "B/2", "C/3"] { try home.write("inbox/\(name).xml") }
            home.pass(.seconds(3))
            // Two inodes are left: for the batch's folder and one auditor's folder within it.
            let batch = try #require(inbox.takeBatch())
            #expect(batch.claimed == ["A/1.xml"])
            #expect(inbox.state.deferral?.kind == .diskFull)
            #expect(["B/2", "C/3"].allSatisfy { home.exists("inbox/\($0).xml") })
            try inbox.release(batch)
            #expect(home.names("work").isEmpty)
            home.pass(.seconds(5))
            #expect(try inbox.takeAll().flatMap(\.claimed) == ["B/2.xml", "C/3.xml"])
            #expect(inbox.state.deferral == nil)
        }
    }

    @Test(.enabled(if: OwnThread.canMount, "mounting needs rights this process does not have"))
    func `a file system made read-only is reported and taken up again`() throws {
        let home = try TestHome()
        try OwnThread.run(mounting: home.path, options: "mode=700") {
            let inbox = try home.inbox()
            try home.write("inbox/a.xml")
            home.pass(.seconds(3))
            try OwnThread.remount(home.path, readOnly: true)
            #expect(inbox.takeBatch() == nil)
            #expect(inbox.state.fault?.kind == .readOnly)
            #expect(inbox.state.waiting == 1)
            try OwnThread.remount(home.path, readOnly: false)
            #expect(inbox.takeBatch()?.claimed == ["a.xml"])
            #expect(inbox.state.fault == nil)
        }
    }

    @Test(.enabled(if: OwnThread.canMount, "mounting needs rights this process does not have"))
    func `a foreign file system in an auditor's place is refused in place, over the inbox not worked on`() throws {
        let home = try TestHome()
        home.makeFolders("inbox/JQA")
        try OwnThread.run(mounting: home.full("inbox/JQA"), options: "mode=700") {
            let inbox = try home.inbox()
            try home.write("inbox/JQA/a.xml")
            home.pass(.seconds(3))
            let batch = try #require(inbox.takeBatch())
            #expect(batch.reasons == ["JQA/a.xml": .immovable])
            #expect(inbox.takeBatch() == nil)
            #expect(inbox.state.refusedInPlace == 1)
            inbox.close()
        }
        try OwnThread.run(mounting: home.full("inbox"), options: "mode=700") {
            let error = #expect(throws: ReceivingError.self) { try home.inbox() }
            #expect(error?.kind == .otherDevice)
        }
    }

    static func wait(for condition: () -> Bool) async throws {
        for _ in 0..<2_000 where !condition() { try await Task.sleep(for: .milliseconds(5)) }
        #expect(condition())
    }
}
