import Receiving
import Testing

@Suite struct InboxTests {
    @Test func `a file at rest is claimed with its bytes and leaves work when released`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        try home.write("inbox/a.xml", "<checklist/>")
        #expect(inbox.takeBatch() == nil)
        #expect(inbox.state.settling == 1)
        home.pass(.seconds(3))
        let batch = try #require(inbox.takeBatch())
        #expect(batch.contents == ["a.xml": "<checklist/>"])
        let origin = try #require(batch.arrivals.first).origin
        #expect(origin.batch == batch.id && origin.size == 12 && origin.kind == .regular && origin.path.folder == nil)
        #expect(home.names("inbox").isEmpty)
        #expect(home.text("work/\(batch.id)/a.xml") == "<checklist/>")
        #expect(inbox.state.inWork == 1)
        try inbox.release(batch)
        #expect(home.names("work").isEmpty)
        #expect(inbox.state.inWork == 0)
        try inbox.release(batch)
        #expect(inbox.takeBatch() == nil)
    }

    @Test func `the folder a file lies in names its auditor`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        try home.write("inbox/JQA-17/a.xml", "1")
        try home.write("inbox/a.xml", "2")
        home.pass(.seconds(3))
        let batch = try #require(inbox.takeBatch())
        #expect(batch.contents == ["JQA-17/a.xml": "1", "a.xml": "2"])
        #expect(batch.arrivals.map(\.origin.path.folder?.display) == [nil, "JQA-17"])
        #expect(home.exists("work/\(batch.id)/JQA-17/a.xml"))
        try inbox.release(batch)
        #expect(home.names("work").isEmpty)
        #expect(home.names("inbox") == ["JQA-17"])
    }

    @Test func `what is still being uploaded by its name is left alone and counted`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        let names = [
            ".hidden.xml", "~a.xml", "a.xml.part", "a.xml.FILEPART", "a.tmp", ".a.xml.swp", "a.xml.crdownload",
            ".in.a.xml.", ".a.xml.k1W33k",
        ]
        for name in names { try home.write("inbox/\(name)") }
        try home.write("inbox/JQA/.b.xml.AbCdEf")
        home.pass(.seconds(60))
        #expect(inbox.takeBatch() == nil)
        #expect(inbox.state.ignored == names.count + 1)
        #expect(home.names("inbox").count == names.count + 1)
    }

    @Test func `a batch keeps its limits and takes folders in turn, the oldest file first`() throws {
        let home = try TestHome()
        var settings = InboxSettings()
        settings.batchFiles = 4
        let inbox = try home.inbox(settings)
        for number in 0..<6 { try home.write("inbox/BIG/\(9 - number).xml") }
        try home.write("inbox/SMALL/x.xml")
        home.pass(.seconds(3))
        let first = try #require(inbox.takeBatch())
        #expect(first.claimed.filter { $0.hasPrefix("BIG/") }.count == 3)
        #expect(first.claimed.contains("SMALL/x.xml"))
        #expect(inbox.state.waiting == 3)
        let second = try #require(inbox.takeBatch())
        #expect(second.claimed.count == 3)
        #expect(inbox.takeBatch() == nil)
        #expect(first.id < second.id)
    }

    @Test func `order inside a folder is by arrival, whatever time the writer gave the file`() async throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        for name in ["c", "a", "b"] {
            try home.write("inbox/\(name).xml")
            try await Task.sleep(for: .milliseconds(20))
        }
        home.pass(.seconds(3))
        #expect(inbox.takeBatch()?.claimed == ["c.xml", "a.xml", "b.xml"])
    }

    @Test func `a batch holds no more bytes than its limit, but for one larger file`() throws {
        let home = try TestHome()
        var settings = InboxSettings()
        settings.batchBytes = 10
        let inbox = try home.inbox(settings)
        try home.write("inbox/a.xml", String(repeating: "x", count: 11))
        try home.write("inbox/b.xml", "12345")
        try home.write("inbox/c.xml", "12345")
        try home.write("inbox/d.xml", "1")
        home.pass(.seconds(3))
        let batches = try inbox.takeAll()
        #expect(batches.allSatisfy { $0.claimed.count == 1 || $0.contents.values.reduce(0) { $0 + $1.count } <= 10 })
        #expect(batches.reduce(0) { $0 + $1.claimed.count } == 4)
    }

    @Test func `more files than one scan looks at are all taken in the end`() throws {
        let home = try TestHome()
        var settings = InboxSettings()
        settings.scanFiles = 10
        settings.batchFiles = 4
        let inbox = try home.inbox(settings)
        for number in 0..<35 { try home.write("inbox/\(number).xml") }
        home.pass(.seconds(3))
        let batches = try inbox.takeAll()
        #expect(Set(batches.flatMap(\.claimed)).count == 35)
    }

    @Test func `names of any bytes are claimed as they are`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        let names: [[UInt8]] = [
            [0x61, 0xFF, 0x2E, 0x78], Array("a\nb.xml".utf8), Array("-rf".utf8), Array("%n%s.xml".utf8),
            Array(repeating: 0xFE, count: 255), Array("\u{1B}[2J".utf8), Array("a\u{202E}lmx.xml".utf8),
            Array("=1+1.xml".utf8), [0x20],
        ]
        for name in names { try home.write(Array("inbox/".utf8) + name, name) }
        home.pass(.seconds(3))
        let batch = try #require(inbox.takeBatch())
        var found: Set<[UInt8]> = []
        for case .claim(let claim) in batch.arrivals {
            #expect(claim.bytes == claim.origin.path.name.bytes)
            found.insert(claim.origin.path.name.bytes)
            #expect(claim.origin.path.display.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
        }
        #expect(found == Set(names))
        try inbox.release(batch)
        #expect(home.names("work").isEmpty)
    }

    @Test func `the state tells what waits and since when, in the daemon and outside of it`() throws {
        let home = try TestHome()
        var settings = InboxSettings()
        settings.batchFiles = 1
        let inbox = try home.inbox(settings)
        try home.write("inbox/a.xml")
        try home.write("inbox/b.xml")
        home.pass(.seconds(9))
        try home.write("inbox/.c.xml")
        let before = try InboxState(surveying: home.path, time: home.time)
        #expect(before.waiting == 2 && before.ignored == 1 && before.inWork == 0 && before.settling == 0)
        #expect(try #require(before.oldestWaiting) >= .seconds(8))
        _ = try #require(inbox.takeBatch())
        #expect(inbox.state.waiting == 1 && inbox.state.inWork == 1)
        #expect(try #require(inbox.state.oldestWaiting) >= .seconds(8))
        let after = try InboxState(surveying: home.path, time: home.time)
        #expect(after.waiting == 1 && after.inWork == 1)
    }

    @Test func `a folder for everybody to write to is not worked on`() throws {
        let home = try TestHome()
        home.makeFolders("inbox")
        try home.setMode("inbox", 0o777)
        #expect(throws: ReceivingError(kind: .worldWritable, place: "\(home.path)/inbox", code: nil)) {
            try home.inbox()
        }
    }

    @Test func `whoever looks from outside is told of a folder for everybody to write to`() throws {
        let home = try TestHome()
        home.makeFolders("inbox")
        _ = try home.inbox()
        #expect(try InboxState(surveying: home.path, time: home.time).fault == nil)
        try home.setMode("inbox", 0o777)
        #expect(
            try InboxState(surveying: home.path, time: home.time).fault
                == ReceivingError(kind: .worldWritable, place: "\(home.path)/inbox", code: nil))
    }

    @Test func `an inbox that is no folder is told as such`() throws {
        let home = try TestHome()
        try home.write("inbox", "a file")
        let error = #expect(throws: ReceivingError.self) { try home.inbox() }
        #expect(error?.kind == .notDirectory)
        #expect(error?.description.contains("this is not a folder") == true)
    }
}
