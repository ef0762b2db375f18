/// A FEEL context: named entries in their order.
package final class Context: Sendable {
    /// The entries' names.
    package let shape: ContextShape

    /// The entries' values, in the order of the shape's names.
    package let values: [Value]

    // The shape's, at hand for the caches.
    let shapeID: UInt64

    /// A context of a shape; values that are missing are null, values too many are dropped.
    package init(shape: ContextShape, values: [Value]) {
        self.shape = shape
        shapeID = shape.id
        if values.count == shape.names.count {
            self.values = values
        } else {
            let given = values.prefix(shape.names.count)
            self.values = given + Array(repeating: .null, count: shape.names.count - given.count)
        }
    }

    /// The value of an entry, `nil` if there is none of the name.
    package subscript(name: String) -> Value? {
        shape.index(of: name).map { values[$0] }
    }

    // Not inlined: within the caller the values would be retained to read one of them.
    /// The value at an index.
    @inline(never)
    func value(at index: Int) -> Value { values[index] }

    /// The number at an index, if it is one.
    @inline(never)
    func number(at index: Int) -> Number? {
        if case .number(let number) = values[index] { number } else { nil }
    }

    /// The truth at an index.
    @inline(never)
    func truth(at index: Int) -> Truth {
        if case .boolean(let boolean) = values[index] { Truth(boolean) } else { .unknown }
    }

    /// Holds the value at an index against another one.
    @inline(never)
    func compare(
        _ comparison: Comparison, at index: Int, with other: Value, at range: SourceRange, _ frame: inout Frame
    ) -> Truth {
        frame.compare(comparison, values[index], other, at: range)
    }

    /// The context with an entry set: replaced where it stands, or added at the end.
    package func setting(_ name: String, to value: Value) -> Context {
        var values = values
        if let index = shape.index(of: name) {
            values[index] = value
            return Context(shape: shape, values: values)
        }
        values.append(value)
        return Context(shape: ContextShape(shape.names + [name]), values: values)
    }
}
