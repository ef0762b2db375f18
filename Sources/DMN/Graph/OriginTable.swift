internal import FEEL

/// The places of all expressions of a model, known to FEEL by a number only.
final class OriginTable {
    private let files: [SourceFile]
    private(set) var sources: [Source] = []

    init(_ files: [SourceFile]) { self.files = files }

    /// A number for an expression that stands in an element.
    func origin(_ source: Source) -> Origin {
        sources.append(source)
        return Origin(id: sources.count - 1)
    }

    /// The place of an element.
    func location(of source: Source) -> Location { files[Int(source.file)].location(of: source) }

    /// The mistakes in an expression's text as problems of the model.
    func problems(_ errors: [SyntaxError], in text: ExpressionText, subject: String) -> [ModelProblem] {
        errors.map { error in
            ModelProblem(
                kind: .expressionBroken, subject: subject, found: error.description, expected: "",
                location: files[Int(text.source.file)].location(of: text.source, textOffset: Int(error.range.start)))
        }
    }
}
