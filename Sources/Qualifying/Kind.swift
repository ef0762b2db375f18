/// What an audit looked at: the kind of a checklist and of the submissions made with it.
package enum Kind: String, CaseIterable, Comparable, Hashable, Sendable {
    case ip
    case packaging
    case quality

    /// The order of the names, so that listings by kind are the same everywhere.
    package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
}
