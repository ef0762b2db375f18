import Foundation
import Glibc
import Testing

@Suite(.onStage) struct KillTests {
    /// How often each of the two homes is killed.
    private static let kills = 104

    @Test(.timeLimit(.minutes(20)), arguments: [20_260_410, 20_261_231] as [UInt64])
    func `killed at any moment, nothing is lost and nothing counts twice`(seed: UInt64) async throws {
        print("kill -9, seed \(seed), \(Self.kills) times")
        var dice = SeededDice(seed: seed)
        let scene = try Scene(["LAYAK_LOG": "warning"])
        let notify = try NotifySocket()
        var delivery = Delivery()
        var census = Census()
        for round in 1...Self.kills {
            // Another day in every third round: the kill may fall into the sweep of all dossiers.
            let day = round % 6 < 3 ? "2026-04-10" : "2027-12-01"
            try delivery.drop(Int.random(in: 0...2, using: &dice), into: scene, &dice)
            let daemon = try scene.start(asOf: day, environment: ["NOTIFY_SOCKET": notify.path])
            if round % 4 > 0 {
                try await notify.wait(for: "READY=1", from: daemon)
                try delivery.drop(Int.random(in: 1...3, using: &dice), into: scene, &dice)
                try await Task.sleep(for: .milliseconds(Int.random(in: 0...350, using: &dice)))
            } else {
                try await Task.sleep(for: .milliseconds(Int.random(in: 0...1500, using: &dice)))
            }
            daemon.kill(SIGKILL)
            #expect(try await daemon.wait() == .signal(SIGKILL), "round \(round): \(daemon.log)")
            notify.forget()
            census.count(scene)
        }
        print("seed \(seed): of \(Self.kills) kills \(census)")
        #expect(census.inWork > 0, "no kill fell between claim and release: the delays are wrong")
        try await scene.run(asOf: "2026-04-10")
        try await Self.expectOrder(in: scene, after: delivery.drops.map(\.path))
        try await Self.expectAsUndisturbed(scene, after: delivery.drops)
    }

    /// What the kills left behind.
    private struct Census: CustomStringConvertible {
        private(set) var inInbox = 0
        private(set) var inWork = 0
        private(set) var neither = 0

        mutating func count(_ scene: Scene) {
            let work = try? FileManager.default.contentsOfDirectory(atPath: scene.home + "/work")
            let isInWork = !(work ?? []).isEmpty
            let isInInbox = scene.names(in: "inbox").isEmpty == false
            if isInWork { inWork += 1 } else if isInInbox { inInbox += 1 } else { neither += 1 }
        }

        var description: String { "\(inWork) left files in work, \(inInbox) in the inbox only, \(neither) nowhere" }
    }

    /// Expects a home folder in which every one of these files was answered once, and all is consistent.
    static func expectOrder(in scene: Scene, after paths: [String]) async throws {
        let arrivals = try await scene.arrivals()
        let counts = Dictionary(grouping: arrivals) { $0.body.path ?? "" }.mapValues(\.count)
        for path in paths where counts[path] != 1 {
            Issue.record("\(path) has \(counts[path] ?? 0) arrival records")
        }
        #expect(arrivals.count == paths.count)
        #expect(scene.names(in: "inbox").isEmpty, "\(scene.names(in: "inbox"))")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scene.home + "/work").isEmpty)
        let receipts = Set(scene.names(in: "receipts"))
        for arrival in arrivals {
            let name = "\(arrival.body.path ?? "").\(arrival.number)"
            #expect(receipts.contains(name + ".xml") && receipts.contains(name + ".html"), "no receipt \(name)")
        }
        #expect(receipts.count == 2 * arrivals.count, "a receipt for nothing")
        let refused = arrivals.filter { $0.body.status == "refused" }.count
        #expect(try Self.entries(in: scene.home + "/refused") == refused, "what is refused is kept")
        let verified = try await scene.layak("ledger", "verify")
        #expect(verified.code == 0, "\(verified.log)")
        let replayed = try await scene.layak("ledger", "replay")
        #expect(replayed.code == 0, "\(replayed.output)")
    }

    /// Expects the last decision and the report of each supplier to be as if nothing had happened.
    private static func expectAsUndisturbed(_ scene: Scene, after drops: [Delivery.Drop]) async throws {
        let calm = try Scene()
        for drop in drops { try drop.put(into: calm) }
        try await calm.run()
        let expected = try await calm.lastVerdicts()
        let found = try await scene.lastVerdicts()
        #expect(!expected.isEmpty && found.keys.sorted() == expected.keys.sorted())
        for (supplier, verdict) in expected {
            #expect(found[supplier] == verdict, "the decision about \(supplier)")
        }
        #expect(try scene.reportedVerdicts() == found, "reports show the last decisions")
        let answers = try await calm.arrivals().map { "\($0.body.path ?? "") \($0.body.reason ?? "")" }
        #expect(
            try await scene.arrivals().map { "\($0.body.path ?? "") \($0.body.reason ?? "")" }.sorted()
                == answers.sorted())
    }

    private static func entries(in folder: String) throws -> Int {
        var count = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            count += name.hasPrefix("AUD-") ? try entries(in: "\(folder)/\(name)") : 1
        }
        return count
    }
}
