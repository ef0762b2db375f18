internal import FEEL

/// A compiled requirement graph: what evaluations run on.
struct Graph: Sendable {
    /// How many slots a frame needs: one for each element, and those boxed forms bind names in.
    let slotCount: Int

    /// Makers of the elements' values, by slot.
    let thunks: [Frame.Thunk?]

    /// What values supplied from outside are coerced to, by slot.
    let conversions: [Conversion]

    /// The functions of the model, by slot; owned here and nowhere else.
    let functions: [Int: FunctionHolder]

    /// The thunks once more, for decision services.
    let thunkHolder: ThunkHolder
}
