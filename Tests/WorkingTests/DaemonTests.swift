import Foundation
import Qualifying
import Recording
import Testing
import Working

@Suite struct DaemonTests {
    @Test func `each arrival is followed by the decision it brings about`() async throws {
        let office = try Office()
        for kind in ["quality", "packaging", "ip"] {
            try office.drop(try Office.example("tegal-stamping.\(kind)"), as: "\(kind).xml")
        }
        try await office.work()
        #expect(try office.records().map(\.kind) == [.arrival, .decision, .arrival, .decision, .arrival, .decision])
        #expect(try office.answers().map(\.status) == [.accepted, .accepted, .accepted])
        #expect(try FileTree.names(in: office.home.inbox).isEmpty)
        #expect(try FileTree.names(in: office.home.receipts).count == 6)
    }

    @Test(arguments: [1, 2, 3, 64])
    func `splitting the same arrivals into batches in any way gives the same decisions`(size: Int) async throws {
        let whole = try Office()
        let split = try Office(batchFiles: size)
        for office in [whole, split] {
            for supplier in ["tegal-stamping", "klaten-casting"] {
                for kind in ["quality", "packaging", "ip", "quality"] {
                    let copy = try FileManager.default.subpathsOfDirectory(atPath: office.home.inbox).count
                    try office.drop(try Office.example("\(supplier).\(kind)"), as: "\(supplier).\(kind).\(copy).xml")
                }
            }
            try office.drop(Array("<broken>".utf8), as: "broken.xml")
            try await office.work()
        }
        #expect(try split.decisions() == whole.decisions())
        #expect(try whole.decisions().count == 6)
        #expect(try split.answers().map(\.status) == whole.answers().map(\.status))
    }

    @Test func `the same bytes from the same folder are a duplicate, from another folder they are judged`() async throws
    {
        let office = try Office()
        let bytes = try Office.example("tegal-stamping.quality")
        try office.drop(bytes, as: "a.xml", in: "AUD-1")
        try await office.work()
        try office.drop(bytes, as: "b.xml", in: "AUD-1")
        try await office.work()
        try office.drop(bytes, as: "c.xml", in: "AUD-2")
        try await office.work()
        let answers = try office.answers()
        #expect(answers.map(\.status) == [.accepted, .duplicate, .accepted])
        #expect(answers[1].duplicateOf == 1)
        #expect(try office.decisions().count == 2)
    }

    @Test func `an audit older than the one in force is kept and changes nothing`() async throws {
        let office = try Office()
        let text = String(decoding: try Office.example("tegal-stamping.quality"), as: UTF8.self)
        try office.drop(Array(text.utf8), as: "new.xml")
        try await office.work()
        let older = try #require(
            text.range(of: "<audit start=\"[0-9-]+\" end=\"[0-9-]+\"", options: .regularExpression))
        try office.drop(
            Array(text.replacingCharacters(in: older, with: "<audit start=\"2024-01-08\" end=\"2024-01-10\"").utf8),
            as: "old.xml")
        try await office.work()
        #expect(try office.answers().map(\.status) == [.accepted, .accepted])
        #expect(try office.decisions().count == 1)
    }

    @Test func `a refused file is kept beside the inbox, with a receipt`() async throws {
        let office = try Office()
        try office.drop(Array("<broken>".utf8), as: "broken.xml", in: "AUD-1")
        try await office.work()
        #expect(try office.answers().map(\.status) == [.refused])
        #expect(try FileTree.names(in: office.home.path + "/refused/AUD-1").count == 1)
        #expect(
            try FileTree.names(in: office.home.receipts + "/AUD-1") == ["broken.xml.1.html", "broken.xml.1.xml"])
    }

    @Test func `a day that changes nothing records nothing, one that does records what changed`() async throws {
        let office = try Office()
        for kind in ["quality", "packaging", "ip"] {
            try office.drop(try Office.example("tegal-stamping.\(kind)"), as: "\(kind).xml")
        }
        try await office.work(asOf: "2026-04-10")
        let first = try office.decisions()
        try await office.work(asOf: "2026-04-10")
        #expect(try office.decisions() == first)
        try await office.work(asOf: "2036-04-10")
        let all = try office.decisions()
        #expect(all.count == first.count + 1)
        #expect(all.last?.contains("\"asOf\":\"2036-04-10\"") == true)
        try await office.work(asOf: "2036-04-10")
        #expect(try office.decisions() == all)
    }

    @Test func `every decision can be made again from the ledger alone`() async throws {
        let office = try Office()
        for kind in ["quality", "packaging", "ip"] {
            try office.drop(try Office.example("klaten-casting.\(kind)"), as: "\(kind).xml")
        }
        try await office.work(asOf: "2026-04-10")
        try await office.work(asOf: "2036-04-10")
        let replay = try await Replay(of: try Ledger(at: office.home.ledger)).run()
        #expect(replay.decisions == 4)
        #expect(replay.equal == 4)
        #expect(replay.differences == [])
        #expect(try Ledger(at: office.home.ledger).verify().get().number == (try office.records().count).asInt64)
    }
}

extension Int {
    fileprivate var asInt64: Int64 { Int64(self) }
}
