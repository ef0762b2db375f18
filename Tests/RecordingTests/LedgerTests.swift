import Foundation
import Qualifying
import Recording
import Testing

@Suite struct LedgerTests {
    @Test func `an empty ledger has the root as its head`() throws {
        #expect(try Shelf().ledger.head == .empty)
    }

    @Test func `records are numbered without gaps and each names the digest of the one before`() throws {
        let ledger = try Shelf().ledger
        let first = try ledger.append([Shelf.arrival("1", path: "a.xml"), Shelf.decision("1")], at: 1_000)
        let second = try ledger.append([.event(.init(name: "sweep", body: Array("{}".utf8)))], at: 2_000)
        let records = first + second
        #expect(records.map(\.number) == [1, 2, 3])
        #expect(records.map(\.kind) == [.arrival, .decision, .event])
        #expect(records.map(\.predecessor) == [Chain.root, records[0].digest, records[1].digest])
        #expect(try ledger.head == Chain.Head(number: 3, digest: records[2].digest))
    }

    @Test func `what is read back is what was appended`() throws {
        let ledger = try Shelf().ledger
        let records = try ledger.append([Shelf.arrival("1", path: "a.xml"), Shelf.decision("1")], at: 1_000)
        #expect(try ledger.records(from: 1, through: 9) == records)
        #expect(try ledger.record(3) == nil)
    }

    @Test func `a ledger opened again goes on where it ended`() throws {
        let shelf = try Shelf()
        _ = try shelf.ledger.append([Shelf.decision("1")], at: 1_000)
        let again = try Ledger(at: shelf.path)
        #expect(try again.head == shelf.ledger.head)
        #expect(try again.append([Shelf.decision("1", "notReady")], at: 2_000).map(\.number) == [2])
    }

    @Test func `appending nothing leaves the head`() throws {
        let ledger = try Shelf().ledger
        #expect(try ledger.append([], at: 1_000).isEmpty)
        #expect(try ledger.head == .empty)
    }

    @Test func `the same path of a batch cannot be recorded twice, and then nothing of the append is`() throws {
        let ledger = try Shelf().ledger
        _ = try ledger.append([Shelf.arrival("1", path: "a.xml")], at: 1_000)
        #expect(throws: LedgerError.self) {
            try ledger.append([Shelf.decision("1"), Shelf.arrival("1", path: "a.xml")], at: 2_000)
        }
        #expect(try ledger.head.number == 1)
        #expect(try ledger.decision(about: "1", by: "tier2") == nil)
    }

    @Test func `commits are durable, the writer syncs fully`() throws {
        let shelf = try Shelf()
        let durability = try shelf.ledger.durability
        #expect(durability.journal == "wal")
        #expect(durability.synchronous == 2)
    }

    @Test func `a ledger of a later version is refused and left as it is`() throws {
        let shelf = try Shelf()
        let path = shelf.folder.appendingPathComponent("later.sqlite").path
        _ = try Ledger(at: path)
        try Tampering.run("PRAGMA user_version = 99", onLedgerAt: path)
        #expect {
            try Ledger(at: path)
        } throws: { error in
            if case .fromTheFuture = error as? LedgerError { true } else { false }
        }
    }

    @Test func `a file that is no database is refused`() throws {
        let shelf = try Shelf()
        let path = shelf.folder.appendingPathComponent("text.sqlite").path
        try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: path))
        #expect(throws: LedgerError.self) { try Ledger(at: path) }
    }
}
