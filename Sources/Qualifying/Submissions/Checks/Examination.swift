internal import FEEL

/// The check of a submission's facts against its checklist and against one another.
struct Examination {
    let facts: Value
    let kind: Kind?
    let edition: String
    let checklist: Checklist?
    let references: References

    /// What was found, in the order of the checks; no more than can be told.
    private(set) var findings: [Finding] = []

    init(facts: Value, kind: Kind?, edition: String, checklist: Checklist?, references: References) {
        self.facts = facts
        self.kind = kind
        self.edition = edition
        self.checklist = checklist
        self.references = references
    }

    /// Runs all checks; that a file has no answers at all is said once, by the schema.
    mutating func run(hasAnswers: Bool) {
        checkChecklist()
        if let checklist, hasAnswers { checkAnswers(against: checklist) }
        checkParts()
        checkIDs()
        checkReferences()
        checkDates()
        checkProvinces()
        checkNumbers()
        checkPlaceholders()
    }

    /// Whether nothing more needs to be found.
    var isFull: Bool { findings.count > Problem.limit }

    /// The items of a list.
    func items(_ list: FactList) -> [Value] { facts.asContext?.values[list.slot].asList ?? [] }

    /// Notes a finding.
    mutating func note(
        _ fault: Problem.Fault, at locus: Locus, found: String, expected: String = "",
        _ arguments: [(name: String, value: String)] = []
    ) {
        guard !isFull else { return }
        findings.append(
            Finding(fault: fault, locus: locus, found: found, expected: expected, arguments: arguments))
    }

    /// Some of the ids that would have been right, in their order.
    static func some(_ ids: [String]) -> String {
        ids.prefix(12).joined(separator: ", ") + (ids.count > 12 ? ", …" : "")
    }

    private mutating func checkPlaceholders() {
        for (part, member) in [
            ("supplier", "name"), ("site", "name"), ("site", "address"), ("auditor", "name"),
            ("auditor", "organisation"),
        ] where facts[part][member].asString == BlankChecklist.placeholder {
            note(.placeholderLeft, at: .root.child(part).child(member), found: BlankChecklist.placeholder)
        }
        for (index, step) in items(.steps).enumerated() where step["name"].asString == BlankChecklist.placeholder {
            note(.placeholderLeft, at: .item(.steps, index).child("name"), found: BlankChecklist.placeholder)
        }
    }

    private mutating func checkChecklist() {
        guard let kind, checklist == nil else { return }
        let editions = Self.some(references.catalogue.editions(of: kind))
        note(
            .checklistUnknown, at: .root.attribute("checklist"), found: edition, expected: editions,
            [("kind", kind.rawValue)])
    }
}
