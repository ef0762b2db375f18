/// Reads expressions and unary tests by the names in scope.
///
/// Its verbs keep their word: `parse…` yields a term, `accept…` may consume, `expect…` blames the author.
struct Parser {
    var scanner: Scanner
    var names: VisibleNames

    /// Mistakes that spoil only the place where they stand: unknown names.
    private(set) var problems: [SyntaxError] = []

    // Where a range may end with `[`, what follows an operand need not be a filter.
    var isInIntervalEnd = false

    // How often that doubt was decided the other way; bounded, for each time a part of the text is read again.
    var retries = 0

    // A primary that was read before it was clear that it is one.
    var readAhead: Term?

    private var depth = 0

    init(_ text: String, in scope: Scope) {
        scanner = Scanner(text)
        names = VisibleNames(scope)
    }

    /// The whole text as one expression.
    static func parseExpression(
        _ text: String, in scope: Scope
    ) -> (result: Result<Term, SyntaxError>, problems: [SyntaxError]) {
        guard text.utf8.count <= Limits.textBytes else { return (.failure(tooLong(text)), []) }
        var parser = Parser(text, in: scope)
        do {
            let term = try parser.parseExpression()
            try parser.expectEnd()
            return (.success(term), parser.problems)
        } catch {
            return (.failure(error), parser.problems)
        }
    }

    static func tooLong(_ text: String) -> SyntaxError {
        SyntaxError(kind: .tooLong(limit: Limits.textBytes), range: SourceRange(0, text.utf8.count))
    }

    mutating func parseExpression() throws(SyntaxError) -> Term {
        try nested { parser throws(SyntaxError) in try parser.parseDisjunction() }
    }

    /// Runs one level deeper, if there is one.
    mutating func nested(
        _ body: (inout Parser) throws(SyntaxError) -> Term
    ) throws(SyntaxError) -> Term {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Limits.syntaxDepth else {
            throw SyntaxError(
                kind: .nestedTooDeeply(limit: Limits.syntaxDepth),
                range: SourceRange(scanner.position, scanner.position))
        }
        return try checked(try body(&self))
    }

    private mutating func parseDisjunction() throws(SyntaxError) -> Term {
        let first = try parseConjunction()
        guard scanner.peekWord("or") else { return first }
        var terms = [first]
        while scanner.acceptWord("or") { terms.append(try parseConjunction()) }
        return Term(form: .disjunction(terms), range: range(since: first), type: .boolean)
    }

    private mutating func parseConjunction() throws(SyntaxError) -> Term {
        let first = try parseComparison()
        guard scanner.peekWord("and") else { return first }
        var terms = [first]
        while scanner.acceptWord("and") { terms.append(try parseComparison()) }
        return Term(form: .conjunction(terms), range: range(since: first), type: .boolean)
    }

    private mutating func parseComparison() throws(SyntaxError) -> Term {
        var left = try parseSum()
        while true {
            if let comparison = acceptComparison() {
                let right = try parseSum()
                left = try checked(
                    Term(form: .comparison(comparison, left, right), range: range(since: left), type: .boolean))
            } else if scanner.acceptWord("between") {
                let low = try parseSum()
                try expectWord("and", "`and` between the two limits of `between`")
                let high = try parseSum()
                left = try checked(
                    Term(form: .between(left, low, high), range: range(since: left), type: .boolean))
            } else if scanner.acceptWord("in") {
                let (input, tests) = try parseMembership(of: left)
                left = try checked(
                    Term(form: .membership(left, input: input, tests), range: range(since: left), type: .boolean))
            } else {
                return left
            }
        }
    }

    mutating func acceptComparison() -> Comparison? {
        scanner.skipBlanks()
        if scanner.accept("<=") { return .lessOrEqual }
        if scanner.accept(">=") { return .greaterOrEqual }
        if scanner.accept("!=") { return .notEqual }
        if scanner.accept("<") { return .less }
        if scanner.accept(">") { return .greater }
        return scanner.accept("=") ? .equal : nil
    }

    /// An operand of a comparison: sums, products and what binds tighter.
    mutating func parseSum() throws(SyntaxError) -> Term {
        try nested { parser throws(SyntaxError) in
            var left = try parser.parseProduct()
            while true {
                if parser.scanner.accept("+") {
                    left = try parser.combine(.addition, left, try parser.parseProduct())
                } else if parser.scanner.accept("-") {
                    left = try parser.combine(.subtraction, left, try parser.parseProduct())
                } else {
                    return left
                }
            }
        }
    }

    private mutating func parseProduct() throws(SyntaxError) -> Term {
        var left = try parsePower()
        while true {
            scanner.skipBlanks()
            if !scanner.stands("**"), scanner.accept("*") {
                left = try combine(.multiplication, left, try parsePower())
            } else if scanner.accept("/") {
                left = try combine(.division, left, try parsePower())
            } else {
                return left
            }
        }
    }

    private mutating func parsePower() throws(SyntaxError) -> Term {
        // The standard groups `**` from the left, and binds the minus sign tighter: -5 ** 2 is 25.
        var left = try parseNegation()
        while scanner.accept("**") { left = try combine(.exponentiation, left, try parseNegation()) }
        return left
    }

    private mutating func parseNegation() throws(SyntaxError) -> Term {
        scanner.skipBlanks()
        let start = scanner.position
        guard scanner.accept("-") else { return try parseInstance() }
        return try nested { parser throws(SyntaxError) in
            let operand = try parser.parseNegation()
            return Term(
                form: .negation(operand), range: SourceRange(start, Int(operand.range.end)), type: operand.type)
        }
    }

    private mutating func parseInstance() throws(SyntaxError) -> Term {
        var term = try parsePostfix()
        while scanner.peekWord("instance") {
            _ = scanner.acceptWord("instance")
            try expectWord("of", "`of` behind `instance`")
            let type = try parseType()
            term = try checked(Term(form: .instance(term, type), range: range(since: term), type: .boolean))
        }
        return term
    }

    private func combine(_ operation: Arithmetic, _ left: Term, _ right: Term) throws(SyntaxError) -> Term {
        try checked(
            Term(
                form: .arithmetic(operation, left, right), range: range(since: left),
                type: .result(of: operation, left.type, right.type)))
    }

    /// The term, unless there are too many above one another: an operator after the other makes them grow as well.
    func checked(_ term: Term) throws(SyntaxError) -> Term {
        guard term.depth <= Limits.treeDepth else {
            throw SyntaxError(kind: .nestedTooDeeply(limit: Limits.treeDepth), range: term.range)
        }
        return term
    }

    /// The range from a term's start to the position.
    func range(since term: Term) -> SourceRange { SourceRange(Int(term.range.start), scanner.position) }

    /// Remembers a mistake that spoils only its place.
    mutating func report(_ kind: SyntaxError.Kind, at range: SourceRange) {
        problems.append(SyntaxError(kind: kind, range: range))
    }
}
