internal import Qualifying

/// A decision set by a press: all that pages and receipts of it have in common is worked out, once.
package struct Setting: Sendable {
    /// The decision.
    package let decision: RecordedDecision

    let view: View
    let vocabulary: Vocabulary
    private let stationery: Stationery

    init(_ decision: RecordedDecision, _ vocabulary: Vocabulary, _ stationery: Stationery) {
        self.decision = decision
        self.vocabulary = vocabulary
        self.stationery = stationery
        view = View(reportOf: decision, vocabulary)
    }

    /// The pages of the decision: a report in each language and the decision itself, named after the rulebook.
    package var pages: [Page] {
        var pages = Language.allCases.map { language in
            Page(name: "\(decision.rulebook).\(language.rawValue).html", bytes: report(in: language))
        }
        pages.append(Page(name: "\(decision.rulebook).json", bytes: json))
        return pages
    }

    /// The report in a language.
    func report(in language: Language) -> [UInt8] {
        var pen = Pen(vocabulary.words(language), clock: stationery.clock, capacity: 64 << 10)
        stationery.layout("report", language).fill(with: view, to: &pen)
        return pen.bytes
    }

    /// The decision with its place in the ledger: an envelope around the very bytes the ledger holds.
    package var json: [UInt8] {
        var writer = Canonical.Writer(capacity: decision.body.count + 1024)
        writer.beginObject()
        writer.key("decision")
        writer.encoded(decision.body)
        writer.key("digest")
        writer.string(decision.digest.description)
        writer.key("history")
        writer.beginArray()
        for past in decision.history {
            writer.beginObject()
            writer.key("asOf")
            writer.string(past.asOf)
            writer.key("cause")
            writer.string(past.cause)
            writer.key("instant")
            writer.string(stationery.clock.iso(past.instant))
            writer.key("outcome")
            writer.string(past.outcome)
            writer.key("record")
            writer.integer(Int(past.record))
            writer.endObject()
        }
        writer.endArray()
        writer.key("instant")
        writer.string(stationery.clock.iso(decision.instant))
        writer.key("predecessor")
        writer.string(decision.predecessor.description)
        writer.key("record")
        writer.integer(Int(decision.number))
        writer.endObject()
        return writer.bytes
    }
}
