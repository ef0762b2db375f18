/// A value of FEEL's three-valued logic.
package enum Truth: Sendable, Hashable {
    case no
    case unknown
    case yes

    /// The truth of something known.
    @inline(__always)
    package init(_ known: Bool) { self = known ? .yes : .no }

    /// The opposite; what is unknown stays so.
    @inline(__always)
    package var negated: Self {
        switch self {
        case .no: .yes
        case .unknown: .unknown
        case .yes: .no
        }
    }

    /// The truth as a value: a boolean or null.
    @inline(__always)
    package var value: Value {
        switch self {
        case .no: .boolean(false)
        case .unknown: .null
        case .yes: .boolean(true)
        }
    }
}
