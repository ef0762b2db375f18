internal import FEEL

/// A place that wants a type: values are coerced to it and put to its tests.
final class Conversion: Sendable {
    let type: ItemType

    /// Whose value it is, for diagnostics.
    let source: FEEL.Source

    // Whether nothing but the type is asked of values; most of them are of it, which is seen at a glance.
    private let isPlain: Bool

    // Whether the values are known to be of the type, so that only its tests are left.
    private let isTyped: Bool

    init(type: ItemType, source: FEEL.Source, isTyped: Bool = false) {
        self.type = type
        isPlain = type.constraint == nil
        self.source = source
        self.isTyped = isTyped
    }

    /// The conversion of values of which something is known; nil if they need none.
    static func of(_ known: FEELType, to type: ItemType, source: FEEL.Source) -> Conversion? {
        let isTyped = known.conforms(to: type.type)
        return isTyped && type.constraint == nil ? nil : Conversion(type: type, source: source, isTyped: isTyped)
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
        var value = value
        if !isTyped {
            let coercion = value.coerced(to: type.type)
            if case .failed = coercion.conversion {
                frame.report(.conversion, in: source)
                return .null
            }
            value = coercion.value
        }
        if let constraint = type.constraint, !constraint.accepts(value, &frame) {
            frame.report(.inputNotAllowed, in: source)
            return .null
        }
        return value
    }
}
