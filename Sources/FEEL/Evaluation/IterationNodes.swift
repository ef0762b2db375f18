/// A variable and what it runs over.
struct IteratorNode: Sendable {
    let index: Int
    let source: Node
}

/// The variables of a loop and what they run over.
struct Iterators: Sendable {
    /// The loops from the outermost to the innermost; only the last one's variable is an item.
    let nodes: [IteratorNode]

    /// Where the item of a loop around this one is kept meanwhile.
    let spill: Int?

    /// Goes through every combination of the variables, the last one fastest, until the visitor has seen enough.
    ///
    /// False if there is nothing to iterate over, or if the evaluation is exhausted.
    func run(_ item: Value, _ frame: inout Frame, _ visit: (Value, inout Frame) -> Bool) -> Bool {
        if let spill { frame.setLocal(item, at: spill) }
        if nodes.count == 1 { return nodes[0].source.each(item, &frame, expandingRange: true, visit) }
        return run(item, &frame, from: 0, visit)
    }

    private func run(
        _ item: Value, _ frame: inout Frame, from level: Int, _ visit: (Value, inout Frame) -> Bool
    ) -> Bool {
        let node = nodes[level]
        if level == nodes.count - 1 { return node.source.each(item, &frame, expandingRange: true, visit) }
        var isComplete = true
        let isIterable = node.source.each(item, &frame, expandingRange: true) { value, frame in
            frame.setLocal(value, at: node.index)
            var isWanted = true
            isComplete = run(.null, &frame, from: level + 1) { value, frame in
                isWanted = visit(value, &frame)
                return isWanted
            }
            return isComplete && isWanted
        }
        return isIterable && isComplete
    }
}

/// `for … return …`.
final class IterationNode: Node, @unchecked Sendable {
    private let iterators: Iterators
    private let partial: Int?
    private let body: Node

    init(_ iterators: Iterators, partial: Int?, _ body: Node, _ range: SourceRange) {
        self.iterators = iterators
        self.partial = partial
        self.body = body
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        var results: [Value] = []
        let body = body
        let partial = partial
        let limit = frame.limits.listElements
        let isIterable = iterators.run(item, &frame) { item, frame in
            if let partial { frame.setLocal(.list(results), at: partial) }
            // Only this way can a loop lay what it made into what it makes next.
            let result =
                partial == nil
                ? body.evaluate(item, &frame) : frame.shallow(body.evaluate(item, &frame), at: body.range)
            // The list is let go first: else it would be copied to be extended.
            if let partial { frame.setLocal(.null, at: partial) }
            results.append(result)
            return results.count <= limit
        }
        guard isIterable else {
            if !frame.isExhausted { frame.report(.iteration, at: range) }
            return .null
        }
        return frame.limited(.list(results), at: range)
    }

    override func each(
        _ item: Value, _ frame: inout Frame, expandingRange: Bool, _ visit: (Value, inout Frame) -> Bool
    ) -> Bool {
        guard partial == nil else { return super.each(item, &frame, expandingRange: expandingRange, visit) }
        let body = body
        let isIterable = iterators.run(item, &frame) { item, frame in visit(body.evaluate(item, &frame), &frame) }
        if !isIterable, !frame.isExhausted { frame.report(.iteration, at: range) }
        return isIterable
    }
}

/// `some … satisfies …` and `every … satisfies …`.
final class QuantifiedNode: Node, @unchecked Sendable {
    private let isUniversal: Bool
    private let iterators: Iterators
    private let condition: Node

    init(isUniversal: Bool, _ iterators: Iterators, _ condition: Node, _ range: SourceRange) {
        self.isUniversal = isUniversal
        self.iterators = iterators
        self.condition = condition
        super.init(range)
    }

    override func truth(_ item: Value, _ frame: inout Frame) -> Truth {
        let decisive: Truth = isUniversal ? .no : .yes
        var result = decisive.negated
        let condition = condition
        let isIterable = iterators.run(item, &frame) { item, frame in
            let truth = condition.truth(item, &frame)
            if truth != decisive.negated { result = truth }
            return truth != decisive
        }
        guard isIterable else {
            if !frame.isExhausted { frame.report(.iteration, at: range) }
            return .unknown
        }
        return result
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value { truth(item, &frame).value }
}
