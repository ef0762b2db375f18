/// A filter by a condition.
final class ConditionFilterNode: Node, @unchecked Sendable {
    private let base: Node
    private let spill: Int?
    private let condition: Node
    private let fixed: Node?

    // What mostly is enough, so that results are not moved from smaller to larger places.
    private static let usualCount = 8

    init(_ base: Node, spill: Int?, _ condition: Node, _ range: SourceRange) {
        self.base = base
        self.spill = spill
        self.condition = condition
        fixed = condition.fixedPart
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        var results: [Value] = []
        let isIterable = each(item, &frame, expandingRange: false) { value, _ in
            if results.isEmpty { results.reserveCapacity(Self.usualCount) }
            results.append(value)
            return true
        }
        return isIterable ? .list(results) : .null
    }

    override func each(
        _ item: Value, _ frame: inout Frame, expandingRange: Bool, _ visit: (Value, inout Frame) -> Bool
    ) -> Bool {
        if let spill { frame.setLocal(item, at: spill) }
        let condition = condition
        let isIterable: Bool
        if let fixed {
            let known = fixed.evaluate(item, &frame)
            isIterable = base.each(item, &frame, expandingRange: false) { value, frame in
                condition.truth(given: known, value, &frame) == .yes ? visit(value, &frame) : true
            }
        } else {
            isIterable = base.each(item, &frame, expandingRange: false) { value, frame in
                condition.truth(value, &frame) == .yes ? visit(value, &frame) : true
            }
        }
        if !isIterable, !frame.isExhausted { frame.report(.nullOperand, at: range) }
        return isIterable
    }

    override var isList: Bool { true }
}

/// A filter by a position or by something not known to be a condition.
final class GeneralFilterNode: Node, @unchecked Sendable {
    private let base: Node
    private let spill: Int?
    private let predicate: Node

    init(_ base: Node, spill: Int?, _ predicate: Node, _ range: SourceRange) {
        self.base = base
        self.spill = spill
        self.predicate = predicate
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        if let spill { frame.setLocal(item, at: spill) }
        let elements: [Value]
        switch base.evaluate(item, &frame) {
        case .list(let list): elements = list
        case .null:
            frame.report(.nullOperand, at: range)
            return .null
        case let single: elements = [single]
        }
        var results: [Value] = []
        for (index, element) in elements.enumerated() {
            guard frame.step(at: range) else { return .null }
            switch predicate.evaluate(element, &frame) {
            case .boolean(true): results.append(element)
            case .boolean(false), .null: break
            case .number(let position) where index == 0: return self.element(position, of: elements, &frame)
            default:
                frame.report(.filter, at: range)
                return .null
            }
        }
        if elements.isEmpty, case .number? = predicate.constant {
            frame.report(.index, at: range)
            return .null
        }
        return .list(results)
    }

    private func element(_ position: Number, of elements: [Value], _ frame: inout Frame) -> Value {
        // Counted from 1, or from the end if negative.
        if let position = position.truncated {
            let index = position > 0 ? position - 1 : elements.count + position
            if position != 0, elements.indices.contains(index) { return elements[index] }
        }
        frame.report(.index, at: range)
        return .null
    }
}
