import FEEL
import Qualifying
import Testing
import XML

/// What a supplier of the examples comes out as on 2026-04-10.
struct Story: CustomTestStringConvertible, Sendable {
    let supplier: String
    let outcome: Outcome
    let reasons: [String]
    let validUntil: String?

    init(_ supplier: String, _ outcome: Outcome, _ reasons: String..., until validUntil: String? = nil) {
        self.supplier = supplier
        self.outcome = outcome
        self.reasons = reasons
        self.validUntil = validUntil
    }

    var testDescription: String { "\(supplier) is \(outcome.rawValue)" }

    /// The suppliers, best first; the reasons are those that keep them from the next better outcome.
    static let all = [
        Story("cikarang-wheels", .ready, until: "2027-11-17"),
        Story("cimahi-turning", .ready, until: "2028-07-06"),
        Story("jakarta-plating", .ready, until: "2026-07-14"),
        Story("karawang-injection", .ready, until: "2028-04-21"),
        Story("klaten-casting", .ready, until: "2026-10-07"),
        Story("tegal-stamping", .ready, until: "2027-09-02"),
        Story("bekasi-harness", .conditional, "G3.conditions", "VDA-D2.conditions", until: "2027-01-19"),
        Story("makassar-springs", .conditional, "X17.conditions.pending", until: "2027-02-06"),
        Story("purbalingga-machining", .conditional, "X04.conditions", until: "2026-06-18"),
        Story("serang-stamping", .conditional, "G3.conditions", until: "2026-03-27"),
        Story("sidoarjo-fasteners", .conditional, "X10.conditions", until: "2027-03-13"),
        Story("tangerang-seals", .conditional, "X01.conditions.person", until: "2026-05-16"),
        Story("palembang-packaging", .incomplete, "G1.incomplete"),
        Story("yogyakarta-assembly", .incomplete, "G2.incomplete", "G3.incomplete"),
        Story("batam-diecasting", .notReady, "G3.blocks", "VDA-D6.blocks", "VDA-D6.blocks"),
        Story("medan-rubber", .notReady, "G3.blocks", "VDA-D8.blocks.step", "X08.blocks.step"),
        Story("pasuruan-forging", .notReady, "X04.blocks.expired", "X13.blocks"),
        Story("semarang-painting", .notReady, "X09.blocks"),
        Story("surabaya-wheels", .notReady, "X01.blocks.right"),
    ]
}

struct ExamplesTests {
    @Test(arguments: Examples.submissions)
    func `every example is understood without a warning`(_ name: String) throws {
        let reading = try Examples.read("\(name).xml")
        #expect(reading.problems.map { "\($0.place?.line ?? 0) \($0.id) \($0.found)" } == [])
        guard case .understood(let submission, _) = reading else {
            Issue.record("\(name) was refused")
            return
        }
        #expect(name.hasSuffix(".\(submission.kind.rawValue)"))
    }

    @Test(arguments: Examples.submissions)
    func `no example says the same twice as evidence`(_ name: String) throws {
        let evidence = try Examples.text("\(name).xml").split(separator: "<evidence ").dropFirst().map {
            $0.prefix { $0 != "<" }
        }
        let counted = Dictionary(evidence.map { ($0, 1) }, uniquingKeysWith: +)
        #expect(!evidence.isEmpty)
        #expect(counted.filter { $0.value > 1 }.keys.sorted() == [])
    }

    @Test
    func `every example belongs to a story`() {
        let suppliers = Set(Examples.submissions.compactMap { $0.split(separator: ".").first.map(String.init) })
        #expect(suppliers == Set(Story.all.map(\.supplier)))
    }

    @Test(arguments: Story.all)
    func `every supplier comes out as its story says`(_ story: Story) throws {
        let decision = try Examples.decision(on: story.supplier, asOf: "2026-04-10")
        #expect(decision.outcome == story.outcome)
        let effects: [Outcome: String] = [.conditional: "conditions", .incomplete: "incomplete", .notReady: "blocks"]
        let reasons = (try Canonical.decode(decision.bytes)["reasons"].asList ?? []).filter {
            $0["effect"].asString == effects[story.outcome]
        }
        #expect(reasons.compactMap { $0["message"].asString } == story.reasons)
        #expect(decision.validUntil?.description == story.validUntil)
    }

    @Test(arguments: [
        ("jakarta-plating", "2026-04-14", Outcome.ready), ("jakarta-plating", "2026-04-15", .conditional),
        ("jakarta-plating", "2026-07-14", .conditional), ("jakarta-plating", "2026-07-15", .notReady),
        ("purbalingga-machining", "2026-06-18", .conditional), ("purbalingga-machining", "2026-06-19", .notReady),
        ("sidoarjo-fasteners", "2026-05-29", .conditional), ("sidoarjo-fasteners", "2026-05-30", .notReady),
    ])
    func `time changes an outcome on the day`(_ supplier: String, _ day: String, _ outcome: Outcome) throws {
        #expect(try Examples.decision(on: supplier, asOf: day).outcome == outcome)
    }

    @Test(arguments: [
        ("jakarta-plating", "2026-04-15"), ("purbalingga-machining", "2026-05-27"), ("tangerang-seals", "2026-05-17"),
    ])
    func `the next change is announced`(_ supplier: String, _ day: String) throws {
        #expect(try Examples.decision(on: supplier, asOf: "2026-04-10").nextChange?.description == day)
    }

    @Test
    func `the table in the README tells the same`() throws {
        let lines = try Examples.text("README.md").split(separator: "\n")
        for story in Story.all {
            let row = try #require(lines.first { $0.hasPrefix("| `\(story.supplier)` |") })
            let cells = row.split(separator: "|").map { $0.trimmingPrefix(" ") }
            #expect(cells[3].hasPrefix(story.outcome.rawValue))
        }
    }
}
