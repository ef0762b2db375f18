internal import FEEL

/// A boxed context: entries that see those before them, and perhaps a result.
final class ContextLogic: Sendable {
    /// An entry: its value, and the slot in which the entries after it find it.
    struct Entry: Sendable {
        let slot: Int
        let value: Logic
    }

    private let shape: ContextShape
    private let entries: [Entry]
    private let result: Logic?

    init(shape: ContextShape, entries: [Entry], result: Logic?) {
        self.shape = shape
        self.entries = entries
        self.result = result
    }

    func evaluate(_ frame: inout Frame) -> Value {
        var values: [Value] = []
        if result == nil { values.reserveCapacity(entries.count) }
        for entry in entries {
            let value = entry.value.evaluate(&frame)
            frame.set(value, at: entry.slot)
            if result == nil { values.append(value) }
        }
        return result?.evaluate(&frame) ?? .context(shape: shape, values: values)
    }
}
