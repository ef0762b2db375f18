internal import FEEL

/// A place that wants a type: values are coerced to it and put to its tests.
final class Conversion: Sendable {
    let type: ItemType

    /// Whose value it is, for diagnostics.
    let source: FEEL.Source

    // Whether nothing but the type is asked of values; most of them are of it, which is seen at a glance.
    private let isPlain: Bool

    init(type: ItemType, source: FEEL.Source) {
        self.type = type
        isPlain = type.constraint == nil
        self.source = source
    }

    /// The value as the type wants it; null with a diagnostic if it does not fit.
    func apply(to value: Value, _ frame: inout Frame) -> Value {
        if isPlain {
            switch (value, type.type) {
            case (_, .any), (.boolean, .boolean), (.date, .date), (.null, _), (.number, .number), (.string, .string):
                return value
            default: break
            }
        }
        let coercion = value.coerced(to: type.type)
        if coercion.conversion == .failed {
            frame.report(.conversion, in: source)
            return .null
        }
        if let constraint = type.constraint, !constraint.accepts(coercion.value, &frame) {
            frame.report(.inputNotAllowed, in: source)
            return .null
        }
        return coercion.value
    }
}
