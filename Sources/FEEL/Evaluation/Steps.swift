/// Whole numbers or days from one to another, up or down.
struct Steps {
    private let first: Int
    private let last: Int
    private let isOfDates: Bool

    /// The steps of an iteration `start..end`; `nil` for ends that are neither whole numbers nor dates.
    init?(from start: Value, to end: Value) {
        switch (start, end) {
        case (.number(let start), .number(let end)):
            guard let first = start.int, let last = end.int else { return nil }
            self.first = first
            self.last = last
            isOfDates = false
        case (.date(let start), .date(let end)):
            first = start.days
            last = end.days
            isOfDates = true
        default: return nil
        }
    }

    /// The steps of a range, upwards; `nil` for a range of anything else, or one without members.
    init?(_ range: RangeValue) {
        guard range.form == .interval, let whole = Steps(from: range.start, to: range.end) else { return nil }
        guard whole.first > Int.min, whole.last < Int.max else { return nil }
        first = range.isStartIncluded ? whole.first : whole.first + 1
        last = range.isEndIncluded ? whole.last : whole.last - 1
        isOfDates = whole.isOfDates
        guard first <= last else { return nil }
    }

    /// Shows one step after the other until the visitor has seen enough; false if the evaluation is exhausted.
    func each(
        _ frame: inout Frame, at range: SourceRange, _ visit: (Value, inout Frame) -> Bool
    ) -> Bool {
        var current = first
        while true {
            guard frame.step(at: range) else { return false }
            guard visit(value(current), &frame), current != last else { return true }
            current += first < last ? 1 : -1
        }
    }

    private func value(_ step: Int) -> Value {
        isOfDates ? CalendarDate(days: step).map { .date($0) } ?? .null : .integer(step)
    }
}

/// The two ends of an iteration `start..end`.
final class StepsNode: Node, @unchecked Sendable {
    private let start: Node
    private let end: Node

    init(_ start: Node, _ end: Node, _ range: SourceRange) {
        self.start = start
        self.end = end
        super.init(range)
    }

    override func each(
        _ item: Value, _ frame: inout Frame, expandingRange: Bool, _ visit: (Value, inout Frame) -> Bool
    ) -> Bool {
        guard let steps = Steps(from: start.evaluate(item, &frame), to: end.evaluate(item, &frame)) else {
            return false
        }
        return steps.each(&frame, at: range, visit)
    }
}
