extension Value {
    /// How this value stands to another of the same ordered kind; `nil` if they cannot be ordered.
    package func order(to other: Value) -> Order? {
        switch (self, other) {
        case (.number(let left), .number(let right)):
            left < right ? .before : left == right ? .same : .after
        case (.string(let left), .string(let right)):
            left.hasSameCodePoints(as: right) ? .same : left.precedesByCodePoints(right) ? .before : .after
        case (.date(let left), .date(let right)): Self.order(left, right)
        case (.time(let left), .time(let right)): left.order(against: right).map { Order($0) }
        case (.dateTime(let left), .dateTime(let right)): left.order(against: right).map { Order($0) }
        case (.monthsDuration(let left), .monthsDuration(let right)): Self.order(left, right)
        case (.timeDuration(let left), .timeDuration(let right)): Self.order(left, right)
        default: nil
        }
    }

    /// FEEL's comparison of two values; unknown where their kinds cannot be compared.
    package func compared(_ comparison: Comparison, to other: Value) -> Truth {
        switch comparison {
        case .equal: equals(other)
        case .notEqual: equals(other).negated
        default:
            order(to: other).map { Truth(comparison.accepts($0)) } ?? .unknown
        }
    }

    /// FEEL's `=`: unknown between values of different kinds, except that null equals only null.
    package func equals(_ other: Value) -> Truth {
        switch (self, other) {
        case (.null, .null): .yes
        case (.null, _), (_, .null): .no
        case (.boolean(let left), .boolean(let right)): Truth(left == right)
        case (.number(let left), .number(let right)): Truth(left == right)
        case (.string(let left), .string(let right)): Truth(left.hasSameCodePoints(as: right))
        case (.date(let left), .date(let right)): Truth(left == right)
        case (.time(let left), .time(let right)): Truth(left.isEqual(to: right))
        case (.dateTime(let left), .dateTime(let right)): Truth(left.isEqual(to: right))
        case (.monthsDuration(let left), .monthsDuration(let right)): Truth(left == right)
        case (.timeDuration(let left), .timeDuration(let right)): Truth(left == right)
        case (.list(let left), .list(let right)): Truth(Self.equal(left, right))
        case (.context(let left), .context(let right)): Truth(left.equals(right))
        case (.range(let left), .range(let right)): Truth(left.equals(right))
        case (.function(let left), .function(let right)): Truth(left === right)
        default: .unknown
        }
    }

    private static func equal(_ left: [Value], _ right: [Value]) -> Bool {
        guard left.count == right.count else { return false }
        for index in left.indices where left[index].equals(right[index]) != .yes {
            return false
        }
        return true
    }

    private static func order<T: Comparable>(_ left: T, _ right: T) -> Order {
        left < right ? .before : left == right ? .same : .after
    }
}

extension Value: Equatable {
    /// Structural equality: FEEL's `=` where it is known to hold.
    package static func == (left: Self, right: Self) -> Bool { left.equals(right) == .yes }
}

extension Context {
    /// Whether two contexts have the same entries, in whatever order.
    func equals(_ other: Context) -> Bool {
        guard values.count == other.values.count else { return false }
        if shape === other.shape {
            return values.indices.allSatisfy { values[$0].equals(other.values[$0]) == .yes }
        }
        return shape.names.indices.allSatisfy { index in
            other[shape.names[index]].map { values[index].equals($0) == .yes } ?? false
        }
    }
}

extension RangeValue {
    /// Whether two ranges are written in the same form with equal endpoints.
    func equals(_ other: RangeValue) -> Bool {
        form == other.form && isStartIncluded == other.isStartIncluded && isEndIncluded == other.isEndIncluded
            && start.equals(other.start) == .yes && end.equals(other.end) == .yes
    }
}
