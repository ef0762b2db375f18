internal import FEEL

/// The outputs of a rulebook for one dossier, checked: nothing that went wrong on the way can have raised the outcome.
struct Verdict {
    private var values: [Output: Value] = [:]
    private var encodings: [Output: [UInt8]] = [:]

    /// The worst of what the rulebook said, what its criteria and reasons allow, and what went wrong.
    let outcome: Outcome

    /// Takes over what a rulebook gave.
    ///
    /// An evaluation that came to no end, and what is missing or not of the form agreed, make the outcome `incomplete`
    /// at best and are told as reasons; so does an outcome better than the criteria and reasons allow.
    init(of rulebook: String, isComplete: Bool, _ given: (Output) -> Value) {
        // An evaluation that was cut short may have cut anything short.
        var broken: Set<Output> = isComplete ? [] : [.outcome]
        var writer = Canonical.Writer(capacity: 8 << 10)
        for output in Output.allCases {
            let value = given(output)
            guard output.accepts(value), let encoding = try? writer.encoding(of: value) else {
                broken.insert(output)
                continue
            }
            values[output] = value
            encodings[output] = value.isNull ? nil : encoding
        }
        let told = values[.outcome]?.asString.flatMap(Outcome.init) ?? .incomplete
        let allowed = min(
            Self.best(allowedByCriteria: values[.criteria]?.asList ?? []),
            Self.best(allowedByReasons: values[.reasons]?.asList ?? []))
        if told > allowed { broken.insert(.outcome) }
        // A yes without an end would last for ever.
        if told >= .conditional, values[.validUntil]?.asDate == nil { broken.insert(.validUntil) }
        outcome = min(told, allowed, broken.isEmpty ? .ready : .incomplete)
        guard !broken.isEmpty else { return }
        name(broken.sorted { $0.rawValue < $1.rawValue }, in: rulebook)
    }

    /// The value of an output; null where the rulebook gave none.
    subscript(output: Output) -> Value { values[output] ?? .null }

    /// The encoding of an output; nil where it is null.
    func encoding(of output: Output) -> [UInt8]? { encodings[output] }

    /// The best outcome the criteria leave possible; with nothing met, nobody is ready.
    private static func best(allowedByCriteria criteria: [Value]) -> Outcome {
        let outcomes = criteria.map { criterion -> Outcome in
            let effect = criterion["effect"].asString
            return switch criterion["state"].asString {
            case "met", "notApplicable", "waived": effect.map(Outcome.init(bestAfter:)) ?? .ready
            // What lacks an input and is not needed for a yes has no effect.
            case "notEvaluated": effect.map(Outcome.init(bestAfter:)) ?? .ready
            default: Outcome(bestAfter: effect ?? "")
            }
        }
        let isAnythingMet = criteria.contains { ["met", "fired"].contains($0["state"].asString) }
        return isAnythingMet ? outcomes.min() ?? .incomplete : min(outcomes.min() ?? .incomplete, .incomplete)
    }

    /// The best outcome the reasons leave possible.
    private static func best(allowedByReasons reasons: [Value]) -> Outcome {
        reasons.map { Outcome(bestAfter: $0["effect"].asString ?? "") }.min() ?? .ready
    }

    /// Tells what went wrong, and puts something readable in its place.
    private mutating func name(_ broken: [Output], in rulebook: String) {
        let errors = broken.map { output in
            Value.context([
                "criterion": "rulebook", "effect": "incomplete", "document": "dossier", "subject": .string(rulebook),
                "message": "rulebook-error", "arguments": .context(["criterion": .string(output.rawValue)]),
                "value": "error", "limit": "result",
            ])
        }
        let actions = broken.map { output in
            Value.context([
                "criterion": "rulebook", "document": "dossier", "subject": .string(rulebook),
                "message": "rulebook-error.mend", "arguments": .context(["criterion": .string(output.rawValue)]),
                "facilitation": [],
            ])
        }
        put(.list(errors + (values[.reasons]?.asList ?? [])), at: .reasons)
        put(.list(actions + (values[.actions]?.asList ?? [])), at: .actions)
        for output in [Output.conditions, .criteria, .facilitation] where values[output] == nil { put([], at: output) }
        if outcome < .conditional {
            // A lowered outcome has no validity, whatever the rulebook thought when it computed one.
            for output in [Output.reauditDue, .validUntil] { put(.null, at: output) }
        }
        put(.string(outcome.rawValue), at: .outcome)
    }

    private mutating func put(_ value: Value, at output: Output) {
        values[output] = value
        encodings[output] = value.isNull ? nil : try? Canonical.encode(value)
    }
}
