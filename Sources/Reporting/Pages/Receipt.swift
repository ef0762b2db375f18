package import Qualifying

/// The answer to a file that came in, for people and for programs.
package struct Receipt: Sendable {
    /// What a rulebook says of the supplier with a submission taken in.
    package struct Judgement: Sendable {
        let press: Press
        let decision: RecordedDecision
        let isNew: Bool

        /// A decision to be told with a receipt.
        ///
        /// - Parameters:
        ///   - press: the press of the rulebook's edition.
        ///   - decision: the decision in force.
        ///   - isNew: whether this arrival brought it about; nothing changed otherwise.
        package init(press: Press, decision: RecordedDecision, isNew: Bool = true) {
            self.press = press
            self.decision = decision
            self.isNew = isNew
        }
    }

    private let stationery: Stationery
    private let arrival: RecordedArrival
    private let judgements: [Judgement]

    /// The receipt of an arrival.
    package init(_ stationery: Stationery, of arrival: RecordedArrival, judgements: [Judgement] = []) {
        self.stationery = stationery
        self.arrival = arrival
        self.judgements = judgements
    }

    /// The language of the texts: the submission's; Indonesian where that is not known, with English below it on the
    /// page.
    package var language: Language { arrival.language ?? .id }

    /// The page.
    package var html: [UInt8] {
        var view = View(receiptOf: arrival)
        view[.body] = .markup(body(language))
        if arrival.language == nil {
            view[.also] = .markup(body(.en))
        }
        var pen = Pen(stationery.words(language), facts: arrival.facts, clock: stationery.clock, capacity: 16 << 10)
        stationery.layout("receipt", language).fill(with: view, to: &pen)
        return pen.bytes
    }

    private func body(_ language: Language) -> [UInt8] {
        var view = View(receiptOf: arrival)
        view[.decisions] = .views(
            judgements.map { judgement in
                var pen = judgement.press.pen(for: judgement.decision, in: language, .markup, capacity: 4096)
                stationery.layout("receipt-decision", language).fill(
                    with: View(judgementOf: judgement.decision, isNew: judgement.isNew), to: &pen)
                return View(of: [.content: .markup(pen.bytes)])
            })
        var pen = Pen(stationery.words(language), facts: arrival.facts, clock: stationery.clock, capacity: 8 << 10)
        stationery.layout("receipt-body", language).fill(with: view, to: &pen)
        return pen.bytes
    }

    /// The document for programs, as `receipt.xsd` describes it.
    package var xml: [UInt8] {
        ReceiptDocument(stationery, arrival, judgements, language).bytes
    }
}
