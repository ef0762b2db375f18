/// A variable and what it runs over.
struct IteratorNode: Sendable {
    let index: Int
    let source: Node
}

extension [IteratorNode] {
    /// Sets the variables to every combination, the last one fastest, until the visitor has seen enough.
    ///
    /// False if there is nothing to iterate over, or if the evaluation is exhausted.
    func run(_ frame: inout Frame, from level: Int = 0, _ visit: (inout Frame) -> Bool) -> Bool {
        var isComplete = true
        let iterator = self[level]
        let isInnermost = level == count - 1
        let isIterable = iterator.source.each(&frame, expandingRange: true) { value, frame in
            frame.setLocal(value, at: iterator.index)
            if isInnermost { return visit(&frame) }
            var isWanted = true
            isComplete = run(&frame, from: level + 1) { frame in
                isWanted = visit(&frame)
                return isWanted
            }
            return isComplete && isWanted
        }
        return isIterable && isComplete
    }
}

/// `for … return …`.
final class IterationNode: Node, @unchecked Sendable {
    private let iterators: [IteratorNode]
    private let partial: Int?
    private let body: Node

    init(_ iterators: [IteratorNode], partial: Int?, _ body: Node, _ range: SourceRange) {
        self.iterators = iterators
        self.partial = partial
        self.body = body
        super.init(range)
    }

    override func evaluate(_ frame: inout Frame) -> Value {
        var results: [Value] = []
        let body = body
        let partial = partial
        let limit = frame.limits.listElements
        let isIterable = iterators.run(&frame) { frame in
            if let partial { frame.setLocal(.list(results), at: partial) }
            let result = body.evaluate(&frame)
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
        _ frame: inout Frame, expandingRange: Bool, _ visit: (Value, inout Frame) -> Bool
    ) -> Bool {
        guard partial == nil else { return super.each(&frame, expandingRange: expandingRange, visit) }
        let body = body
        let isIterable = iterators.run(&frame) { frame in visit(body.evaluate(&frame), &frame) }
        if !isIterable, !frame.isExhausted { frame.report(.iteration, at: range) }
        return isIterable
    }
}

/// `some … satisfies …` and `every … satisfies …`.
final class QuantifiedNode: Node, @unchecked Sendable {
    private let isUniversal: Bool
    private let iterators: [IteratorNode]
    private let condition: Node

    init(isUniversal: Bool, _ iterators: [IteratorNode], _ condition: Node, _ range: SourceRange) {
        self.isUniversal = isUniversal
        self.iterators = iterators
        self.condition = condition
        super.init(range)
    }

    override func truth(_ frame: inout Frame) -> Truth {
        let decisive: Truth = isUniversal ? .no : .yes
        var result = decisive.negated
        let condition = condition
        let isIterable = iterators.run(&frame) { frame in
            let truth = condition.truth(&frame)
            if truth != decisive.negated { result = truth }
            return truth != decisive
        }
        guard isIterable else {
            if !frame.isExhausted { frame.report(.iteration, at: range) }
            return .unknown
        }
        return result
    }

    override func evaluate(_ frame: inout Frame) -> Value { truth(&frame).value }
}
