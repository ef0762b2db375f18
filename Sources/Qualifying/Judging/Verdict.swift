internal import FEEL

/// The outputs of a rulebook for one dossier, checked: nothing that went wrong on the way can have raised the outcome.
struct Verdict {
    private var values: [Output: Value] = [:]
    private(set) var outcome: Outcome

    /// Takes over what a rulebook gave.
    ///
    /// An evaluation that came to no end, and what is missing or not of the form agreed, make the outcome `incomplete` at best and is told as a reason; so does
    /// an outcome better than the criteria allow.
    init(of rulebook: String, isComplete: Bool, _ given: (Output) -> Value) {
        // An evaluation that was cut short may have cut anything short.
        var broken: [Output] = isComplete ? [] : [.outcome]
        for output in Output.allCases {
            let value = given(output)
            if output.accepts(value) { values[output] = value } else { broken.append(output) }
        }
        let told = values[.outcome]?.asString.flatMap(Outcome.init) ?? .incomplete
        let allowed = Self.best(allowedBy: values[.criteria] ?? .null)
        if told > allowed { broken.append(.outcome) }
        outcome = min(told, allowed, broken.isEmpty ? .ready : .incomplete)
        values[.outcome] = .string(outcome.rawValue)
        guard !broken.isEmpty else { return }
        let errors = Array(Set(broken)).sorted { $0.rawValue < $1.rawValue }.map { Self.error($0, in: rulebook) }
        values[.reasons] = .list(errors + (values[.reasons]?.asList ?? []))
        for output in [Output.actions, .conditions, .criteria, .facilitation] where values[output] == nil {
            values[output] = []
        }
    }

    /// The value of an output; null where the rulebook gave none.
    subscript(output: Output) -> Value { values[output] ?? .null }

    private static func best(allowedBy criteria: Value) -> Outcome {
        let effects = (criteria.asList ?? []).map { criterion -> Outcome in
            switch criterion["state"].asString {
            case "met", "notApplicable", "waived": .ready
            case "fired": Outcome(bestAfter: criterion["effect"].asString ?? "")
            default:
                // What could not be evaluated is no yes; whether it is open or beside the point, the rulebook says.
                criterion["effect"].asString.map { Outcome(bestAfter: $0) } ?? .conditional
            }
        }
        return effects.min() ?? .incomplete
    }

    private static func error(_ output: Output, in rulebook: String) -> Value {
        .context([
            "criterion": "rulebook", "effect": "incomplete", "document": "dossier", "subject": .string(rulebook),
            "message": "rulebook-error", "arguments": .context(["criterion": .string(output.rawValue)]),
            "value": "error", "limit": "result",
        ])
    }
}
