internal import FEEL

/// A compiled cell of a result column.
enum OutputCell: Sendable {
    /// Known when the table was compiled, and checked then.
    case constant(Value)
    case expression(Expression)

    /// Whether the value is known without evaluating anything.
    var constant: Value? {
        if case .constant(let value) = self { value } else { nil }
    }
}

/// A compiled result column.
struct OutputColumn: Sendable {
    /// The name of the entry in the result, where there are several columns.
    let name: String

    /// What results are coerced to.
    let type: FEELType

    /// What results are allowed; nil if all are.
    let allowed: UnaryTests?

    /// The values allowed, best first, for `PRIORITY` and `OUTPUT ORDER`.
    let priorities: [Value]

    /// The result if no rule matches.
    let fallback: OutputCell?

    /// The value of a cell, coerced and checked; null with a diagnostic if it does not fit.
    func value(of cell: OutputCell, _ frame: inout Frame) -> Value {
        switch cell {
        case .constant(let value): return value
        case .expression(let expression):
            let coercion = expression.evaluate(in: &frame).coerced(to: type)
            let source = expression.source
            let range = SourceRange(0, source.text.utf8.count)
            if coercion.conversion == .failed { frame.report(Diagnostic(.conversion, in: source, at: range)) }
            guard accepts(coercion.value, &frame) else {
                frame.report(Diagnostic(.outputNotAllowed, in: source, at: range))
                return .null
            }
            return coercion.value
        }
    }

    /// Whether a value is among those allowed; null always is.
    func accepts(_ value: Value, _ frame: inout Frame) -> Bool {
        guard let allowed, !value.isNull else { return true }
        return allowed.matches(value, in: &frame)
    }

    /// The rank of a value among the priorities, 0 for the best; a value not among them comes last.
    func rank(of value: Value) -> Int {
        priorities.firstIndex { $0.equals(value) == .yes } ?? priorities.count
    }
}
