/// What became of a value at a place that wants a type: DMN's implicit conversions, all in one place.
package struct Coercion: Sendable {
    /// The conversion that was made.
    package enum Conversion: Sendable, Hashable {
        /// A date became the start of that day, at UTC.
        case dateToDateTime
        /// The value is of another type; the result is null.
        case failed
        /// The value was of the type.
        case none
        /// A list of one element became that element.
        case unwrapped
        /// A value became a list of one element.
        case wrapped
    }

    /// The value to go on with.
    package let value: Value

    /// How it came about.
    package let conversion: Conversion
}

extension Value {
    /// The value as the type wants it, by the conversions of DMN 1.5 §10.3.2.9.4 in their order.
    package func coerced(to type: FEELType) -> Coercion {
        var steps = Self.largestComparison
        return coerced(to: type, &steps)
    }

    /// The same with a bound on the values that are looked into.
    func coerced(to type: FEELType, _ steps: inout Int) -> Coercion {
        if conforms(to: type, &steps) { return Coercion(value: self, conversion: .none) }
        if case .list(let element) = type, conforms(to: element, &steps) {
            return Coercion(value: .list([self]), conversion: .wrapped)
        }
        if case .list(let elements) = self, elements.count == 1, elements[0].conforms(to: type, &steps) {
            guard case .list = type else { return Coercion(value: elements[0], conversion: .unwrapped) }
        }
        if case .date(let date) = self, type == .dateTime {
            return Coercion(value: .dateTime(DateTime(date: date, time: .utcMidnight)), conversion: .dateToDateTime)
        }
        return Coercion(value: .null, conversion: .failed)
    }
}
