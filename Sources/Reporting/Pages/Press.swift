package import Qualifying

/// Prints what one rulebook says of suppliers, in its own words and those of the checklists.
package struct Press: Sendable {
    /// Templates and texts of the pages.
    package let stationery: Stationery

    /// What its pages can say.
    let vocabulary: Vocabulary

    /// A press for one edition of a rulebook.
    ///
    /// - Parameters:
    ///   - stationery: templates and texts of the pages.
    ///   - messages: the messages of the rulebook, one set a language; where both have a key, the rulebook's counts.
    ///   - catalogue: the checklists, for the texts of questions and the titles of sections.
    package init(_ stationery: Stationery, messages: [Messages], catalogue: Catalogue) {
        self.stationery = stationery
        let locales = stationery.locales.mapValues { own in
            messages.filter { $0.language == own.language }.reduce(own) { $0.adding($1) }
        }
        vocabulary = Vocabulary(locales, provinces: stationery.provinces, catalogue: catalogue)
    }

    /// A decision made ready for all its pages.
    package func set(_ decision: RecordedDecision) -> Setting { Setting(decision, vocabulary, stationery) }

    /// The report in a language.
    package func report(of decision: RecordedDecision, in language: Language) -> [UInt8] {
        set(decision).report(in: language)
    }

    /// The decision with its place in the ledger: an envelope around the very bytes the ledger holds.
    package func json(of decision: RecordedDecision) -> [UInt8] { set(decision).json }

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
        var explanation = Explanation(
            set(decision).view,
            Pen(vocabulary.words(language), .plain, clock: stationery.clock, capacity: 512), isColoured: isColoured)
        return explanation.text()
    }
}
