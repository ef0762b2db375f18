extension RangeValue {
    /// The range a text spells out: both ends literals of one kind, in their order.
    ///
    /// Literals are numbers, strings, those behind `@`, and the functions that make dates, times and durations of one
    /// string, called with a literal.
    ///
    /// Without a start or an end the text is that of a comparison: `[2..)` is `>= 2` (DMN 1.5, 10.3.4.1).
    convenience init?(parsing text: String) {
        if let (comparison, endpoint) = Self.comparison(text) {
            self.init(comparison, endpoint)
            return
        }
        guard case .success(let term) = Parser.parseExpression(text, in: .empty).result,
            case .interval(let start, let isStartIncluded, let end, let isEndIncluded) = term.form,
            let first = start.endpoint, let last = end.endpoint, FEELType.of(first) == FEELType.of(last),
            let order = first.order(to: last), order != .after
        else { return nil }
        self.init(from: first, included: isStartIncluded, to: last, included: isEndIncluded)
    }

    /// The comparison that a text with one end left out stands for.
    private static func comparison(_ text: String) -> (Comparison, Value)? {
        func endpoint(_ text: Substring) -> Value? {
            guard case .success(let term) = Parser.parseExpression(String(text), in: .empty).result else { return nil }
            return term.endpoint
        }
        if text.hasSuffix("..)"), let first = text.first, "[(]".contains(first),
            let value = endpoint(text.dropFirst().dropLast(3))
        {
            return (first == "[" ? .greaterOrEqual : .greater, value)
        }
        if text.hasPrefix("(.."), let last = text.last, "])[".contains(last),
            let value = endpoint(text.dropFirst(3).dropLast())
        {
            return (last == "]" ? .lessOrEqual : .less, value)
        }
        return nil
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
