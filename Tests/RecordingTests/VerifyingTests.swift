import Foundation
import Qualifying
import Recording
import Testing

@Suite struct VerifyingTests {
    /// A ledger of three records, closed; what `change` does to its file is then judged by `verify`.
    private func verdict(
        anchor: (Chain.Head) -> Chain.Head? = { _ in nil }, after statements: String
    ) throws -> Result<Chain.Head, Flaw> {
        let shelf = try Shelf()
        _ = try shelf.ledger.append(
            [Shelf.arrival("1", path: "a.xml"), Shelf.decision("1"), Shelf.decision("2")], at: 1_000)
        let rules = Array("rules".utf8)
        try shelf.ledger.freeze([Digest(of: rules): Frozen(kind: "rulebook", name: "tier2 2026.1", bytes: rules)])
        let head = try shelf.ledger.head
        try Tampering.run(statements, onLedgerAt: shelf.path)
        return try shelf.ledger.verify(anchor: anchor(head))
    }

    @Test func `an untouched ledger verifies up to its head`() throws {
        #expect(try verdict(after: "").get().number == 3)
        #expect(try verdict(anchor: { $0 }, after: "").get().number == 3)
    }

    @Test(arguments: [
        ("UPDATE record SET instant = 7 WHERE number = 2", 2),
        ("UPDATE record SET kind = 3 WHERE number = 1", 1),
        ("UPDATE record SET kind = 9 WHERE number = 1", 1),
        ("UPDATE record SET body = (SELECT body FROM record WHERE number = 3) WHERE number = 1", 1),
        ("UPDATE record SET body = x'00' WHERE number = 2", 2),
        ("UPDATE record SET digest = zeroblob(32) WHERE number = 2", 2),
        ("UPDATE record SET digest = x'00' WHERE number = 2", 2),
        ("UPDATE record SET predecessor = zeroblob(32) WHERE number = 3", 3),
        ("DELETE FROM record WHERE number = 2", 2),
        ("DELETE FROM record WHERE number = 1", 1),
        ("DELETE FROM arrival", 1),
        ("UPDATE submission SET bytes = canonical", 1),
        ("UPDATE submission SET canonical = bytes", 1),
        ("UPDATE arrival SET content = zeroblob(32)", 1),
    ])
    func `whatever is changed is told with the number of the first record it concerns`(
        statement: String, record: Int64
    ) throws {
        guard case .failure(let flaw) = try verdict(after: statement) else {
            Issue.record("not noticed: \(statement)")
            return
        }
        #expect(flaw.record == record, "\(flaw)")
    }

    @Test func `a changed frozen document is told`() throws {
        let verdict = try verdict(after: "UPDATE frozen SET bytes = (SELECT body FROM record WHERE number = 1)")
        #expect(throws: Flaw.self) { try verdict.get() }
    }

    @Test func `records cut off at the end are told by an anchor`() throws {
        #expect(try verdict(after: "DELETE FROM record WHERE number = 3").get().number == 2)
        let anchored = try verdict(anchor: { $0 }, after: "DELETE FROM record WHERE number = 3")
        #expect(throws: Flaw.self) { try anchored.get() }
    }

    @Test func `an anchor from another ledger is told`() throws {
        let anchored = try verdict(anchor: { Chain.Head(number: $0.number, digest: Chain.root) }, after: "")
        #expect(throws: Flaw.self) { try anchored.get() }
    }
}
