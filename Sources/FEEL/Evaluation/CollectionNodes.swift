/// A list of elements.
final class ListNode: Node, @unchecked Sendable {
    private let elements: [Node]

    init(_ elements: [Node], _ range: SourceRange) {
        self.elements = elements
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value { .list(elements.evaluate(item, &frame)) }
}

/// A context; each entry's value is also a variable for the entries after it.
final class ContextNode: Node, @unchecked Sendable {
    private let shape: ContextShape
    private let entries: [Node]

    // The variables of the entries; without any, nothing is to be put into them.
    private let variables: [Int?]

    init(_ shape: ContextShape, _ entries: [(variable: Int?, value: Node)], _ range: SourceRange) {
        self.shape = shape
        self.entries = entries.map(\.value)
        variables = entries.contains { $0.variable != nil } ? entries.map(\.variable) : []
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        if variables.isEmpty { return .context(shape: shape, values: entries.evaluate(item, &frame)) }
        var values: [Value] = []
        values.reserveCapacity(entries.count)
        for index in entries.indices {
            let value = entries[index].evaluate(item, &frame)
            if let variable = variables[index] { frame.setLocal(value, at: variable) }
            values.append(value)
        }
        return .context(shape: shape, values: values)
    }
}

/// An interval between two endpoints of one ordered kind.
final class IntervalNode: Node, @unchecked Sendable {
    private let start: Node
    private let end: Node
    private let isStartIncluded: Bool
    private let isEndIncluded: Bool

    init(
        from start: Node, included isStartIncluded: Bool, to end: Node, included isEndIncluded: Bool,
        _ range: SourceRange
    ) {
        self.start = start
        self.end = end
        self.isStartIncluded = isStartIncluded
        self.isEndIncluded = isEndIncluded
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        let start = start.evaluate(item, &frame)
        let end = end.evaluate(item, &frame)
        guard start.order(to: end) != nil else {
            frame.report(.endpoint, at: range)
            return .null
        }
        return .range(RangeValue(from: start, included: isStartIncluded, to: end, included: isEndIncluded))
    }
}

/// A comparison with an endpoint, as a range.
final class ComparisonRangeNode: Node, @unchecked Sendable {
    private let comparison: Comparison
    private let endpoint: Node

    init(_ comparison: Comparison, _ endpoint: Node, _ range: SourceRange) {
        self.comparison = comparison
        self.endpoint = endpoint
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        let value = endpoint.evaluate(item, &frame)
        guard !value.isNull else {
            frame.report(.endpoint, at: range)
            return .null
        }
        return .range(RangeValue(comparison, value))
    }
}
