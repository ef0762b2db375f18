import Glibc
import Receiving
import Synchronization
import Testing

@Suite struct RaceTests {
    /// Somebody swaps a file for links, pipes and other files as fast as they can while the inbox takes what it finds.
    @Test(.timeLimit(.minutes(2)))
    func `whatever is swapped in, no byte is read from elsewhere and nothing is torn`() async throws {
        let home = try TestHome()
        var settings = InboxSettings()
        settings.settlingTime = .zero
        settings.scanLifetime = .zero
        let inbox = try home.inbox(settings)
        try home.write("secret.xml", "secret")
        let isOver = Mutex(false)
        let rounds = Mutex(0)
        defer { isOver.withLock { $0 = true } }
        let waitForSwapper = try OwnThread.start {
            var round = 0
            while !isOver.withLock({ $0 }) {
                let file = "inbox/\(round % 3).xml"
                // Renaming one name of a file to another name of it does nothing and leaves both.
                _ = unsafe unlink(home.full("new"))
                switch round % 5 {
                case 0: _ = unsafe symlink(home.full("secret.xml"), home.full("new"))
                case 1: _ = unsafe mkfifo(home.full("new"), 0o644)
                case 2: _ = unsafe link(home.full("secret.xml"), home.full("new"))
                default: try home.write("new", String(repeating: "\(round % 10)", count: 1 + round % 50_000))
                }
                try home.rename("new", file)
                round += 1
                rounds.withLock { $0 = round }
            }
        }
        var counts: [String: Int] = [:]
        let start = ContinuousClock.now
        while rounds.withLock({ $0 }) < 3_000 || counts.count < 4 || counts["claim"] == nil,
            ContinuousClock.now - start < .seconds(30)
        {
            await Task.yield()
            guard let batch = inbox.takeBatch() else { continue }
            for arrival in batch.arrivals {
                switch arrival {
                case .claim(let claim):
                    counts["claim", default: 0] += 1
                    let first = try #require(claim.bytes.first)
                    #expect(claim.bytes.allSatisfy { $0 == first } && first != UInt8(ascii: "s"))
                    #expect(claim.bytes.count == claim.origin.size)
                case .refusal(let refusal):
                    counts[refusal.reason.rawValue, default: 0] += 1
                    #expect(refusal.mark == nil)
                }
            }
            try inbox.release(batch)
        }
        isOver.withLock { $0 = true }
        try waitForSwapper()
        #expect(rounds.withLock { $0 } > 100)
        #expect(counts["claim", default: 0] > 0 && counts.count >= 4, "\(counts)")
        #expect(home.text("secret.xml") == "secret")
    }

    /// Each file is complete by itself before it appears; every content is unique, so each must come out exactly once.
    @Test(.timeLimit(.minutes(2)), arguments: 0..<8)
    func `drops, scans, restarts and releases in any order lose nothing and take nothing twice`(
        seed: UInt64
    ) throws {
        var random = Sequence(state: seed)
        let home = try TestHome()
        var settings = InboxSettings()
        settings.batchFiles = 3
        settings.settlingTime = .milliseconds(500)
        var inbox: Inbox? = try home.inbox(settings)
        var (dropped, recorded): (Set<String>, [String]) = ([], [])
        var ledger: [Origin: Bool] = [:]
        func record(_ batch: Batch) {
            for arrival in batch.arrivals {
                switch arrival {
                case .claim(let claim):
                    recorded.append(String(decoding: claim.bytes, as: UTF8.self))
                    ledger[claim.origin] = true
                case .refusal(let refusal): ledger[refusal.origin] = false
                }
            }
        }
        for step in 0..<150 {
            switch random.next() % 8 {
            case 0, 1, 2:
                let text = "\(seed)-\(step)"
                try home.write("new", text)
                let folder = ["", "A/", "B/"][Int(random.next() % 3)]
                home.makeFolders("inbox/\(folder)")
                let file = "inbox/\(folder)\(random.next() % 4).xml"
                // A writer that replaces its own file before it was taken loses the older one itself.
                if home.exists(file) { dropped.remove(home.text(file) ?? "") }
                try home.rename("new", file)
                dropped.insert(text)
            case 3: home.pass(.seconds(1))
            case 4, 5:
                if let batch = inbox?.takeBatch() {
                    record(batch)
                    try inbox?.release(batch)
                }
            case 6:
                // Taken, then killed: before the record, or between record and release.
                if let batch = inbox?.takeBatch(), random.next() % 2 == 0 { record(batch) }
                inbox = nil
            default: inbox = nil
            }
            if inbox == nil {
                inbox = try home.inbox(settings)
                try recover(try #require(inbox), ledger, record)
            }
        }
        home.pass(.seconds(1))
        while let batch = inbox?.takeBatch() {
            record(batch)
            try inbox?.release(batch)
        }
        #expect(recorded.count == Set(recorded).count)
        #expect(Set(recorded) == dropped)
        #expect(home.names("work").isEmpty)
    }

    private func recover(_ inbox: Inbox, _ ledger: [Origin: Bool], _ record: (Batch) -> Void) throws {
        for leftover in try inbox.leftovers() {
            let known = leftover.files.filter { ledger[$0] != nil }
            try inbox.release(
                leftover.id, claims: known.filter { ledger[$0] == true }, refusals: known.filter { ledger[$0] == false }
            )
            guard let batch = try inbox.reclaim(leftover.id) else { continue }
            #expect(batch.id == leftover.id)
            record(batch)
            try inbox.release(batch)
        }
    }

    /// A small generator of numbers, the same for the same seed.
    private struct Sequence: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
