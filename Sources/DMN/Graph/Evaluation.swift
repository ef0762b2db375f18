package import FEEL

/// What an evaluation of a model came to.
package struct Evaluation: Sendable {
    /// The values of the decisions asked for, in that order.
    package let values: [Value]

    /// Why values are null, as far as something went wrong.
    package let diagnostics: [Diagnostic]

    /// How many diagnostics there were, those not kept included.
    package let diagnosticCount: Int

    /// Whether the evaluation came to its end; else it exceeded a limit, and values may be missing.
    package let isComplete: Bool

    private let tape: Tape?

    init(values: [Value], frame: borrowing Frame) {
        self.values = values
        diagnostics = frame.diagnostics
        diagnosticCount = frame.diagnosticCount
        isComplete = !frame.isExhausted
        tape = frame.tape
    }

    /// Which tables the evaluation went through; nil if nobody asked.
    package var trace: Trace? { tape.map { Trace(hits: $0.hits) } }
}

extension Model {
    /// Evaluates decisions.
    ///
    /// Only what the decisions require is evaluated, each element once. The same values and the same clock give the same
    /// evaluation.
    ///
    /// - Parameters:
    ///   - decisions: what is asked.
    ///   - inputs: values of input data, or of decisions that shall not be computed (``DecisionSlot/override``).
    ///   - trusting: whether the values are known to be of the inputs' types, so that they are not checked once more.
    ///   - clock: what `now()` and `today()` tell.
    ///   - limits: what the evaluation may cost.
    ///   - tracing: how much of it is noted.
    /// - Returns: the values, in the order of the decisions, and what went wrong.
    package func evaluate(
        _ decisions: [DecisionSlot], with inputs: [(InputSlot, Value)], trusting: Bool = false,
        clock: DateTime? = nil, limits: Limits = .standard, tracing: Trace.Level = .none
    ) -> Evaluation {
        var frame = Frame(slots: graph.slotCount, thunks: graph.thunks, clock: clock, limits: limits)
        frame.tape = tracing == .none ? nil : Tape(isDetailed: tracing == .detailed)
        for (input, value) in inputs {
            frame.set(trusting ? value : graph.conversions[input.slot].apply(to: value, &frame), at: input.slot)
        }
        var values: [Value] = []
        values.reserveCapacity(decisions.count)
        for decision in decisions { values.append(frame.value(at: decision.slot)) }
        return Evaluation(values: values, frame: frame)
    }

    /// Evaluates a decision service with arguments by the names of its inputs; those not given are null.
    ///
    /// The one value is that of the output decision, or a context of all of them.
    package func evaluate(
        _ service: ServiceSlot, with arguments: [(name: String, value: Value)], clock: DateTime? = nil,
        limits: Limits = .standard, tracing: Trace.Level = .none
    ) -> Evaluation {
        var frame = Frame(slots: graph.slotCount, thunks: graph.thunks, clock: clock, limits: limits)
        frame.tape = tracing == .none ? nil : Tape(isDetailed: tracing == .detailed)
        guard case .function(let function) = frame.value(at: service.slot) else {
            return Evaluation(values: [.null], frame: frame)
        }
        let values = function.parameters.map { parameter in
            arguments.first { $0.name.utf8.elementsEqual(parameter.name.utf8) }?.value ?? .null
        }
        let value = frame.call(function, values, at: SourceRange(0, 0))
        return Evaluation(values: [value], frame: frame)
    }
}
