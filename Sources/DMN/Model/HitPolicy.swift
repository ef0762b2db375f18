/// What a table answers when several of its rules match (DMN 1.5, 8.2.8).
package enum HitPolicy: Sendable, Hashable {
    case any
    case collect(Aggregation?)
    case first
    case outputOrder
    case priority
    case ruleOrder
    case unique

    /// How the values of a `COLLECT` table are put together.
    package enum Aggregation: String, Sendable {
        case count = "COUNT"
        case max = "MAX"
        case min = "MIN"
        case sum = "SUM"
    }

    /// Reads the attributes `hitPolicy` and `aggregation`; nil if the policy or the aggregation is none of the standard's.
    package init?(_ policy: String?, aggregation: String?) {
        switch policy ?? "UNIQUE" {
        case "ANY", "A": self = .any
        case "COLLECT", "C":
            guard let aggregation else {
                self = .collect(nil)
                return
            }
            guard let known = Aggregation(rawValue: aggregation) else { return nil }
            self = .collect(known)
        case "FIRST", "F": self = .first
        case "OUTPUT ORDER", "O": self = .outputOrder
        case "PRIORITY", "P": self = .priority
        case "RULE ORDER", "R": self = .ruleOrder
        case "UNIQUE", "U": self = .unique
        default: return nil
        }
    }
}
