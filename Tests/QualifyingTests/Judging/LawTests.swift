import DMN
import FEEL
import Qualifying
import Testing

/// What must hold of every dossier, tried on dossiers at random and on every decision of the model.
struct LawTests {
    @Test(arguments: 0..<12)
    func `the order of answers changes nothing`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var workshop = Workshop.random(&random)
        let decision = try workshop.decision()
        workshop.arrangement = { answers in
            var random = SeededGenerator(seed: seed + 100)
            return answers.shuffled(using: &random)
        }
        // The digests of the files differ, and nothing else.
        let arranged = try workshop.decision()
        for key in ["outcome", "criteria", "reasons", "actions", "conditions", "grades", "validity", "trace"] {
            #expect(arranged.content[key].description == decision.content[key].description, "\(key)")
        }
    }

    @Test(arguments: 0..<12)
    func `the order and repetition of documents change nothing`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let workshop = Workshop.random(&random)
        let filings = try Kind.allCases.enumerated().map { try workshop.filing($1, record: Int64($0)) }
        let date = try workshop.date("2026-04-10")
        func decision(_ filings: [Dossier.Filing]) -> Decision {
            Decision(
                of: Dossier(supplier: "1234567890123", filings: filings), by: Workshop.shipped.rulebook, asOf: date)
        }
        let first = decision(filings)
        #expect(decision(filings.reversed() + filings.shuffled(using: &random)).bytes == first.bytes)
        var older = workshop
        older.audits = older.audits.mapValues { _ in "2026-01-20" }
        older.certificates = []
        #expect(decision(try filings + [older.filing(.quality, record: 99)]).bytes == first.bytes)
    }

    @Test(arguments: 0..<24)
    func `a blocking finding always wins, and adding one never improves`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var workshop = Workshop.random(&random)
        let before = try workshop.decision()
        switch seed % 6 {
        case 0: workshop.nonconformities.append(Workshop.nonconformity("NC-9", due: "2026-04-01"))
        case 1: workshop.certificates = [Workshop.certificate("C9", expires: "2026-04-01")]
        case 2: workshop.capabilities.append(#"<capability characteristic="weld" class="safety" ppk="1.1"/>"#)
        case 3: workshop.packagingAddress = "Jl. Merdeka 5, Klaten"
        case 4: workshop.audits[.ip] = "2026-05-01"
        default: workshop.rights.append(Workshop.right("R9", owner: "PT Lain Sama Sekali"))
        }
        let after = try workshop.decision()
        #expect(after.outcome == .notReady)
        #expect(after.outcome <= before.outcome)
        workshop.audits[.packaging] = nil
        if seed % 6 != 3 { #expect(try workshop.decision().outcome <= .incomplete) }
    }

    @Test(arguments: 0..<12)
    func `leaving a kind out or a question open never makes an answer better than incomplete`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let workshop = Workshop.random(&random)
        for kind in Kind.allCases {
            var less = workshop
            less.audits[kind] = nil
            #expect(try less.decision().outcome <= .incomplete)
        }
        var open = workshop
        for question in 601...640 { open.scores["Q\(question)"] = -1 }
        #expect(try open.decision().outcome <= .incomplete)
    }

    @Test func `with nothing evaluated nobody is ready`() throws {
        var workshop = Workshop()
        for checklist in Workshop.shipped.references.catalogue.checklists {
            for question in checklist.questions { workshop.scores[question.id] = -1 }
        }
        #expect(try workshop.decision().outcome == .incomplete)
        let nothing = Decision(
            of: Dossier(supplier: "1234567890123"), by: Workshop.shipped.rulebook, asOf: try workshop.date("2026-04-10")
        )
        #expect(nothing.outcome == .incomplete)
    }

    @Test(arguments: [Workshop.faultless, .conditional, .incomplete])
    func `a decision of the model that cannot be computed never raises the outcome`(workshop: Workshop) throws {
        let model = Workshop.shipped.rulebook.model
        let inputs = try workshop.inputs()
        let outcome = try #require(model.decision("Outcome"))
        let base = try #require(
            model.evaluate([outcome], with: inputs).values[0].asString.flatMap(Outcome.init))
        for decision in model.decisions where decision.name != "Outcome" {
            let value = model.evaluate([outcome], with: inputs + [(decision.override, .null)]).values[0]
            let broken = value.asString.flatMap(Outcome.init) ?? .incomplete
            #expect(broken <= base, "\(decision.name)")
            if decision.type(in: model) == "tCriterion" { #expect(broken <= .incomplete, "\(decision.name)") }
        }
    }

    @Test(arguments: 0..<8)
    func `until the next change the decision stays the same`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let dossier = try Workshop.random(&random).dossier()
        let start = try Workshop().date("2026-04-10")
        let decision = Decision(of: dossier, by: Workshop.shipped.rulebook, asOf: start)
        let change = try #require(decision.nextChange)
        #expect(change > start)
        let span = change.days - start.days
        for day in Set([1, span - 1, Int.random(in: 1...max(1, span - 1), using: &random)]) where 1..<span ~= day {
            let date = try #require(CalendarDate(days: start.days + day))
            let later = Decision(of: dossier, by: Workshop.shipped.rulebook, asOf: date)
            #expect(later.saysTheSame(as: decision.bytes), "\(day) days later")
        }
    }
}

extension Workshop: CustomTestStringConvertible {
    var testDescription: String { "\(scores.count) scores, \(audits.count) audits" }

    static let faultless = Workshop()

    static let conditional: Workshop = {
        var workshop = Workshop()
        workshop.nonconformities = [Workshop.nonconformity(due: "2026-05-01")]
        return workshop
    }()

    static let incomplete: Workshop = {
        var workshop = Workshop()
        workshop.audits[.packaging] = nil
        return workshop
    }()

    /// A workshop with faults at random.
    static func random(_ random: inout SeededGenerator) -> Workshop {
        var workshop = Workshop()
        for checklist in shipped.references.catalogue.checklists {
            for question in checklist.questions where Int.random(in: 0..<6, using: &random) == 0 {
                workshop.scores[question.id] = [-1, 0, 4, 6, 8, 8, 8].randomElement(using: &random)
            }
        }
        if Bool.random(using: &random) { workshop.scores = workshop.scores.mapValues { max($0, 8) } }
        if Bool.random(using: &random) {
            workshop.nonconformities = [Workshop.nonconformity("NC-1", grade: "minor", due: "2026-06-01")]
        }
        if Bool.random(using: &random) {
            workshop.rights = [Workshop.right(state: "published", dates: "<filed>2025-06-01</filed>")]
        }
        return workshop
    }
}

extension Workshop {
    /// The values of the model's inputs, read back from what a decision is made of.
    func inputs() throws -> [(Model.InputSlot, Value)] {
        Workshop.shipped.rulebook.inputs(of: try dossier(), asOf: try date("2026-04-10"))
    }
}

extension Model.DecisionSlot {
    fileprivate func type(in model: Model) -> String {
        guard case .context(let members) = model.type(of: self) else { return "" }
        return members.map(\.name) == ["id", "state", "effect", "reasons"] ? "tCriterion" : ""
    }
}
