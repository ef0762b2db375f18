/// `and` of two or more terms: no if one is no, else unknown if one is.
final class ConjunctionNode: Node, @unchecked Sendable {
    private let terms: [Node]

    init(_ terms: [Node], _ range: SourceRange) {
        self.terms = terms
        super.init(range)
    }

    override func truth(_ item: Value, _ frame: inout Frame) -> Truth {
        var result = Truth.yes
        for term in terms {
            switch term.truth(item, &frame) {
            case .no: return .no
            case .unknown: result = .unknown
            case .yes: break
            }
        }
        return result
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value { truth(item, &frame).value }
}

/// `or` of two or more terms: yes if one is yes, else unknown if one is.
final class DisjunctionNode: Node, @unchecked Sendable {
    private let terms: [Node]

    init(_ terms: [Node], _ range: SourceRange) {
        self.terms = terms
        super.init(range)
    }

    override func truth(_ item: Value, _ frame: inout Frame) -> Truth {
        var result = Truth.no
        for term in terms {
            switch term.truth(item, &frame) {
            case .no: break
            case .unknown: result = .unknown
            case .yes: return .yes
            }
        }
        return result
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value { truth(item, &frame).value }
}

/// `if`: the condition must be true for the first branch.
final class ConditionalNode: Node, @unchecked Sendable {
    private let condition: Node
    private let positive: Node
    private let negative: Node

    init(_ condition: Node, _ positive: Node, _ negative: Node, _ range: SourceRange) {
        self.condition = condition
        self.positive = positive
        self.negative = negative
        super.init(range)
    }

    // The branch is asked where the condition is seen: handed out of a function, it would be retained.
    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        condition.truth(item, &frame) == .yes ? positive.evaluate(item, &frame) : negative.evaluate(item, &frame)
    }

    override func truth(_ item: Value, _ frame: inout Frame) -> Truth {
        condition.truth(item, &frame) == .yes ? positive.truth(item, &frame) : negative.truth(item, &frame)
    }

    override func number(_ item: Value, _ frame: inout Frame) -> Number? {
        condition.truth(item, &frame) == .yes ? positive.number(item, &frame) : negative.number(item, &frame)
    }

    override func each(
        _ item: Value, _ frame: inout Frame, expandingRange: Bool, _ visit: (Value, inout Frame) -> Bool
    ) -> Bool {
        condition.truth(item, &frame) == .yes
            ? positive.each(item, &frame, expandingRange: expandingRange, visit)
            : negative.each(item, &frame, expandingRange: expandingRange, visit)
    }
}

/// `instance of`.
final class InstanceNode: Node, @unchecked Sendable {
    private let operand: Node
    private let type: FEELType

    init(_ operand: Node, _ type: FEELType, _ range: SourceRange) {
        self.operand = operand
        self.type = type
        super.init(range)
    }

    override func truth(_ item: Value, _ frame: inout Frame) -> Truth {
        let value = operand.evaluate(item, &frame)
        if value.isNull { return Truth(type == .null) }
        return frame.truth(at: range) { Truth(value.conforms(to: type, &$0)) }
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value { truth(item, &frame).value }
}
