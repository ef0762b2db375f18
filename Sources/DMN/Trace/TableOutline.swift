/// What explanations and tools say of a table: its texts and places.
package struct TableOutline: Sendable {
    /// Name of the decision or function whose logic the table is, or is part of.
    package let subject: String

    /// The table's id, if its author gave one.
    package let id: String?

    /// Where it stands.
    package let location: Location

    /// How its rules combine.
    package let hitPolicy: HitPolicy

    /// The texts of the input expressions.
    package let inputs: [String]

    /// The names of the outputs; the only output of a table may have none.
    package let outputs: [String]

    /// The names of the annotation columns.
    package let annotations: [String]

    /// The rules from the first to the last.
    package let rules: [Rule]

    /// A rule of a table.
    package struct Rule: Sendable {
        /// The rule's id, if its author gave one.
        package let id: String?

        /// The rule's label, if there is one.
        package let label: String?

        /// The texts of its conditions.
        package let inputs: [String]

        /// The texts of its results.
        package let outputs: [String]

        /// Its remarks.
        package let annotations: [String]

        /// Where it stands.
        package let location: Location
    }

    init(_ table: DecisionTable, subject: String, files: [SourceFile]) {
        self.subject = subject
        let file = files[Int(table.source.file)]
        id = table.id
        location = file.location(of: table.source)
        hitPolicy = table.hitPolicy
        inputs = table.inputs.map(\.expression.text)
        outputs = table.outputs.map { $0.name ?? "" }
        annotations = table.annotations
        rules = table.rules.map { rule in
            Rule(
                id: rule.id, label: rule.label, inputs: rule.inputs.map(\.text),
                outputs: rule.outputs.map(\.expression.text), annotations: rule.annotations,
                location: file.location(of: rule.source))
        }
    }
}
