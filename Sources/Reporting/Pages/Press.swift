package import Qualifying

/// Prints what one rulebook says of suppliers, in its own words and those of the checklists.
package struct Press: Sendable {
    /// Templates and texts of the pages.
    package let stationery: Stationery

    private let words: [Language: Words]

    /// A press for one edition of a rulebook.
    ///
    /// - Parameters:
    ///   - stationery: templates and texts of the pages.
    ///   - messages: the messages of the rulebook, one set a language; where both have a key, the rulebook's counts.
    ///   - catalogue: the checklists, for the texts of questions and the titles of sections.
    package init(_ stationery: Stationery, messages: [Messages], catalogue: Catalogue) {
        self.stationery = stationery
        var words: [Language: Words] = [:]
        for language in Language.allCases {
            guard let own = stationery.locales[language] else { continue }
            let texts = messages.filter { $0.language == language }.reduce(own) { $0.adding($1) }
            words[language] = Words(
                texts, provinces: stationery.provinces[language] ?? [:],
                checklists: Dictionary(
                    catalogue.checklists.map { ($0.digest.description, Titles($0, in: language)) },
                    uniquingKeysWith: { first, _ in first }))
        }
        self.words = words
    }

    /// The pages of a decision: a report in each language and the decision itself, named after the rulebook.
    package func pages(of decision: RecordedDecision) -> [Page] {
        let view = View(reportOf: decision)
        var pages = Language.allCases.map { language in
            Page(name: "\(decision.rulebook).\(language.rawValue).html", bytes: report(decision, view, language))
        }
        pages.append(Page(name: "\(decision.rulebook).json", bytes: json(of: decision)))
        return pages
    }

    /// The report in a language.
    package func report(of decision: RecordedDecision, in language: Language) -> [UInt8] {
        report(decision, View(reportOf: decision), language)
    }

    /// The decision with its place in the ledger: an envelope around the very bytes the ledger holds.
    package func json(of decision: RecordedDecision) -> [UInt8] {
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

    /// The decision as text for a terminal.
    ///
    /// - Parameters:
    ///   - decision: the decision.
    ///   - language: the language.
    ///   - isColoured: whether a terminal shows it, which understands colours.
    /// - Returns: the text in UTF-8.
    package func explanation(
        of decision: RecordedDecision, in language: Language, isColoured: Bool
    ) -> [UInt8] {
        let pen = pen(for: decision, in: language, .plain, capacity: 512)
        var explanation = Explanation(View(reportOf: decision), pen, isColoured: isColoured)
        return explanation.text()
    }

    private func report(_ decision: RecordedDecision, _ view: View, _ language: Language) -> [UInt8] {
        var pen = pen(for: decision, in: language, .markup, capacity: 64 << 10)
        stationery.layout("report", language).fill(with: view, to: &pen)
        return pen.bytes
    }

    /// A pen that knows the rulebook's words and the checklists a decision was made with.
    func pen(for decision: RecordedDecision, in language: Language, _ medium: Medium, capacity: Int) -> Pen {
        let words = words[language] ?? stationery.words(language)
        return Pen(
            words, medium, facts: decision.facts, clock: stationery.clock, titles: words.titles(of: decision.facts),
            capacity: capacity)
    }
}
