/// Something wrong with a model, with its place.
package struct ModelProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    package let kind: Kind

    /// Whose fault it is: the decision's, function's or type's name; empty if it is none of these.
    package let subject: String

    /// What was found.
    package let found: String

    /// What was expected; empty if nothing in particular was.
    package let expected: String

    /// Where.
    package let location: Location

    /// How bad a problem is.
    package enum Severity: String, Sendable {
        /// One decision or function is null; the rest of the model works.
        case error
        /// The model cannot be used.
        case refusal
        /// The model works; its author should look.
        case warning
    }

    /// What can be wrong with a model.
    package enum Kind: String, Sendable, CaseIterable {
        case aggregationImpossible = "aggregation-impossible"
        case attributeMissing = "attribute-missing"
        case cellsMiscounted = "cells-miscounted"
        case columnUnused = "column-unused"
        case documentMalformed = "document-malformed"
        case elementMissing = "element-missing"
        case elementUnknown = "element-unknown"
        case elementUnused = "element-unused"
        case expressionBroken = "expression-broken"
        case expressionDoubtful = "expression-doubtful"
        case expressionMissing = "expression-missing"
        case expressionUnknown = "expression-unknown"
        case externalUnknown = "external-unknown"
        case hitPolicyUnknown = "hit-policy-unknown"
        case importUnknown = "import-unknown"
        case languageUnsupported = "language-unsupported"
        case nameDuplicate = "name-duplicate"
        case orientationUnsupported = "orientation-unsupported"
        case outputMissing = "output-missing"
        case outputNotAllowed = "output-not-allowed"
        case outputUnused = "output-unused"
        case referenceUnknown = "reference-unknown"
        case requirementCycle = "requirement-cycle"
        case requirementsTooDeep = "requirements-too-deep"
        case requirementUnused = "requirement-unused"
        case reviewUnfinished = "review-unfinished"
        case ruleDuplicate = "rule-duplicate"
        case ruleUnreachable = "rule-unreachable"
        case rulesGap = "rules-gap"
        case rulesOverlap = "rules-overlap"
        case typeCycle = "type-cycle"
        case typeTooLarge = "type-too-large"
        case typeUnknown = "type-unknown"
        case valueUnreadable = "value-unreadable"
        case versionUnknown = "version-unknown"
    }

    /// How bad it is.
    package var severity: Severity {
        switch kind {
        case .attributeMissing, .cellsMiscounted, .documentMalformed, .elementMissing, .expressionUnknown,
            .hitPolicyUnknown, .importUnknown, .languageUnsupported, .orientationUnsupported, .referenceUnknown,
            .requirementCycle, .requirementsTooDeep, .typeTooLarge, .valueUnreadable, .versionUnknown:
            .refusal
        case .aggregationImpossible, .expressionBroken, .externalUnknown, .nameDuplicate, .outputNotAllowed,
            .typeUnknown:
            .error
        case .columnUnused, .elementUnknown, .elementUnused, .expressionDoubtful, .expressionMissing, .outputMissing,
            .outputUnused, .requirementUnused, .reviewUnfinished, .ruleDuplicate, .ruleUnreachable, .rulesGap,
            .rulesOverlap, .typeCycle:
            .warning
        }
    }

    /// The stable name of the kind, such as `requirement-cycle`.
    package var id: String { kind.rawValue }

    /// What is wrong in plain English, without the place.
    package var message: String {
        let what =
            switch kind {
            case .aggregationImpossible: "an aggregation needs exactly one output column"
            case .attributeMissing: "attribute missing"
            case .cellsMiscounted: "the rule has another number of cells than the table has columns"
            case .columnUnused: "no rule asks anything of this input"
            case .documentMalformed: "not a well-formed document"
            case .elementMissing: "element missing"
            case .elementUnknown: "unknown element"
            case .elementUnused: "nothing in the model requires this"
            case .expressionBroken: "the expression cannot be understood"
            case .expressionDoubtful: "the expression can hardly be meant so"
            case .expressionMissing: "no expression, so the value is null"
            case .expressionUnknown: "unknown kind of expression"
            case .externalUnknown: "no external function of this class and signature"
            case .hitPolicyUnknown: "unknown hit policy or aggregation"
            case .importUnknown: "no such model among the files"
            case .languageUnsupported: "only FEEL is understood"
            case .nameDuplicate: "the name is used twice"
            case .orientationUnsupported: "only tables with rules as rows are understood"
            case .outputMissing: "the rule has no result here, so it is null"
            case .outputUnused: "no rule results in this allowed value"
            case .outputNotAllowed: "the output is not among the values its column allows"
            case .referenceUnknown: "no element has this id"
            case .requirementCycle: "elements require one another in a circle"
            case .requirementsTooDeep: "elements require one another in too long a chain"
            case .requirementUnused: "what is required is not used"
            case .reviewUnfinished: "the table has too many combinations to be reviewed in full"
            case .ruleDuplicate: "the rule asks for the same as an earlier one"
            case .ruleUnreachable: "the rule can never be the one that matches"
            case .rulesGap: "no rule matches some inputs"
            case .rulesOverlap: "rules match the same inputs, and only one may"
            case .typeCycle: "the type is defined by itself; its inner values are not checked"
            case .typeTooLarge: "the type has too many parts, or is defined in too long a chain"
            case .typeUnknown: "unknown type"
            case .valueUnreadable: "the value is not of its type"
            case .versionUnknown: "no namespace of a known DMN version"
            }
        var text = subject.isEmpty ? what : "`\(subject)`: \(what)"
        // What is wrong with a text is told in words already.
        if !found.isEmpty { text += isInWords ? ": \(found)" : ", found `\(found)`" }
        if !expected.isEmpty { text += ", expected \(expected)" }
        return text
    }

    private var isInWords: Bool { kind == .expressionBroken || kind == .expressionDoubtful }

    /// `file:line:column id: message`.
    package var description: String { "\(location) \(id): \(message)" }
}
