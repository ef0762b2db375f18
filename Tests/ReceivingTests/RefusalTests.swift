import Glibc
import Receiving
import Testing

@Suite struct RefusalTests {
    @Test func `whatever is no plain file is refused by name of its kind, without waiting`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        try home.write("elsewhere.xml", "secret")
        try home.write("inbox/good.xml", "good")
        try #require(unsafe symlink("/etc/shadow", home.full("inbox/link.xml")) == 0)
        try #require(unsafe symlink("nowhere", home.full("inbox/dangling.xml")) == 0)
        try #require(unsafe mkfifo(home.full("inbox/pipe.xml"), 0o644) == 0)
        try #require(unsafe mknod(home.full("inbox/socket.xml"), S_IFSOCK | 0o644, 0) == 0)
        try #require(unsafe Glibc.link(home.full("elsewhere.xml"), home.full("inbox/hard.xml")) == 0)
        home.makeFolders("inbox/folder.xml/within")
        home.makeFolders("inbox/JQA/2026")
        try home.write("inbox/JQA/2026/deep.xml", "deep")
        home.makeFolders("inbox/JQA/folder.xml")
        try home.write("inbox/empty.xml", "")
        home.pass(.seconds(3))
        let start = ContinuousClock.now
        let batch = try #require(inbox.takeBatch())
        #expect(ContinuousClock.now - start < .seconds(1))
        #expect(batch.contents == ["good.xml": "good"])
        #expect(
            batch.reasons == [
                "link.xml": .symbolicLink, "dangling.xml": .symbolicLink, "pipe.xml": .pipe, "socket.xml": .socket,
                "hard.xml": .hardLink, "folder.xml": .directory, "JQA/2026": .tooDeep, "JQA/folder.xml": .directory,
                "empty.xml": .empty,
            ])
        #expect(batch.refusals.allSatisfy { $0.mark == nil })
        #expect(home.names("inbox") == ["JQA"])
        try inbox.release(batch)
        #expect(home.names("work").isEmpty)
        #expect(home.text("refused/JQA/\(batch.id).2026/deep.xml") == "deep")
        #expect(home.names("refused/JQA") == ["\(batch.id).2026", "\(batch.id).folder.xml"])
        #expect(home.names("refused").count == 8)
        #expect(home.text("elsewhere.xml") == "secret")
        try inbox.release(batch)
        #expect(home.names("refused").count == 8)
    }

    @Test(.enabled(if: OwnThread.isAvailable, "only root may make devices"))
    func `a device is refused`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        try #require(unsafe mknod(home.full("inbox/zero.xml"), S_IFCHR | 0o644, 0x105) == 0)
        home.pass(.seconds(3))
        #expect(inbox.takeBatch()?.reasons == ["zero.xml": .device])
    }

    @Test func `a sparse file of two gigabytes is refused unread, within a second`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        try home.write("inbox/huge.xml", "x")
        try #require(unsafe truncate(home.full("inbox/huge.xml"), 2 << 30) == 0)
        home.pass(.seconds(3))
        let start = ContinuousClock.now
        let batch = try #require(inbox.takeBatch())
        #expect(ContinuousClock.now - start < .seconds(1))
        #expect(batch.reasons == ["huge.xml": .tooLarge])
        #expect(batch.arrivals.first?.origin.size == 2 << 30)
    }

    @Test func `the limit of size is the last size that is read`() throws {
        let home = try TestHome()
        var settings = InboxSettings()
        settings.fileBytes = 100
        let inbox = try home.inbox(settings)
        try home.write("inbox/fits.xml", String(repeating: "x", count: 100))
        try home.write("inbox/more.xml", String(repeating: "x", count: 101))
        home.pass(.seconds(3))
        let batch = try #require(inbox.takeBatch())
        #expect(batch.claimed == ["fits.xml"])
        #expect(batch.reasons == ["more.xml": .tooLarge])
    }

    @Test func `a link in place of an auditor's folder is refused and never entered`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        try home.write("outside/a.xml", "outside")
        try #require(unsafe symlink(home.full("outside"), home.full("inbox/JQA")) == 0)
        home.pass(.seconds(3))
        let batch = try #require(inbox.takeBatch())
        #expect(batch.claimed.isEmpty && batch.reasons == ["JQA": .symbolicLink])
        #expect(home.text("outside/a.xml") == "outside")
    }

    @Test func `long and odd names become safe names in the folder of refused files`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        let long = [UInt8](repeating: 0xFE, count: 254)
        try home.write(Array("inbox/".utf8) + long + [0x61], [])
        try home.write(Array("inbox/".utf8) + long + [0x62], [])
        try home.write(Array("inbox/a\nb".utf8), [])
        home.pass(.seconds(3))
        let batch = try #require(inbox.takeBatch())
        #expect(batch.refusals.count == 3)
        try inbox.release(batch)
        let names = home.names("refused")
        #expect(names.count == 3 && names.contains("\(batch.id).a%0Ab"))
        #expect(names.allSatisfy { $0.utf8.count <= 255 })
        #expect(home.names("work").isEmpty)
    }

    @Test(.enabled(if: OwnThread.isAvailable, "the rights of somebody else can be taken on by root only"))
    func `what cannot be opened is refused, what cannot be moved is refused in place and once`() throws {
        let home = try TestHome()
        home.makeFolders("inbox/FOREIGN")
        home.makeFolders("inbox/CLOSED")
        for folder in ["", "inbox", "work", "refused", "inbox/CLOSED"] {
            home.makeFolders(folder)
            try #require(unsafe chown(home.full(folder), 65_534, 65_534) == 0)
        }
        try home.write("inbox/secret.xml")
        try home.setMode("inbox/secret.xml", 0)
        try home.write("inbox/FOREIGN/a.xml")
        try home.setMode("inbox/FOREIGN", 0o755)
        try home.write("inbox/CLOSED/b.xml")
        try home.setMode("inbox/CLOSED", 0)
        home.pass(.seconds(3))
        var marks: [RefusalMark: Refusal.Reason] = [:]
        try OwnThread.runAsNobody {
            let inbox = try home.inbox()
            let batch = try #require(inbox.takeBatch())
            #expect(
                batch.reasons == ["secret.xml": .unreadable, "FOREIGN/a.xml": .immovable, "CLOSED": .unreadable])
            try inbox.release(batch)
            #expect(home.names("refused") == ["\(batch.id).secret.xml"])
            #expect(home.exists("inbox/FOREIGN/a.xml"))
            #expect(home.names("work").isEmpty)
            #expect(inbox.takeBatch() == nil)
            #expect(inbox.state.refusedInPlace == 2)
            let path = try InboxPath("FOREIGN/a.xml")
            #expect(inbox.state.namedRefusals.contains(.init(path: path, reason: .immovable)))
            for refusal in batch.refusals { if let mark = refusal.mark { marks[mark] = refusal.reason } }
            inbox.close()
        }
        try #require(marks.count == 2)
        let stored = Dictionary(
            uniqueKeysWithValues: try marks.map { (try #require(RefusalMark($0.key.description)), $0.value) })
        #expect(stored == marks)
        try OwnThread.runAsNobody {
            let inbox = try home.inbox(refusedInPlace: stored)
            #expect(inbox.takeBatch() == nil)
            #expect(try InboxState(surveying: home.path, refusedInPlace: stored, time: home.time).refusedInPlace == 2)
        }
        try home.setMode("inbox/FOREIGN", 0o777)
        try OwnThread.runAsNobody {
            let inbox = try home.inbox(refusedInPlace: stored)
            let batch = try #require(inbox.takeBatch())
            #expect(batch.claimed == ["FOREIGN/a.xml"])
        }
    }

    @Test func `a mark that is no mark is not read`() {
        for text in ["", "1:2:3:4:5", "a:2:3:4:5:6", "1:2:3:4:5:6:7"] { #expect(RefusalMark(text) == nil) }
    }
}
