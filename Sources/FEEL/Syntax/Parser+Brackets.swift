extension Parser {
    /// `( expression )`, `( < endpoint )` or an interval with an open start.
    mutating func parseParenthesis() throws(SyntaxError) -> Term {
        try nested { parser throws(SyntaxError) in
            let start = parser.scanner.position
            parser.scanner.position += 1
            if let comparison = parser.acceptComparison() {
                let endpoint = try parser.parseSum()
                try parser.expect(")", "`)` behind the comparison")
                return Term(
                    form: .comparisonRange(comparison, endpoint), range: SourceRange(start, parser.scanner.position),
                    type: .range(endpoint.type))
            }
            let term = try parser.parseInside()
            if parser.scanner.accept("..") {
                return try parser.parseIntervalEnd(from: term, included: false, since: start)
            }
            try parser.expect(")", "`)`")
            return Term(form: term.form, range: SourceRange(start, parser.scanner.position), type: term.type)
        }
    }

    /// A list, or an interval that begins with a square bracket.
    mutating func parseBracket() throws(SyntaxError) -> Term {
        try nested { parser throws(SyntaxError) in
            let start = parser.scanner.position
            let isClosed = parser.scanner.byte == UInt8(ascii: "[")
            parser.scanner.position += 1
            if isClosed, parser.scanner.accept("]") {
                return Term(
                    form: .list([]), range: SourceRange(start, parser.scanner.position), type: .list(.null))
            }
            let first = try parser.parseInside()
            if parser.scanner.accept("..") {
                return try parser.parseIntervalEnd(from: first, included: isClosed, since: start)
            }
            guard isClosed else { throw parser.failure(expected: "`..` of an interval") }
            var terms = [first]
            while parser.scanner.accept(",") { terms.append(try parser.parseInside()) }
            try parser.expect("]", "`,` or `]` in the list")
            return Term(
                form: .list(terms), range: SourceRange(start, parser.scanner.position),
                type: .list(terms.dropFirst().reduce(first.type) { $0.joined(with: $1.type) }))
        }
    }

    // Inside of brackets a `[` behind an operand is a filter again.
    private mutating func parseInside() throws(SyntaxError) -> Term {
        let isDoubtful = isInIntervalEnd
        isInIntervalEnd = false
        defer { isInIntervalEnd = isDoubtful }
        return try parseExpression()
    }

    /// The rest of an interval, behind its dots.
    mutating func parseIntervalEnd(
        from first: Term, included isStartIncluded: Bool, since start: Int
    ) throws(SyntaxError) -> Term {
        let isDoubtful = isInIntervalEnd
        isInIntervalEnd = true
        let last: Term
        do {
            defer { isInIntervalEnd = isDoubtful }
            last = try parseSum()
        }
        let isEndIncluded = scanner.accept("]")
        if !isEndIncluded, !scanner.accept(")"), !scanner.accept("[") {
            throw failure(expected: "`]`, `)` or `[` at the end of the interval")
        }
        return Term(
            form: .interval(
                start: first, isStartIncluded: isStartIncluded, end: last, isEndIncluded: isEndIncluded),
            range: SourceRange(start, scanner.position), type: .range(first.type.joined(with: last.type)))
    }

    /// `{ name: expression, … }`; each entry sees those before it.
    mutating func parseContext() throws(SyntaxError) -> Term {
        let start = scanner.position
        scanner.position += 1
        var entries: [Term.Entry] = []
        var isUnique = true
        names.pushVariables()
        defer { names.pop() }
        if !scanner.accept("}") {
            repeat {
                let key = try parseKey()
                try expect(":", "`:` behind the key of the context")
                let term = try parseExpression()
                let variable = LocalVariable(key, term.type)
                isUnique = isUnique && !entries.contains { $0.name.hasSameCodePoints(as: key) }
                entries.append(Term.Entry(name: key, variable: variable, term: term))
                names.declare(variable)
            } while scanner.accept(",")
            try expect("}", "`,` or `}` in the context")
        }
        let range = SourceRange(start, scanner.position)
        guard isUnique else {
            // A context with a key twice is null, DMN14-178.
            return Term(form: .failure(.duplicateKey), range: range, type: .null)
        }
        return Term(
            form: .context(entries), range: range,
            type: FEELType.context(entries.map { FEELType.Member($0.name, $0.term.type) }).bounded)
    }

    private mutating func parseKey() throws(SyntaxError) -> String {
        scanner.skipBlanks()
        if let string = try scanner.acceptString() { return string }
        guard let (name, end) = scanner.declaredName(upTo: [UInt8(ascii: ":")]) else {
            throw failure(expected: "a key of the context")
        }
        scanner.position = end
        return name
    }
}
