import Glibc
import Receiving
import Testing

/// What the ways of writing into a folder look like to the inbox: each is found by a report alone, and taken once, whole.
@Suite struct WriterTests {
    private static let content = String(repeating: "x", count: 10_000)

    private static let writers: [(name: String, write: @Sendable (TestHome) async throws -> Void)] = [
        ("writing and closing", { try $0.write("inbox/a.xml", content) }),
        (
            "renaming into the inbox",
            {
                try $0.write("a.xml", content)
                try $0.rename("a.xml", "inbox/a.xml")
            }
        ),
        (
            "linking and unlinking, as a plain SFTP rename does",
            {
                try $0.write("inbox/.a.xml", content)
                guard unsafe link($0.full("inbox/.a.xml"), $0.full("inbox/a.xml")) == 0 else {
                    throw TestHome.Failure(code: errno)
                }
                _ = unsafe unlink($0.full("inbox/.a.xml"))
            }
        ),
        (
            "naming a nameless file",
            { home in
                let descriptor = unsafe open(home.full("inbox"), 0o20200000 | O_RDWR, 0o644)
                guard descriptor >= 0 else { throw TestHome.Failure(code: errno) }
                defer { close(descriptor) }
                _ = unsafe Glibc.write(descriptor, content, content.utf8.count)
                let source = "/proc/self/fd/\(descriptor)"
                guard unsafe linkat(AT_FDCWD, source, AT_FDCWD, home.full("inbox/a.xml"), 0x400) == 0 else {
                    throw TestHome.Failure(code: errno)
                }
            }
        ),
        (
            "appending in two goes",
            { home in
                let half = String(content.prefix(5_000))
                try home.write("inbox/a.xml", half)
                try await Task.sleep(for: .milliseconds(50))
                try home.append("inbox/a.xml", half)
            }
        ),
        (
            "writing to a temporary name and renaming, as rsync does",
            {
                try $0.write("inbox/.a.xml.k1W33k", content)
                try await Task.sleep(for: .milliseconds(50))
                try $0.rename("inbox/.a.xml.k1W33k", "inbox/a.xml")
            }
        ),
        (
            "writing to a name with .part and renaming",
            {
                try $0.write("inbox/a.xml.part", content)
                try $0.rename("inbox/a.xml.part", "inbox/a.xml")
            }
        ),
        (
            "storing through memory after closing",
            { home in
                try home.write("inbox/a.xml", String(repeating: "-", count: content.utf8.count))
                let file = unsafe open(home.full("inbox/a.xml"), O_RDWR)
                let size = content.utf8.count
                let memory = unsafe mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
                close(file)
                guard let memory = unsafe memory, unsafe memory != MAP_FAILED else {
                    throw TestHome.Failure(code: errno)
                }
                try await Task.sleep(for: .milliseconds(50))
                _ = unsafe memset(memory, 0x78, size)
                _ = unsafe munmap(memory, size)
            }
        ),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: writers.indices)
    func `a writer's file is found by a report, taken once and whole`(_ index: Int) async throws {
        let writer = Self.writers[index]
        let home = try TestHome()
        var settings = BatchesTests.reported
        // Far longer than the pauses of the writers, however busy the machine is.
        settings.settlingTime = .seconds(3)
        let inbox = try home.inbox(settings)
        let next = BatchesTests.next(inbox.batches.makeAsyncIterator())
        try await Task.sleep(for: .milliseconds(30))
        try await writer.write(home)
        let batch = try #require(await next.value, Comment(rawValue: writer.name))
        #expect(batch.contents == ["a.xml": Self.content], Comment(rawValue: writer.name))
        #expect(batch.arrivals.count == 1)
    }

    @Test func `a writer killed in the middle leaves a file that is taken as it is, once it rests`() throws {
        let home = try TestHome()
        let inbox = try home.inbox()
        let child = try Shell.start("printf '<checklist>' > \"$1\"; exec sleep 60 >> \"$1\"", home.full("inbox/a.xml"))
        for _ in 0..<500 where home.text("inbox/a.xml") != "<checklist>" { usleep(5_000) }
        #expect(inbox.takeBatch() == nil)
        Shell.kill(child)
        #expect(inbox.takeBatch() == nil)
        home.passSteadily(.seconds(2))
        #expect(inbox.takeBatch()?.contents == ["a.xml": "<checklist>"])
    }
}
