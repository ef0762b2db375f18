/// `and` of two or more terms: no if one is no, else unknown if one is.
final class ConjunctionNode: Node, @unchecked Sendable {
    private let terms: [Node]

    init(_ terms: [Node], _ range: SourceRange) {
        self.terms = terms
        super.init(range)
    }

    override func truth(_ frame: inout Frame) -> Truth {
        var result = Truth.yes
        for term in terms {
            switch term.truth(&frame) {
            case .no: return .no
            case .unknown: result = .unknown
            case .yes: break
            }
        }
        return result
    }

    override func evaluate(_ frame: inout Frame) -> Value { truth(&frame).value }
}

/// `or` of two or more terms: yes if one is yes, else unknown if one is.
final class DisjunctionNode: Node, @unchecked Sendable {
    private let terms: [Node]

    init(_ terms: [Node], _ range: SourceRange) {
        self.terms = terms
        super.init(range)
    }

    override func truth(_ frame: inout Frame) -> Truth {
        var result = Truth.no
        for term in terms {
            switch term.truth(&frame) {
            case .no: break
            case .unknown: result = .unknown
            case .yes: return .yes
            }
        }
        return result
    }

    override func evaluate(_ frame: inout Frame) -> Value { truth(&frame).value }
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

    private func branch(_ frame: inout Frame) -> Node { condition.truth(&frame) == .yes ? positive : negative }

    override func evaluate(_ frame: inout Frame) -> Value { branch(&frame).evaluate(&frame) }

    override func truth(_ frame: inout Frame) -> Truth { branch(&frame).truth(&frame) }

    override func number(_ frame: inout Frame) -> Number? { branch(&frame).number(&frame) }

    override func each(
        _ frame: inout Frame, expandingRange: Bool, _ visit: (Value, inout Frame) -> Bool
    ) -> Bool {
        branch(&frame).each(&frame, expandingRange: expandingRange, visit)
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

    override func truth(_ frame: inout Frame) -> Truth { Truth(operand.evaluate(&frame).isInstance(of: type)) }

    override func evaluate(_ frame: inout Frame) -> Value { truth(&frame).value }
}
