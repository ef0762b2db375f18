internal import FEEL

/// The places of all expressions and elements of a model, known to FEEL by a number only.
final class OriginTable {
    /// A place that diagnostics can speak of.
    struct Entry: Sendable {
        let source: Source

        /// Whether diagnostics give offsets into the text of this element, or mean the element as a whole.
        let isText: Bool
    }

    let files: [SourceFile]
    private(set) var entries: [Entry] = []
    private var told: [ModelProblem.Kind: Int] = [:]

    init(_ files: [SourceFile]) { self.files = files }

    /// A number for an expression whose text is that of an element.
    func text(_ source: Source) -> Origin { add(Entry(source: source, isText: true)) }

    /// A source for diagnostics that concern an element as a whole.
    func element(_ source: Source, subject: String) -> FEEL.Source {
        FEEL.Source(subject, add(Entry(source: source, isText: false)))
    }

    // Ids begin at 1: FEEL's own texts, which stand in no file, have 0.
    private func add(_ entry: Entry) -> Origin {
        entries.append(entry)
        return Origin(id: entries.count)
    }

    /// The place of an element.
    func location(of source: Source) -> Location { files[Int(source.file)].location(of: source) }

    /// The mistakes in an expression's text as problems of the model, as long as there are not too many of their kind.
    func problems(
        _ errors: [SyntaxError], _ kind: ModelProblem.Kind, in text: ExpressionText, subject: String
    ) -> [ModelProblem] {
        let left = errors.prefix(max(0, ModelLimits.mistakes - told[kind, default: 0]))
        told[kind, default: 0] += left.count
        return left.map { error in
            ModelProblem(
                kind: kind, subject: subject, found: error.description, expected: "",
                location: files[Int(text.source.file)].location(of: text.source, textOffset: Int(error.range.start)))
        }
    }
}
