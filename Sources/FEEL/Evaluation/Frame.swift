/// The state of one evaluation: the values of the names in scope, the clock, what it may still cost, and what went wrong.
///
/// A frame belongs to one thread; whatever is compiled can be shared by many.
package struct Frame: ~Copyable {
    /// Makes the value of a slot when it is first read.
    package typealias Thunk = @Sendable (inout Frame) -> Value

    private enum Slot {
        case empty
        case evaluating
        case value(Value)
    }

    /// What went wrong so far, in order; not more than the limits allow.
    package private(set) var diagnostics: [Diagnostic] = []

    /// How many diagnostics there were, those not kept included.
    package private(set) var diagnosticCount = 0

    /// Whether the evaluation exceeded its steps; then all loops end at once.
    package private(set) var isExhausted = false

    /// What the evaluation may cost.
    package let limits: Limits

    /// What `now()` and `today()` tell; without a clock they are null.
    package let clock: DateTime?

    /// What the caller's own functions and thunks note down; nil if nobody asks.
    package var tape: Tape?

    // The slots of all functions that are open, those of the innermost last.
    private var slots: [Slot]
    private var slotBase = 0
    private var thunks: [Thunk?]
    private var locals: [Value] = []
    private var base = 0
    private var depth = 0
    private var openOperations = 0

    // What a thunk's own work on the stack is counted as, in operations.
    private static let depthOfSlot = 16
    private var remainingSteps: Int

    /// Where the built-in function being evaluated was called.
    var callRange = SourceRange(0, 0)

    // The expression being evaluated, for the diagnostics.
    private var source = Frame.nowhere

    private static let nowhere = Source("", Origin())

    /// A frame of empty slots; the slots that have a thunk are made by it when they are read, the others are null.
    package init(slots count: Int, thunks: [Thunk?] = [], clock: DateTime? = nil, limits: Limits = .standard) {
        slots = Array(repeating: .empty, count: count)
        self.thunks = thunks
        self.clock = clock
        self.limits = limits
        remainingSteps = limits.steps
    }

    /// Gives a slot its value.
    package mutating func set(_ value: Value, at slot: Int) {
        guard slot < slots.count - slotBase else { return }
        slots[slotBase + slot] = .value(value)
    }

    /// The value of a slot, made first if it has not been read before.
    @inline(__always)
    package mutating func value(at slot: Int) -> Value {
        let index = slotBase + slot
        if index < slots.count, case .value(let value) = slots[index] { return value }
        return resolve(slot)
    }

    private mutating func resolve(_ slot: Int) -> Value {
        let index = slotBase + slot
        guard index < slots.count, slot < thunks.count, let thunk = thunks[slot] else { return .null }
        if case .evaluating = slots[index] {
            report(.cycle, at: SourceRange(0, source.text.utf8.count))
            return .null
        }
        guard descend(by: Self.depthOfSlot) else {
            report(.evaluationDepth, at: SourceRange(0, source.text.utf8.count))
            return .null
        }
        slots[index] = .evaluating
        let value = thunk(&self)
        slots[index] = .value(value)
        openOperations -= Self.depthOfSlot
        return value
    }

    /// Runs with slots of its own, as the body of a function or service does; clock, budget and diagnostics are shared.
    package mutating func nested<Result>(
        slots count: Int, thunks: [Thunk?] = [], _ body: (inout Frame) -> Result
    ) -> Result {
        let outerBase = slotBase
        var outerThunks = thunks
        swap(&self.thunks, &outerThunks)
        slotBase = slots.count
        for _ in 0..<count { slots.append(.empty) }
        defer {
            slots.removeLast(count)
            slotBase = outerBase
            self.thunks = outerThunks
        }
        return body(&self)
    }

    /// Takes note of something that went wrong in the expression being evaluated.
    package mutating func report(_ code: Diagnostic.Code, at range: SourceRange) {
        report(Diagnostic(code, in: source, at: range))
    }

    /// Takes note of something that went wrong.
    package mutating func report(_ diagnostic: Diagnostic) {
        diagnosticCount += 1
        if diagnostics.count < limits.diagnostics { diagnostics.append(diagnostic) }
    }

    /// Counts a step; false if there are none left.
    @inline(__always)
    package mutating func step(at range: SourceRange) -> Bool {
        remainingSteps -= 1
        return remainingSteps >= 0 || exhaust(at: range)
    }

    /// Counts several steps; false if there are not so many left.
    mutating func step(at range: SourceRange, count: Int) -> Bool {
        remainingSteps -= count
        return remainingSteps >= 0 || exhaust(at: range)
    }

    private mutating func exhaust(at range: SourceRange) -> Bool {
        if !isExhausted { report(.steps, at: range) }
        isExhausted = true
        return false
    }

    /// The value of a variable of the expression being evaluated.
    @inline(__always)
    func local(_ index: Int) -> Value { locals[base + index] }

    /// Gives a variable of the expression being evaluated its value.
    @inline(__always)
    mutating func setLocal(_ value: Value, at index: Int) { locals[base + index] = value }

    /// Runs with variables of its own, for an expression or the body of a function.
    @inline(__always)
    mutating func scoped<Result>(
        locals count: Int, _ source: Source, _ body: (inout Frame) -> Result
    ) -> Result {
        let outerSource = self.source
        let outerBase = base
        self.source = source
        base = locals.count
        for _ in 0..<count { locals.append(.null) }
        let result = body(&self)
        locals.removeLast(count)
        base = outerBase
        self.source = outerSource
        return result
    }

    private mutating func descend(by operations: Int) -> Bool {
        guard openOperations + operations <= limits.evaluationDepth else { return false }
        openOperations += operations
        return true
    }

    /// Runs one function call deeper; null if that is too deep.
    package mutating func calling(
        at range: SourceRange, operations: Int = 16, _ body: (inout Frame) -> Value
    ) -> Value {
        guard depth < limits.callDepth else {
            report(.callDepth, at: range)
            return .null
        }
        guard descend(by: operations) else {
            report(.evaluationDepth, at: range)
            return .null
        }
        guard step(at: range) else {
            openOperations -= operations
            return .null
        }
        depth += 1
        let result = body(&self)
        depth -= 1
        openOperations -= operations
        // A few calls cannot build much; it is recursion that lays lists into lists.
        return depth < 8 ? result : shallow(result, at: range)
    }

    /// The value, unless lists and contexts lie too deep in one another; looking takes steps.
    mutating func shallow(_ value: Value, at range: SourceRange) -> Value {
        guard value.isDeeper(than: limits.valueDepth, &remainingSteps) else { return value }
        if step(at: range) { report(.valueDepth, at: range) }
        return .null
    }

    /// Answers a question about values that takes steps where they hold others; unknown if there are not so many left.
    @inline(__always)
    mutating func truth(at range: SourceRange, _ question: (inout Int) -> Truth) -> Truth {
        let truth = question(&remainingSteps)
        return remainingSteps >= 0 || exhaust(at: range) ? truth : .unknown
    }

    /// The value, if it keeps the limits of lists and strings; else null.
    @inline(__always)
    package mutating func limited(_ value: Value, at range: SourceRange) -> Value {
        switch value {
        case .list(let elements) where elements.count > limits.listElements:
            report(.listElements, at: range)
            return .null
        case .string(let string) where string.utf8.count > limits.stringBytes:
            report(.stringBytes, at: range)
            return .null
        default: return value
        }
    }
}
