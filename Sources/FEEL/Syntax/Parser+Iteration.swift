extension Parser {
    /// `for … return …`, behind its first word.
    mutating func parseIteration(since start: Int) throws(SyntaxError) -> Term {
        names.pushVariables()
        defer { names.pop() }
        let iterators = try parseIterators(endingWith: "return")
        let partial = LocalVariable("partial", .list(.any))
        names.declare(partial)
        let body = try parseExpression()
        return Term(
            form: .iteration(iterators, partial: partial, body), range: SourceRange(start, scanner.position),
            type: .list(body.type))
    }

    /// `some … satisfies …` or `every … satisfies …`, behind its first word.
    mutating func parseQuantified(isUniversal: Bool, since start: Int) throws(SyntaxError) -> Term {
        names.pushVariables()
        defer { names.pop() }
        let iterators = try parseIterators(endingWith: "satisfies")
        let condition = try parseExpression()
        return Term(
            form: .quantified(isUniversal: isUniversal, iterators, condition),
            range: SourceRange(start, scanner.position), type: .boolean)
    }

    private mutating func parseIterators(endingWith word: StaticString) throws(SyntaxError) -> [Term.Iterator] {
        var iterators: [Term.Iterator] = []
        repeat {
            let name = try parseVariableName()
            let first = try parseExpression()
            let source: Term.Iterator.Source
            let type: FEELType
            if scanner.accept("..") {
                source = .range(first, try parseExpression())
                type = first.type
            } else {
                source = .list(first)
                type = first.type.iterated
            }
            let variable = LocalVariable(name, type)
            iterators.append(Term.Iterator(variable: variable, source: source))
            names.declare(variable)
        } while scanner.accept(",")
        try expectWord(word, "`,` or `\(word)` behind the list")
        return iterators
    }

    // The name ends at the first word `in`: nothing can be known of it before.
    private mutating func parseVariableName() throws(SyntaxError) -> String {
        scanner.skipBlanks()
        let start = scanner.position
        guard var end = scanner.endOfWord(from: start) else { throw failure(expected: "the name of a variable") }
        while true {
            scanner.position = end
            scanner.skipBlanks()
            if scanner.position > end, scanner.acceptWord("in") {
                return Name.normalized(scanner.text(start, end))
            }
            guard let (scalar, length) = scanner.scalar(at: scanner.position),
                Name.isSymbol(scalar) || Name.canContinue(scalar)
            else { throw failure(expected: "`in` behind the name of the variable") }
            end = scanner.endOfWord(from: scanner.position) ?? scanner.position + length
        }
    }

    /// `function(…) body`, behind its first word.
    mutating func parseFunction(since start: Int) throws(SyntaxError) -> Term {
        try expect("(", "`(`")
        var parameters: [FunctionValue.Parameter] = []
        if !scanner.accept(")") {
            repeat { parameters.append(try parseParameter()) } while scanner.accept(",")
            try expect(")", "`,` or `)` in the list of parameters")
        }
        let isExternal = scanner.acceptWord("external")
        let variables = parameters.map { LocalVariable($0.name, $0.type) }
        names.pushVariables()
        defer { names.pop() }
        for variable in variables { names.declare(variable) }
        let body = try parseExpression()
        return Term(
            form: isExternal ? .external(parameters, body) : .function(parameters, variables, body),
            range: SourceRange(start, scanner.position),
            type: FEELType.function(parameters.map(\.type), isExternal ? .any : body.type).bounded)
    }

    private mutating func parseParameter() throws(SyntaxError) -> FunctionValue.Parameter {
        let delimiters = [UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ")")]
        guard let (name, end) = scanner.declaredName(upTo: delimiters) else {
            throw failure(expected: "the name of a parameter")
        }
        scanner.position = end
        return FunctionValue.Parameter(name, type: scanner.accept(":") ? try parseType() : .any)
    }
}

extension FEELType {
    /// The type of what an iteration over values of this type yields.
    fileprivate var iterated: FEELType {
        switch self {
        case .list(let element), .range(let element): element
        default: self
        }
    }
}
