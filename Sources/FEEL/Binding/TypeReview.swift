/// Looks in an expression that can be read for what cannot be meant: operands, conditions, arguments and members whose types
/// leave no result but null.
struct TypeReview {
    /// What was found, in the order of the text.
    private(set) var doubts: [SyntaxError] = []

    /// Looks at a term and all below it.
    mutating func visit(_ term: Term) {
        for part in term.form.parts { visit(part) }
        switch term.form {
        case .arithmetic(let operation, let left, let right):
            guard let first = Sample(left.type), let second = Sample(right.type) else { return }
            if case .failure(.operandTypes) = operation.apply(first.value, second.value) {
                doubt(.operandTypes(operation.symbol, "\(left.type)", "\(right.type)"), at: term)
            }
        case .comparison(let comparison, let left, let right):
            guard let first = Sample(left.type), let second = Sample(right.type) else { return }
            if first.value.compared(comparison, to: second.value) == .unknown {
                doubt(.operandTypes(comparison.symbol, "\(left.type)", "\(right.type)"), at: term)
            }
        case .conditional(let condition, _, _): wantsTruth(condition)
        case .conjunction(let terms), .disjunction(let terms): for term in terms { wantsTruth(term) }
        case .filter(_, _, let predicate):
            if predicate.type != .number { wantsTruth(predicate) }
        case .invocation(let callee, let arguments): visit(arguments, of: callee, at: term)
        case .path(let base, let name): visit(member: name, of: base, at: term)
        case .quantified(_, _, let condition): wantsTruth(condition)
        default: break
        }
    }

    /// Looks at a test and all below it, for inputs of a type.
    mutating func visit(_ test: Test, of input: FEELType) {
        visit(test.term)
        guard let sample = Sample(input) else { return }
        switch test {
        case .comparison(let comparison, let operand):
            guard let other = Sample(operand.type) else { return }
            if sample.value.compared(comparison, to: other.value) == .unknown {
                doubt(.operandTypes(comparison.symbol, "\(input)", "\(operand.type)"), at: operand)
            }
        case .expression(let operand, let mentionsInput):
            guard !mentionsInput, let other = Sample(operand.type), operand.type != .boolean else { return }
            if case .list = operand.type { return }
            if sample.value.equals(other.value) == .unknown {
                doubt(.operandTypes("=", "\(input)", "\(operand.type)"), at: operand)
            }
        }
    }

    private mutating func doubt(_ kind: SyntaxError.Kind, at term: Term) {
        doubts.append(SyntaxError(kind: kind, range: term.range))
    }

    private mutating func wantsTruth(_ condition: Term) {
        switch condition.type {
        case .any, .boolean, .null: break
        case let type: doubt(.noCondition("\(type)"), at: condition)
        }
    }

    private mutating func visit(member name: String, of base: Term, at term: Term) {
        guard let members = base.type.element.members else { return }
        if !members.contains(where: { $0.name.hasSameCodePoints(as: name) }) {
            doubt(.unknownMember(name, suggestion: Name.nearest(to: name, among: members.map(\.name))), at: term)
        }
    }

    private mutating func visit(_ arguments: [Term.Argument], of callee: Term, at term: Term) {
        let names = arguments.compactMap(\.name)
        guard names.isEmpty else { return }
        let types = arguments.map(\.term.type)
        if case .variable(.builtin(let builtin)) = callee.form {
            let fitting = builtin.signatures.filter { $0.accepts(count: types.count) }
            // Arguments gathered into a list may be of as many types as there are.
            guard !fitting.isEmpty, !fitting.contains(where: { $0.gathers(types.count) }) else { return }
            if !fitting.contains(where: { $0.mayTake(types) }) {
                doubt(.argumentTypes(builtin.name, types.map(\.description)), at: term)
            }
        } else if case .function(let parameters, _) = callee.type {
            guard parameters.count == types.count else {
                doubt(.argumentCount(parameters.count, found: types.count), at: term)
                return
            }
            if !zip(types, parameters).allSatisfy({ $0.mayBeTaken(as: $1) }) {
                doubt(.argumentTypes("", types.map(\.description)), at: term)
            }
        }
    }
}

/// Some value of a type: what an operator makes of the type is seen by trying it.
private struct Sample {
    let value: Value

    init?(_ type: FEELType) {
        switch type {
        case .any, .function, .null, .range: return nil
        case .boolean: value = true
        case .context: value = .context([:])
        case .date: value = CalendarDate(days: 0).map { .date($0) } ?? .null
        case .dateTime:
            value = CalendarDate(days: 0).map { .dateTime(DateTime(date: $0, time: .midnight)) } ?? .null
        case .list: value = []
        case .monthsDuration: value = .monthsDuration(MonthsDuration(months: 1))
        case .number: value = 1
        case .string: value = "a"
        case .time: value = .time(.midnight)
        case .timeDuration: value = .timeDuration(TimeDuration(seconds: 1))
        }
    }
}

extension Signature {
    /// Whether arguments of these types may turn out to be what the function takes.
    fileprivate func mayTake(_ types: [FEELType]) -> Bool {
        zip(types, parameters).allSatisfy { $0.mayBeTaken(as: $1.type) }
    }
}

extension FEELType {
    /// Whether a value of this type may be of the other one, or become one of it by the implicit conversions.
    fileprivate func mayBeTaken(as wanted: FEELType) -> Bool {
        switch (self, wanted) {
        case (.any, _), (_, .any), (.null, _), (.date, .dateTime), (.context, .context), (.function, .function),
            (.range, .range):
            true
        case (.list(let element), .list(let wantedElement)): element.mayBeTaken(as: wantedElement)
        // A list of one element becomes that element, and an element a list.
        case (.list(let element), _): element.mayBeTaken(as: wanted)
        case (_, .list(let wantedElement)): mayBeTaken(as: wantedElement)
        default: conforms(to: wanted)
        }
    }
}
