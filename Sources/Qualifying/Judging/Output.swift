internal import FEEL

/// The decisions of a rulebook that make up what is recorded, by the names its authors know.
enum Output: String, CaseIterable {
    case actions = "Actions"
    case conditions = "Conditions"
    case criteria = "Criteria"
    case facilitation = "Facilitation"
    case grades = "Grades"
    case nextChange = "Next change"
    case outcome = "Outcome"
    case partOutcomes = "Part outcomes"
    case projection = "Projection"
    case reasons = "Reasons"
    case reauditDue = "Re-audit due"
    case validUntil = "Valid until"
    case validity = "Validity"

    /// Whether `value` is of the form the contract asks for; what is not is an error of the rulebook.
    func accepts(_ value: Value) -> Bool {
        switch self {
        case .actions, .conditions, .facilitation, .reasons: value.asList?.allSatisfy { $0.asContext != nil } ?? false
        case .criteria: Self.areCriteria(value.asList ?? [])
        case .grades, .partOutcomes: value.asContext != nil
        case .nextChange, .reauditDue, .validUntil: value.isNull || value.asDate != nil
        case .outcome: value.asString.flatMap(Outcome.init) != nil
        case .projection, .validity: value.isNull || value.asContext != nil
        }
    }

    /// Whether each is named and named once; a rulebook without a criterion would let everybody pass.
    private static func areCriteria(_ criteria: [Value]) -> Bool {
        let ids = criteria.compactMap { $0["id"].asString }
        return !ids.isEmpty && ids.count == criteria.count && Set(ids).count == ids.count
    }
}
