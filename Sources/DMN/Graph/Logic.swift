internal import FEEL

/// Compiled decision logic: the boxed forms as a tree whose leaves are FEEL expressions and tables.
indirect enum Logic: Sendable {
    /// A table of which something cannot be read, which a diagnostic tells: no other rule may answer in its place.
    case broken(FEEL.Source)
    case coerced(Logic, Conversion)
    case constant(Value)
    case conditional(if: Logic, then: Logic, else: Logic, FEEL.Source)
    case context(ContextLogic)
    case every(IterationLogic)
    case expression(Expression)
    case filter(IterationLogic)
    case `for`(IterationLogic)
    case function(ClosureLogic)
    case invocation(InvocationLogic)
    case list([Logic])
    /// No logic, which a diagnostic tells.
    case missing(FEEL.Source)
    case relation(ContextShape, rows: [[Logic]])
    case some(IterationLogic)
    case table(Table)

    /// The value in a frame.
    func evaluate(_ frame: inout Frame) -> Value {
        switch self {
        case .broken(let source):
            frame.report(.brokenExpression, in: source)
            return .null
        case .coerced(let logic, let conversion): return conversion.apply(to: logic.evaluate(&frame), &frame)
        case .constant(let value): return value
        case .conditional(let condition, let positive, let negative, let source):
            // Unlike `if` in an expression, a condition that is no boolean makes the whole null (DMN 1.5, 10.3.2.18).
            switch condition.evaluate(&frame) {
            case .boolean(true): return positive.evaluate(&frame)
            case .boolean(false): return negative.evaluate(&frame)
            default:
                frame.report(.operandTypes, in: source)
                return .null
            }
        case .context(let context): return context.evaluate(&frame)
        case .every(let iteration): return iteration.every(&frame)
        case .expression(let expression): return expression.evaluate(in: &frame)
        case .filter(let iteration): return iteration.filter(&frame)
        case .for(let iteration): return iteration.map(&frame)
        case .function(let function): return function.evaluate(&frame)
        case .invocation(let invocation): return invocation.evaluate(&frame)
        case .list(let items): return .list(Self.evaluate(items, &frame))
        case .missing(let source):
            frame.report(.missingLogic, in: source)
            return .null
        case .relation(let shape, let rows):
            var contexts: [Value] = []
            contexts.reserveCapacity(rows.count)
            for row in rows { contexts.append(.context(shape: shape, values: Self.evaluate(row, &frame))) }
            return .list(contexts)
        case .some(let iteration): return iteration.some(&frame)
        case .table(let table): return table.evaluate(&frame)
        }
    }

    private static func evaluate(_ items: [Logic], _ frame: inout Frame) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(items.count)
        for item in items { values.append(item.evaluate(&frame)) }
        return values
    }
}

extension Frame {
    /// Takes note of something that went wrong in an element as a whole.
    mutating func report(_ code: Diagnostic.Code, in source: FEEL.Source) {
        report(Diagnostic(code, in: source, at: SourceRange(0, source.text.utf8.count)))
    }
}
