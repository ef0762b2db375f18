extension RangeValue {
    /// The range a text spells out: both ends literals of one kind, in their order.
    ///
    /// Literals are numbers, strings, those behind `@`, and the functions that make dates, times and durations of one
    /// string, called with a literal.
    convenience init?(parsing text: String) {
        guard case .success(let term) = Parser.parseExpression(text, in: .empty).result,
            case .interval(let start, let isStartIncluded, let end, let isEndIncluded) = term.form,
            let first = start.endpoint, let last = end.endpoint, FEELType.of(first) == FEELType.of(last),
            let order = first.order(to: last), order != .after
        else { return nil }
        self.init(from: first, included: isStartIncluded, to: last, included: isEndIncluded)
    }
}

extension Term {
    fileprivate var endpoint: Value? {
        switch form {
        case .literal(let value): return value
        case .negation(let operand):
            guard case .literal(.number(let number)) = operand.form else { return nil }
            return .number(number.negated)
        case .invocation(let callee, let arguments):
            guard case .variable(.builtin(let builtin)) = callee.form,
                ["date", "date and time", "duration", "time"].contains(builtin.name), arguments.count == 1,
                case .literal(.string) = arguments[0].term.form
            else { return nil }
            return Compiler(Source("", Origin()), nil).compile(self).constant
        default: return nil
        }
    }
}
