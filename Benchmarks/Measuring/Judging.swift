internal import DMN
internal import FEEL
internal import Qualifying
internal import Working

/// Judges one dossier again and again.
struct Judging {
    private let dossier: Dossier
    private let rulebook: Rulebook
    private let asOf: CalendarDate

    /// The dossier of some submissions, all of one supplier.
    init(share: String, files: some Sequence<String>) throws {
        let stock = try Stock(share: share, fileBytes: 8 << 20)
        var filings: [Dossier.Filing] = []
        for file in files {
            let reading = Submission.read(try FileTree.read(file), by: stock.references)
            guard case .understood(let submission, _) = reading,
                let checklist = stock.references.catalogue[submission.checklist]
            else { throw Unusable(name: file) }
            filings.append(
                Dossier.Filing(record: Int64(filings.count + 1), submission: submission, checklist: checklist))
        }
        guard let rulebook = stock.rulebooks.first else {
            throw Unusable(name: share)
        }
        dossier = Dossier(supplier: filings.first?.submission.nib ?? "", filings: filings)
        self.rulebook = rulebook
        asOf = CalendarDate(year: 2026, month: 4, day: 10) ?? .earliest
    }

    /// Reports what a decision costs, and how much of it is making the inputs.
    func measure() {
        var stopwatch = Stopwatch()
        let rounds = 500
        for _ in 0..<50 { _ = Decision(of: dossier, by: rulebook, asOf: asOf) }
        _ = stopwatch.lap()
        for _ in 0..<rounds { _ = Decision(of: dossier, by: rulebook, asOf: asOf) }
        Measuring.report("decision", stopwatch.lap() / Double(rounds))
        for _ in 0..<rounds { _ = rulebook.inputs(of: dossier, asOf: asOf) }
        Measuring.report("inputs", stopwatch.lap() / Double(rounds))
        Measuring.report("documents", Double(dossier.inForce.count))
    }

    /// Reports what each decision of the model adds to those that stand before it in the file.
    func measureEach() {
        let model = rulebook.model
        let inputs = rulebook.inputs(of: dossier, asOf: asOf)
        var earlier = 0.0
        for count in model.decisions.indices {
            let decisions = Array(model.decisions[...count])
            var best = Double.infinity
            for _ in 0..<5 {
                var stopwatch = Stopwatch()
                for _ in 0..<20 { _ = model.evaluate(decisions, with: inputs, trusting: true) }
                best = min(best, stopwatch.lap() / 20)
            }
            Measuring.report(model.name(of: model.decisions[count]), best - earlier)
            earlier = best
        }
    }
}

/// A file that nothing can be measured with.
struct Unusable: Error {
    let name: String
}
