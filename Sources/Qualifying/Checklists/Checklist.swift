/// The questions of one kind of audit, in one edition.
package final class Checklist: Sendable {
    /// How answers are given.
    package enum Scale: String, CaseIterable, Sendable {
        /// ○, △, ×.
        case marks
        /// 0, 4, 6, 8, 10.
        case points
    }

    /// A part of a checklist, or of a section: an id and a title.
    package struct Heading: Equatable, Sendable {
        /// The id, such as `P6`, `U1` or `M01`.
        package let id: String
        /// The title.
        package let title: Texts
    }

    /// A section with its sub-elements.
    package struct Section: Equatable, Sendable {
        /// The id and the title.
        package let heading: Heading
        /// The sub-elements, in their order.
        package let subElements: [Heading]
        /// Where the section's questions stand in the checklist's.
        package let range: Range<Int>
    }

    /// The namespace of a checklist's file.
    package static let namespace = "urn:layak:checklist:1"

    /// What is audited.
    package let kind: Kind
    /// The edition, such as `2026.1`.
    package let edition: String
    /// The first day of the edition, ISO 8601.
    package let effectiveFrom: String
    /// The title.
    package let title: Texts
    /// How answers are given.
    package let scale: Scale
    /// The areas the questions belong to across the sections.
    package let areas: [Heading]
    /// The sections, in their order.
    package let sections: [Section]
    /// All questions, in their order.
    package let questions: [Question]
    /// The digest of the file's bytes.
    package let digest: Digest
    /// The bytes of the file, to be kept with what was judged by it.
    package let bytes: [UInt8]

    private let indices: [String: Int]

    init(
        kind: Kind, edition: String, effectiveFrom: String, title: Texts, scale: Scale, areas: [Heading],
        sections: [Section], questions: [Question], bytes: [UInt8]
    ) {
        self.kind = kind
        self.edition = edition
        self.effectiveFrom = effectiveFrom
        self.title = title
        self.scale = scale
        self.areas = areas
        self.sections = sections
        self.questions = questions
        self.bytes = bytes
        digest = Digest(of: bytes)
        indices = Dictionary(questions.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// The position of a question among ``questions``.
    package func index(of question: String) -> Int? { indices[question] }

    /// The position of a question among ``questions``, looked for first at a position and behind it.
    func index(of question: String, near position: Int) -> Int? {
        for index in position...position + 1 where questions.indices.contains(index) && questions[index].id == question
        {
            return index
        }
        return indices[question]
    }

    /// The question with this id.
    package subscript(question: String) -> Question? { indices[question].map { questions[$0] } }

    /// Whether any question is answered for each process step.
    package var asksPerStep: Bool { questions.contains(where: \.isPerStep) }

    /// The question whose id differs least from `id`: the one meant, if it was a slip.
    package func nearest(to id: String) -> Question? {
        let wanted = Array(id.utf8)
        let ranked = questions.map { question in
            (question, zip(question.id.utf8, wanted).count { $0 != $1 } + abs(question.id.utf8.count - wanted.count))
        }
        return ranked.min { $0.1 < $1.1 }.flatMap { $0.1 <= 2 ? $0.0 : nil }
    }
}
