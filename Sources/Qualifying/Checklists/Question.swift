internal import FEEL

/// A question of a checklist.
package final class Question: Sendable {
    /// The id, such as `Q601`.
    package let id: String
    /// The section it stands in.
    package let section: String
    /// The area of the minimum requirements it belongs to (`M01` …), for quality.
    package let area: String?
    /// The sub-element of production it belongs to (`U1` …).
    package let subElement: String?
    /// Whether it is answered for each process step.
    package let isPerStep: Bool
    /// Whether it is critical.
    package let isStar: Bool
    /// How much it counts.
    package let weight: Int
    /// The lowest score that needs evidence; ten needs it always.
    package let evidenceFrom: Int
    /// The circumstances it is asked under; always, if there are none.
    package let circumstances: [String]
    /// What is asked.
    package let text: Texts
    /// Why it is asked and what a good answer looks like.
    package let help: Texts
    /// What evidence is expected.
    package let evidence: Texts
    /// The clauses it comes from.
    package let reference: String
    /// The line of the checklist's file on which it stands.
    package let line: Int

    /// What a rulebook reads of it, beside each answer: id, section, area, sub-element, whether per step and starred,
    /// weight, and the score from which it needs evidence.
    let values: [Value]

    init(
        id: String, section: String, area: String?, subElement: String?, isPerStep: Bool, isStar: Bool, weight: Int,
        evidenceFrom: Int, circumstances: [String], text: Texts, help: Texts, evidence: Texts, reference: String,
        line: Int
    ) {
        self.id = id
        self.section = section
        self.area = area
        self.subElement = subElement
        self.isPerStep = isPerStep
        self.isStar = isStar
        self.weight = weight
        self.evidenceFrom = evidenceFrom
        self.circumstances = circumstances
        self.text = text
        self.help = help
        self.evidence = evidence
        self.reference = reference
        self.line = line
        values = [
            .string(id), .string(section), area.map(Value.string) ?? .null, subElement.map(Value.string) ?? .null,
            .boolean(isPerStep), .boolean(isStar), .integer(weight), .integer(evidenceFrom),
        ]
    }

    /// Whether a score needs evidence.
    package func needsEvidence(score: Int) -> Bool { score >= min(evidenceFrom, 10) }
}
