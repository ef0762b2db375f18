/// An operator that compares two values.
package enum Comparison: Sendable, Hashable {
    case equal
    case greater
    case greaterOrEqual
    case less
    case lessOrEqual
    case notEqual

    /// The operator as it is written.
    package var symbol: String {
        switch self {
        case .equal: "="
        case .greater: ">"
        case .greaterOrEqual: ">="
        case .less: "<"
        case .lessOrEqual: "<="
        case .notEqual: "!="
        }
    }

    /// The operator that says the same with its sides exchanged.
    var mirrored: Self {
        switch self {
        case .equal: .equal
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .notEqual: .notEqual
        }
    }

    /// Whether an order of its two sides satisfies the operator.
    @inline(__always)
    func accepts(_ order: Order) -> Bool {
        switch self {
        case .equal: order == .same
        case .greater: order == .after
        case .greaterOrEqual: order != .before
        case .less: order == .before
        case .lessOrEqual: order != .after
        case .notEqual: order != .same
        }
    }
}

/// How two values of one ordered kind stand to each other.
package enum Order: Sendable {
    case after
    case before
    case same

    /// The order a negative, zero or positive number tells.
    init(_ sign: Int) { self = sign < 0 ? .before : sign > 0 ? .after : .same }
}
