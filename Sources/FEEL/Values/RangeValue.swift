/// A FEEL range: two endpoints, or one comparison.
package final class RangeValue: Sendable {
    /// How a range was written; ranges of different forms are never equal.
    package enum Form: Sendable, Hashable {
        case comparison(Comparison)
        case interval
    }

    /// How the range was written.
    package let form: Form

    /// The lower endpoint, null if there is none.
    package let start: Value

    /// The upper endpoint, null if there is none.
    package let end: Value

    /// Whether the lower endpoint belongs to the range.
    package let isStartIncluded: Bool

    /// Whether the upper endpoint belongs to the range.
    package let isEndIncluded: Bool

    /// An interval.
    package init(from start: Value, included isStartIncluded: Bool, to end: Value, included isEndIncluded: Bool) {
        form = .interval
        self.start = start
        self.end = end
        self.isStartIncluded = isStartIncluded
        self.isEndIncluded = isEndIncluded
    }

    /// The values that compare with an endpoint in the way given.
    package init(_ comparison: Comparison, _ endpoint: Value) {
        form = .comparison(comparison)
        let isLower = comparison == .greater || comparison == .greaterOrEqual || comparison == .equal
        let isUpper = comparison == .less || comparison == .lessOrEqual || comparison == .equal
        // What differs from one value has no endpoints; the start keeps that value.
        start = isLower || comparison == .notEqual ? endpoint : .null
        end = isUpper ? endpoint : .null
        isStartIncluded = comparison == .greaterOrEqual || comparison == .equal
        isEndIncluded = comparison == .lessOrEqual || comparison == .equal
    }

    /// Whether a value lies in the range.
    package func contains(_ value: Value) -> Truth {
        switch form {
        case .comparison(let comparison):
            switch comparison {
            case .equal, .notEqual, .greater, .greaterOrEqual: value.compared(comparison, to: start)
            case .less, .lessOrEqual: value.compared(comparison, to: end)
            }
        case .interval:
            switch (value.order(to: start), value.order(to: end)) {
            case (let low?, let high?):
                Truth(
                    (low == .after || isStartIncluded && low == .same)
                        && (high == .before || isEndIncluded && high == .same))
            default: .unknown
            }
        }
    }
}
