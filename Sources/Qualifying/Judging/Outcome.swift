/// What a rulebook says of a dossier, from worst to best; outcomes combine by the minimum.
package enum Outcome: String, CaseIterable, Comparable, Sendable {
    case notReady
    case incomplete
    case conditional
    case ready

    package static func < (left: Outcome, right: Outcome) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .notReady: 0
        case .incomplete: 1
        case .conditional: 2
        case .ready: 3
        }
    }

    /// The best outcome a finding of this effect leaves possible; an effect nobody knows leaves it open.
    package init(bestAfter effect: String) {
        switch effect {
        case "blocks": self = .notReady
        case "conditions": self = .conditional
        case "warns": self = .ready
        default: self = .incomplete
        }
    }
}
