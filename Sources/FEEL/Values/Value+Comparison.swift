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
        var steps = Self.largestComparison
        return equals(other, &steps)
    }

    // A list may hold another one many times over: then it looks small and is not.
    static let largestComparison = 1_000_000

    /// FEEL's `=`, with a bound on the values it looks into; unknown beyond it.
    func equals(_ other: Value, _ steps: inout Int) -> Truth {
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
        case (.list(let left), .list(let right)):
            left.count == right.count
                ? Self.equal(left.indices, &steps) { left[$0].equals(right[$0], &$1) } : .no
        case (.context(let left), .context(let right)): left.equals(right, &steps)
        case (.range(let left), .range(let right)): left.equals(right, &steps)
        case (.function(let left), .function(let right)): Truth(left === right)
        default: .unknown
        }
    }

    /// Whether all parts are equal; parts of different kinds are not.
    fileprivate static func equal(
        _ indices: Range<Int>, _ steps: inout Int, _ part: (Int, inout Int) -> Truth
    ) -> Truth {
        for index in indices {
            steps -= 1
            guard part(index, &steps) == .yes else { return steps < 0 ? .unknown : .no }
        }
        return steps < 0 ? .unknown : .yes
    }

    private static func order<T: Comparable>(_ left: T, _ right: T) -> Order {
        left < right ? .before : left == right ? .same : .after
    }

    /// Whether lists and contexts lie deeper in one another than so many levels; true as well if looking takes too long.
    func isDeeper(than depth: Int, _ steps: inout Int) -> Bool {
        switch self {
        case .list(let elements): Self.isAnyDeeper(elements, than: depth - 1, &steps)
        case .context(let context): Self.isAnyDeeper(context.values, than: depth - 1, &steps)
        case .range(let range): Self.isAnyDeeper([range.start, range.end], than: depth - 1, &steps)
        case .function(let function): Self.isAnyDeeper(function.captured, than: depth - 1, &steps)
        default: false
        }
    }

    private static func isAnyDeeper(_ values: [Value], than depth: Int, _ steps: inout Int) -> Bool {
        if depth < 0 { return true }
        for value in values {
            steps -= 1
            if steps < 0 || value.isDeeper(than: depth, &steps) { return true }
        }
        return false
    }
}

extension Value: Equatable {
    /// Structural equality: FEEL's `=` where it is known to hold.
    package static func == (left: Self, right: Self) -> Bool { left.equals(right) == .yes }
}

extension Context {
    /// Whether two contexts have the same entries, in whatever order.
    fileprivate func equals(_ other: Context, _ steps: inout Int) -> Truth {
        guard values.count == other.values.count else { return .no }
        if shape === other.shape {
            return Value.equal(values.indices, &steps) { values[$0].equals(other.values[$0], &$1) }
        }
        return Value.equal(values.indices, &steps) { index, steps in
            other[shape.names[index]].map { values[index].equals($0, &steps) } ?? .no
        }
    }
}

extension RangeValue {
    /// Whether two ranges are written in the same form with equal endpoints.
    fileprivate func equals(_ other: RangeValue, _ steps: inout Int) -> Truth {
        guard form == other.form, isStartIncluded == other.isStartIncluded, isEndIncluded == other.isEndIncluded else {
            return .no
        }
        let isEqual = start.equals(other.start, &steps) == .yes && end.equals(other.end, &steps) == .yes
        return steps < 0 ? .unknown : Truth(isEqual)
    }
}
