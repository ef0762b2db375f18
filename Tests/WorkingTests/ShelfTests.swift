import Foundation
import Logging
import Qualifying
import Recording
import Reporting
import Testing
import Working

@Suite struct ShelfTests {
    /// An office whose ledger holds a decision about each of many suppliers, which differ by their number alone.
    private func office(suppliers: Int) async throws -> (office: Office, ledger: Ledger, arrival: [Record]) {
        let office = try Office()
        try office.drop(try Office.example("tegal-stamping.quality"), as: "a.xml")
        try await office.work()
        let ledger = try Ledger(at: office.home.ledger)
        let records = try ledger.records(from: 1, through: .max)
        let decision = try #require(records.first { $0.kind == .decision })
        let summary = try Summary(of: decision.body)
        let rulebook = try #require(try ledger.standings(limit: 1).first?.rulebook)
        let digest = try #require(Digest(parsing: try RecordedDecision(decision).rulebookDigest))
        _ = try ledger.append(
            (0..<suppliers).map { number in
                .decision(
                    Entry.Judgement(
                        body: decision.body, supplier: String(9_000_000_000_000 + number), rulebook: rulebook,
                        rulebookDigest: digest, asOf: "2026-04-10", outcome: summary.outcome, nextChange: nil,
                        summary: summary.bytes, cause: .submission))
            }, at: 1_775_800_000_000)
        return (office, ledger, records)
    }

    @Test func `a batch gets its receipts while a large register is still being written`() async throws {
        let (office, ledger, records) = try await office(suppliers: 4000)
        let shelf = try office.shelf()
        try FileManager.default.removeItem(atPath: office.home.receipts)
        try FileManager.default.removeItem(atPath: office.home.reports)
        try await shelf.tidy(ledger, asOf: "2026-04-10", instant: 1_775_800_000_000)
        try await shelf.publish(records, from: ledger)
        #expect(try FileTree.names(in: office.home.receipts).count == 2)
        #expect(!FileTree.exists(office.home.reports + "/index.html"))
        // It comes to its end all the same, with nobody waiting for it.
        let register = office.home.reports + "/register.json"
        for _ in 0..<600 where !FileTree.exists(register) { try await Task.sleep(for: .milliseconds(100)) }
        #expect(try lines(of: register) == 4001)
    }

    @Test func `the last time the register is waited for`() async throws {
        let (office, ledger, _) = try await office(suppliers: 300)
        let shelf = try office.shelf()
        try await shelf.tidy(ledger, asOf: "2026-04-10", instant: 1_775_800_000_000)
        try await shelf.tidy(ledger, asOf: "2026-04-10", instant: 1_775_800_000_000, isLast: true)
        #expect(try lines(of: office.home.reports + "/register.json") == 301)
    }

    /// How many suppliers a register lists.
    private func lines(of register: String) throws -> Int {
        let json = try JSONSerialization.jsonObject(with: Data(try FileTree.read(register)))
        return try #require((json as? [String: Any])?["suppliers"] as? [Any]).count
    }
}

extension RecordedDecision {
    fileprivate init(_ record: Record) throws {
        try self.init(
            number: record.number, instant: record.instant, digest: record.digest, predecessor: record.predecessor,
            body: record.body)
    }
}
