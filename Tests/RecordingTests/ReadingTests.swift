import Qualifying
import Recording
import Testing

@Suite struct ReadingTests {
    @Test func `in force is the latest audit of a kind, and of equal ones the latest arrival`() throws {
        let ledger = try Shelf().ledger
        _ = try ledger.append(
            [
                Shelf.arrival("1", ends: "2026-03-04", path: "a.xml"),
                Shelf.arrival("1", ends: "2026-03-04", path: "b.xml"),
                Shelf.arrival("1", ends: "2025-12-31", path: "c.xml"),
                Shelf.arrival("1", .ip, ends: "2024-01-01", path: "d.xml"),
                Shelf.arrival("2", ends: "2026-12-31", path: "e.xml"),
            ], at: 1_000)
        let inForce = try ledger.inForce(of: ["1", "3"])
        #expect(inForce.keys.sorted() == ["1"])
        #expect(inForce["1"]?.map(\.kind) == [.ip, .quality])
        #expect(inForce["1"]?.map(\.record) == [4, 2])
        #expect(inForce["1"]?.last.map { String(decoding: $0.canonical, as: UTF8.self) } == "{\"path\":\"b.xml\"}")
    }

    @Test func `the register holds the latest decision of each supplier`() throws {
        let ledger = try Shelf().ledger
        _ = try ledger.append(
            [
                Shelf.decision("2"), Shelf.decision("1", "ready"),
                Shelf.decision("1", "notReady", nextChange: "2026-09-01"),
            ],
            at: 1_000)
        let lines = try ledger.standings(limit: 9)
        #expect(lines.map { "\($0.supplier) \($0.record) \($0.nextChange ?? "-")" } == ["1 3 2026-09-01", "2 1 -"])
        #expect(try ledger.standings(limit: 1).map(\.supplier) == ["1"])
        #expect(try ledger.standings(after: lines[0], limit: 9).map(\.supplier) == ["2"])
        #expect(try ledger.standings(after: lines[1], limit: 9).isEmpty)
        #expect(try ledger.decision(about: "1", by: "tier2")?.number == 3)
        #expect(try ledger.outlook() == (2, "2026-09-01"))
    }

    @Test func `the history of a supplier is told newest first`() throws {
        let ledger = try Shelf().ledger
        _ = try ledger.append([Shelf.decision("1", "ready"), Shelf.decision("2")], at: 1_000)
        _ = try ledger.append([Shelf.decision("1", "conditional")], at: 2_000)
        let history = try ledger.history(of: "1", by: "tier2", limit: 10)
        #expect(history.map(\.outcome) == ["conditional", "ready"])
        #expect(history.map(\.instant) == [2_000, 1_000])
        #expect(try ledger.history(of: "1", by: "tier2", limit: 1).map(\.record) == [3])
    }

    @Test func `suppliers are listed in order, a page at a time`() throws {
        let ledger = try Shelf().ledger
        let arrivals = ["3", "1", "2", "1"].enumerated().map { Shelf.arrival($1, path: "\($0).xml") }
        _ = try ledger.append(arrivals, at: 1_000)
        #expect(try ledger.suppliers(limit: 2) == ["1", "2"])
        #expect(try ledger.suppliers(after: "2", limit: 2) == ["3"])
    }

    @Test func `a restart finds out which files of a batch are recorded`() throws {
        let ledger = try Shelf().ledger
        _ = try ledger.append(
            [Shelf.arrival("1", path: "a.xml"), Shelf.arrival("1", path: "b.xml", batch: "B2")], at: 1_000)
        #expect(try ledger.recorded(ofBatch: "B1") == [Array("a.xml".utf8): 1])
        #expect(try ledger.recorded(ofBatch: "B3").isEmpty)
    }

    @Test func `marks of files refused where they lie are remembered`() throws {
        let ledger = try Shelf().ledger
        let refusal = Entry.arrival(
            .init(
                body: Array("{}".utf8), batch: "B1", path: Array("pipe".utf8), folder: Array("AUD-1".utf8),
                content: nil,
                refusalMark: "7:1:2:3:4:5"))
        _ = try ledger.append([refusal], at: 1_000)
        #expect(try ledger.refusalMarks() == ["7:1:2:3:4:5"])
    }

    @Test func `pages that failed are remembered until they are mended`() throws {
        let ledger = try Shelf().ledger
        _ = try ledger.append([Shelf.decision("1"), Shelf.decision("2")], at: 1_000)
        #expect(try ledger.published == 0)
        try ledger.markPublished(through: 2, failed: [1: "template broken"], mended: [])
        #expect(try ledger.published == 2)
        #expect(try ledger.unpublished() == [1: "template broken"])
        try ledger.markPublished(through: 2, failed: [:], mended: [1])
        #expect(try ledger.unpublished().isEmpty)
    }

    @Test func `a document is frozen once under its digest`() throws {
        let ledger = try Shelf().ledger
        let rulebook = Frozen(kind: "rulebook", name: "tier2 2026.1", bytes: Array(repeating: 7, count: 100_000))
        let digest = Digest(of: rulebook.bytes)
        try ledger.freeze([digest: rulebook])
        try ledger.freeze([digest: rulebook])
        #expect(try ledger.frozen(digest) == rulebook)
        #expect(try ledger.frozen(Digest(of: [1])) == nil)
    }
}
