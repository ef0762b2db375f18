internal import FEEL

/// The compiled body of a function: it runs in slots of its own.
///
/// The slots hold, in this order: what the body uses from outside, the parameters, and what boxed forms inside bind.
final class FunctionPlan: Sendable {
    private let parameters: [FunctionValue.Parameter]
    private let conversions: [Conversion?]
    private let result: Conversion?
    private let resultType: FEELType
    private let body: Logic
    private let slotCount: Int
    private let thunks: [Frame.Thunk?]
    private let captureCount: Int

    /// - Parameters:
    ///   - parameters: the formal parameters with what their arguments must satisfy, if anything.
    ///   - result: what results are coerced to, if to anything.
    ///   - resultType: what is known of results.
    ///   - body: what is computed.
    ///   - thunks: makers of the first slots, for functions the body knows; closures capture values instead.
    ///   - captureCount: how many of the first slots a closure fills.
    ///   - slotCount: how many slots there are.
    init(
        parameters: [(FunctionValue.Parameter, Conversion?)], result: Conversion?, resultType: FEELType,
        body: Logic,
        thunks: [Frame.Thunk?] = [], captureCount: Int = 0, slotCount: Int
    ) {
        self.parameters = parameters.map(\.0)
        conversions = parameters.map(\.1)
        self.result = result
        self.resultType = resultType
        self.body = body
        self.thunks = thunks
        self.captureCount = captureCount
        self.slotCount = slotCount
    }

    /// The function as a value, with the values a closure keeps of what is around it.
    func function(captured: [Value] = []) -> FunctionValue {
        FunctionValue(parameters: parameters, result: resultType) { arguments, frame in
            self.evaluate(arguments, captured, &frame)
        }
    }

    private func evaluate(_ arguments: [Value], _ captured: [Value], _ frame: inout Frame) -> Value {
        frame.nested(slots: slotCount, thunks: thunks) { frame in
            for (slot, value) in captured.enumerated() { frame.set(value, at: slot) }
            let first = max(thunks.count, captureCount)
            for (index, argument) in arguments.enumerated() {
                let value = conversions[index]?.apply(to: argument, &frame) ?? argument
                // An argument its type does not allow: the function is not invoked.
                if value.isNull, !argument.isNull { return .null }
                frame.set(value, at: first + index)
            }
            let value = body.evaluate(&frame)
            return result?.apply(to: value, &frame) ?? value
        }
    }
}

/// A boxed function definition: makes a function that keeps the values around it.
final class ClosureLogic: Sendable {
    private let plan: FunctionPlan
    private let captures: [Int]

    // `captures` are the slots of the values the body uses, in the order of its own first slots.
    init(_ plan: FunctionPlan, captures: [Int]) {
        self.plan = plan
        self.captures = captures
    }

    func evaluate(_ frame: inout Frame) -> Value {
        var captured: [Value] = []
        captured.reserveCapacity(captures.count)
        for slot in captures { captured.append(frame.value(at: slot)) }
        return .function(plan.function(captured: captured))
    }
}
