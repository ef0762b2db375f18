/// A node of a compiled expression.
///
/// Nodes are asked for what is wanted of them: any value, a truth, a number, or the elements of a list one by one.
/// Each is handed the item of the innermost loop around it, for as long as it takes: most conditions ask for nothing
/// else, and what is not stored need not be retained. The entries agree with each other; subclasses override those they can answer without making a `Value`.
///
/// INVARIANT: subclasses hold only constants and atomics; hence nodes can be shared by threads, though a class that
/// has subclasses cannot be checked for it.
class Node: @unchecked Sendable {
    /// Where in the expression's text the node stands.
    let range: SourceRange

    init(_ range: SourceRange) { self.range = range }

    /// The value in a frame.
    func evaluate(_ item: Value, _ frame: inout Frame) -> Value { .null }

    /// The truth of the value; what is no boolean is unknown.
    func truth(_ item: Value, _ frame: inout Frame) -> Truth { evaluate(item, &frame).truth }

    /// The value if it is a number.
    func number(_ item: Value, _ frame: inout Frame) -> Number? {
        if case .number(let number) = evaluate(item, &frame) { number } else { nil }
    }

    /// Holds the value against another one; a node that knows where the value lies need not take it out for that.
    func compare(
        _ comparison: Comparison, with other: Value, at range: SourceRange, _ item: Value, _ frame: inout Frame
    ) -> Truth {
        frame.compare(comparison, evaluate(item, &frame), other, at: range)
    }

    /// Shows the elements of the value until the visitor has seen enough; what is no list is its only element.
    ///
    /// If asked to, it shows the members of a range of whole numbers or dates in its place; other ranges are nothing
    /// to iterate over. False if there is nothing to show, or if the evaluation is exhausted.
    func each(
        _ item: Value, _ frame: inout Frame, expandingRange: Bool, _ visit: (Value, inout Frame) -> Bool
    ) -> Bool {
        switch evaluate(item, &frame) {
        case .null: return false
        case .list(let elements):
            for element in elements {
                guard frame.step(at: range) else { return false }
                guard visit(element, &frame) else { return true }
            }
        case .range(let range) where expandingRange:
            guard let steps = Steps(range) else { return false }
            return steps.each(&frame, at: self.range, visit)
        case let single: _ = visit(single, &frame)
        }
        return true
    }

    /// The value, if it is the same in every frame.
    var constant: Value? { nil }

    /// Whether the value can be had before a loop begins: it is at hand, and the same for all items.
    var isFixed: Bool { false }

    /// The part of a condition that is fixed, and that ``truth(given:_:_:)`` can be handed.
    var fixedPart: Node? { nil }

    /// The truth, given the value of the part that is fixed.
    func truth(given fixed: Value, _ item: Value, _ frame: inout Frame) -> Truth { truth(item, &frame) }

    /// Whether the value is a list if it is not null.
    var isList: Bool { false }
}

extension [Node] {
    /// The values of all nodes, in their order.
    func evaluate(_ item: Value, _ frame: inout Frame) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(count)
        for node in self { values.append(node.evaluate(item, &frame)) }
        return values
    }
}

/// A node whose value is known.
final class ConstantNode: Node, @unchecked Sendable {
    private let value: Value

    init(_ value: Value, _ range: SourceRange) {
        self.value = value
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value { value }

    override var constant: Value? { value }

    override var isFixed: Bool { true }
}

/// A node that has no value, for a reason known before.
final class FailureNode: Node, @unchecked Sendable {
    private let code: Diagnostic.Code

    init(_ code: Diagnostic.Code, _ range: SourceRange) {
        self.code = code
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        frame.report(code, at: range)
        return .null
    }
}

/// The item of the innermost loop, or the input of a cell: it is handed from node to node, not stored.
final class ItemNode: Node, @unchecked Sendable {
    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value { item }
}

/// Another variable bound inside of the expression.
final class LocalNode: Node, @unchecked Sendable {
    private let index: Int

    init(_ index: Int, _ range: SourceRange) {
        self.index = index
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value { frame.local(index) }

    override var isFixed: Bool { true }
}

/// A name of the scope.
final class SlotNode: Node, @unchecked Sendable {
    let slot: Int

    init(_ slot: Int, _ range: SourceRange) {
        self.slot = slot
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value { frame.value(at: slot) }
}
