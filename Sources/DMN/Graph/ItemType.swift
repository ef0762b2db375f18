internal import FEEL

/// A type of the model: what FEEL knows of it, and the tests its values must satisfy.
struct ItemType: Sendable {
    /// The type as expressions see it; allowed values are no part of it (DMN 1.5, 10.3.2.9.1).
    let type: FEELType

    /// What a value must satisfy besides; nil if nothing.
    let constraint: Constraint?

    /// The type of everything.
    static let any = ItemType(type: .any, constraint: nil)

    init(type: FEELType, constraint: Constraint? = nil) {
        self.type = type
        self.constraint = constraint
    }

    /// A list of such values.
    var list: ItemType { ItemType(type: .list(type), constraint: constraint.map { .each($0) }) }
}

/// Tests on a value or on its parts.
indirect enum Constraint: Sendable {
    case all([Constraint])
    case each(Constraint)
    case members([(name: String, constraint: Constraint)])
    case tests(UnaryTests)

    /// Whether a value satisfies the tests; null does, as every type includes it, unless tests on null itself say no.
    func accepts(_ value: Value, _ frame: inout Frame) -> Bool {
        switch self {
        case .all(let constraints):
            for constraint in constraints where !constraint.accepts(value, &frame) { return false }
        case .each(let constraint):
            guard case .list(let elements) = value else { return constraint.accepts(value, &frame) }
            for element in elements where !constraint.accepts(element, &frame) { return false }
        case .members(let members):
            guard case .context(let context) = value else { return true }
            for member in members {
                if let value = context[member.name], !member.constraint.accepts(value, &frame) { return false }
            }
        case .tests(let tests):
            if value.isNull { return true }
            return tests.matches(value, in: &frame)
        }
        return true
    }
}
