package import Qualifying

/// The answer to a file that came in, for people and for programs.
package struct Receipt: Sendable {
    /// What a rulebook says of the supplier with a submission taken in.
    package struct Judgement: Sendable {
        let setting: Setting
        let isNew: Bool

        /// A decision to be told with a receipt.
        ///
        /// - Parameters:
        ///   - setting: the decision in force, set by the press of the rulebook's edition.
        ///   - isNew: whether this arrival brought it about; nothing changed otherwise.
        package init(_ setting: Setting, isNew: Bool = true) {
            self.setting = setting
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
        var view = View(receiptOf: arrival, stationery.vocabulary)
        view[.body] = body(language, &view)
        if arrival.language == nil {
            view[.also] = body(.en, &view)
        }
        return filled("receipt", language, view, stationery.vocabulary)
    }

    private func body(_ language: Language, _ view: inout View) -> Content {
        let decisions = judgements.map { judgement in
            var own = judgement.setting.view
            own[.isCurrent] = .flag(!judgement.isNew)
            let content = filled("receipt-decision", language, own, judgement.setting.vocabulary)
            return view.row([.content: view.markup(content)])
        }
        view[.decisions] = view.list(decisions)
        return view.markup(filled("receipt-body", language, view, stationery.vocabulary))
    }

    private func filled(
        _ template: String, _ language: Language, _ view: View, _ vocabulary: Vocabulary
    ) -> [UInt8] {
        var pen = Pen(vocabulary.words(language), clock: stationery.clock, capacity: 16 << 10)
        stationery.layout(template, language).fill(with: view, to: &pen)
        return pen.bytes
    }

    /// The document for programs, as `receipt.xsd` describes it.
    package var xml: [UInt8] {
        ReceiptDocument(stationery, arrival, judgements, language).bytes
    }
}
