internal import FEEL

/// A compiled decision service: evaluates its output decisions in slots of its own, with only its inputs given.
final class ServicePlan: Sendable {
    /// The formal parameters: input data first, then input decisions, each in document order.
    let parameters: [FunctionValue.Parameter]

    private let inputSlots: [Int]
    private let outputSlots: [Int]
    private let shape: ContextShape
    private let result: Conversion?
    private let resultType: FEELType
    private let slotCount: Int

    init(
        parameters: [(slot: Int, parameter: FunctionValue.Parameter)], outputs: [(slot: Int, name: String)],
        result: Conversion?, resultType: FEELType, slotCount: Int
    ) {
        self.parameters = parameters.map(\.parameter)
        inputSlots = parameters.map(\.slot)
        outputSlots = outputs.map(\.slot)
        shape = ContextShape(outputs.map(\.name))
        self.result = result
        self.resultType = resultType
        self.slotCount = slotCount
    }

    /// The service as a function of the model whose thunks the holder has.
    func function(_ holder: ThunkHolder) -> FunctionValue {
        FunctionValue(parameters: parameters, result: resultType) { [weak holder] arguments, frame in
            guard let holder else { return .null }
            return self.evaluate(arguments, holder.thunks, &frame)
        }
    }

    private func evaluate(_ arguments: [Value], _ thunks: [Frame.Thunk?], _ frame: inout Frame) -> Value {
        frame.nested(slots: slotCount, thunks: thunks) { frame in
            for (slot, argument) in zip(inputSlots, arguments) { frame.set(argument, at: slot) }
            var values: [Value] = []
            for slot in outputSlots { values.append(frame.value(at: slot)) }
            let value = values.count == 1 ? values[0] : .context(shape: shape, values: values)
            return result?.apply(to: value, &frame) ?? value
        }
    }
}
