internal import FEEL

/// Boxed `for`, `some`, `every` and `filter`: a list, a variable and what is done with each element.
final class IterationLogic: Sendable {
    private let list: Logic
    private let slot: Int

    /// Slots of the element's members, for filters, whose conditions name them directly.
    private let members: [(name: String, slot: Int)]

    /// Slot of the list of results so far, for `for`.
    private let partial: Int?

    private let body: Logic
    private let source: FEEL.Source

    init(
        list: Logic, slot: Int, members: [(name: String, slot: Int)] = [], partial: Int? = nil, body: Logic,
        source: FEEL.Source
    ) {
        self.list = list
        self.slot = slot
        self.members = members
        self.partial = partial
        self.body = body
        self.source = source
    }

    /// The results for the elements, in order.
    func map(_ frame: inout Frame) -> Value {
        guard let elements = elements(&frame) else { return .null }
        var results: [Value] = []
        results.reserveCapacity(elements.count)
        for element in elements {
            guard frame.step(at: whole) else { return .null }
            frame.set(element, at: slot)
            if let partial { frame.set(.list(results), at: partial) }
            results.append(body.evaluate(&frame))
        }
        return .list(results)
    }

    /// The elements whose condition is true; null if one's condition is no boolean.
    func filter(_ frame: inout Frame) -> Value {
        guard let elements = elements(&frame) else { return .null }
        var results: [Value] = []
        for element in elements {
            guard let truth = truth(of: element, &frame) else { return .null }
            if truth { results.append(element) }
        }
        return .list(results)
    }

    /// Whether the condition is true for one element at least.
    func some(_ frame: inout Frame) -> Value {
        guard let elements = elements(&frame) else { return .null }
        for element in elements {
            guard let truth = truth(of: element, &frame) else { return .null }
            if truth { return .boolean(true) }
        }
        return .boolean(false)
    }

    /// Whether the condition is true for all elements.
    func every(_ frame: inout Frame) -> Value {
        guard let elements = elements(&frame) else { return .null }
        for element in elements {
            guard let truth = truth(of: element, &frame) else { return .null }
            if !truth { return .boolean(false) }
        }
        return .boolean(true)
    }

    private var whole: SourceRange { SourceRange(0, source.text.utf8.count) }

    /// The elements to go through; a boxed iteration wants a list and takes nothing else for one.
    private func elements(_ frame: inout Frame) -> [Value]? {
        if case .list(let elements) = list.evaluate(&frame) { return elements }
        frame.report(.iteration, in: source)
        return nil
    }

    private func truth(of element: Value, _ frame: inout Frame) -> Bool? {
        guard frame.step(at: whole) else { return nil }
        frame.set(element, at: slot)
        for member in members { frame.set(element[member.name], at: member.slot) }
        if case .boolean(let truth) = body.evaluate(&frame) { return truth }
        frame.report(.operandTypes, in: source)
        return nil
    }
}
