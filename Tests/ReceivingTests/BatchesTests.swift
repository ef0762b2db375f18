import Glibc
import Receiving
import Synchronization
import Testing

@Suite struct BatchesTests {
    /// Settles quickly and never scans by the timer, so that only a report can bring a file in.
    static var reported: InboxSettings {
        var settings = InboxSettings()
        settings.settlingTime = .milliseconds(60)
        settings.reportPause = .milliseconds(5)
        settings.rescanInterval = .seconds(3_600)
        return settings
    }

    @Test(.timeLimit(.minutes(1)))
    func `a dropped file becomes a batch by itself`() async throws {
        let home = try TestHome()
        let inbox = try home.inbox(Self.reported)
        let batches = inbox.batches.makeAsyncIterator()
        let next = Self.next(batches)
        try await Task.sleep(for: .milliseconds(50))
        try home.write("inbox/a.xml", "a")
        #expect(await next.value?.contents == ["a.xml": "a"])
    }

    @Test(.timeLimit(.minutes(1)))
    func `an auditor's folder made later is watched, and so is one made again`() async throws {
        let home = try TestHome()
        let inbox = try home.inbox(Self.reported)
        for round in 0..<3 {
            let next = Self.next(inbox.batches.makeAsyncIterator())
            try await Task.sleep(for: .milliseconds(40))
            home.makeFolders("inbox/JQA")
            try await Task.sleep(for: .milliseconds(150))
            try home.write("inbox/JQA/\(round).xml", "a")
            let batch = try #require(await next.value)
            #expect(batch.claimed == ["JQA/\(round).xml"])
            try inbox.release(batch)
            try #require(unsafe rmdir(home.full("inbox/JQA")) == 0)
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `closing and cancelling end the waiting`() async throws {
        let home = try TestHome()
        let inbox = try home.inbox(Self.reported)
        let cancelled = Self.next(inbox.batches.makeAsyncIterator())
        try await Task.sleep(for: .milliseconds(30))
        cancelled.cancel()
        #expect(await cancelled.value == nil)
        let closed = Self.next(inbox.batches.makeAsyncIterator())
        try await Task.sleep(for: .milliseconds(30))
        inbox.close()
        #expect(await closed.value == nil)
        #expect(await Self.next(inbox.batches.makeAsyncIterator()).value == nil)
        inbox.close()
    }

    @Test(.timeLimit(.minutes(1)))
    func `a run for once waits for what settles, takes all and ends`() async throws {
        let home = try TestHome()
        var settings = Self.reported
        settings.batchFiles = 3
        let inbox = try home.inbox(settings)
        for number in 0..<10 { try home.write("inbox/A\(number % 3)/\(number).xml") }
        try home.write("inbox/.hidden")
        var claimed: Set<String> = []
        for await batch in inbox.batchesUntilEmpty {
            claimed.formUnion(batch.claimed)
            try inbox.release(batch)
        }
        #expect(claimed.count == 10)
        #expect(inbox.state.waiting == 0 && inbox.state.ignored == 1 && inbox.state.inWork == 0)
    }

    @Test(.timeLimit(.minutes(1)))
    func `nothing is done while nothing happens`() async throws {
        let home = try TestHome()
        let inbox = try home.inbox(Self.reported)
        let waiting = Self.next(inbox.batches.makeAsyncIterator())
        try await Task.sleep(for: .milliseconds(100))
        let scanned = try #require(inbox.state.scanned)
        try await Task.sleep(for: .milliseconds(300))
        #expect(inbox.state.scanned == scanned)
        waiting.cancel()
        _ = await waiting.value
    }

    @Test(.timeLimit(.minutes(1)))
    func `the timer finds what was never reported`() async throws {
        let home = try TestHome()
        home.makeFolders("inbox/JQA")
        try home.write("inbox/JQA/a.xml", "")
        var settings = Self.reported
        settings.rescanInterval = .milliseconds(200)
        settings.settlingTime = .milliseconds(50)
        let inbox = try home.inbox(settings)
        let mapped = home.full("inbox/JQA/a.xml")
        let first = try #require(await Self.next(inbox.batches.makeAsyncIterator()).value)
        #expect(first.reasons == ["JQA/a.xml": .empty])
        try inbox.release(first)
        let next = Self.next(inbox.batches.makeAsyncIterator())
        try await Task.sleep(for: .milliseconds(80))
        // A hard link into a folder is reported as made; what is changed through its other name is not reported at all.
        try home.write("other.xml", "<a/>")
        try #require(unsafe link(home.full("other.xml"), mapped) == 0)
        #expect(await next.value?.reasons == ["JQA/a.xml": .hardLink])
    }

    @Test(.timeLimit(.minutes(1)))
    func `a burst of twenty thousand files costs none`() async throws {
        let home = try TestHome()
        var settings = Self.reported
        settings.batchFiles = 5_000
        let inbox = try home.inbox(settings)
        #expect(inbox.takeBatch() == nil)
        for number in 0..<20_000 {
            try home.write("inbox/\(number).xml", "x")
            if number % 200 == 0 { await Task.yield() }
        }
        var claimed: Set<String> = []
        for await batch in inbox.batchesUntilEmpty {
            for path in batch.claimed { #expect(claimed.insert(path).inserted) }
            try inbox.release(batch)
        }
        #expect(claimed.count == 20_000)
        #expect(home.names("inbox").isEmpty && home.names("work").isEmpty)
    }

    @Test(.timeLimit(.minutes(1)))
    func `runs for once lose nothing of a file that is replaced all the time`() async throws {
        let home = try TestHome()
        let inbox = try home.inbox(Self.reported)
        try home.write("inbox/a.xml", "0")
        let writer = Task {
            for round in 1...40 {
                try await Task.sleep(for: .milliseconds(5))
                try home.write("new", "\(round)")
                try home.rename("new", "inbox/a.xml")
            }
        }
        var last = ""
        while last != "40" {
            for await batch in inbox.batchesUntilEmpty {
                last = batch.contents["a.xml"] ?? last
                try inbox.release(batch)
            }
            try await Task.sleep(for: .milliseconds(5))
        }
        try await writer.value
        #expect(home.names("inbox").isEmpty && home.names("work").isEmpty)
    }

    static func next(_ iterator: Batches.Iterator) -> Task<Batch?, Never> {
        Task {
            var iterator = iterator
            return await iterator.next()
        }
    }
}
