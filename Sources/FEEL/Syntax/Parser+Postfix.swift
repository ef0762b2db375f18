extension Parser {
    /// A primary with the paths, filters and calls behind it.
    mutating func parsePostfix() throws(SyntaxError) -> Term {
        var term = try parsePrimary()
        while true {
            scanner.skipBlanks()
            if scanner.byte == UInt8(ascii: "."), scanner.byte(ahead: 1) != UInt8(ascii: ".") {
                scanner.position += 1
                term = try parseMember(of: term)
            } else if scanner.byte == UInt8(ascii: "[") {
                guard let filtered = try parseFilter(of: term) else { return term }
                term = filtered
            } else if scanner.byte == UInt8(ascii: "(") {
                scanner.position += 1
                let arguments = try parseArguments(of: term)
                term = Term(
                    form: .invocation(term, arguments), range: range(since: term),
                    type: .result(ofCalling: term, with: arguments))
            } else {
                return term
            }
        }
    }

    private mutating func parseMember(of base: Term) throws(SyntaxError) -> Term {
        scanner.skipBlanks()
        guard let (name, end) = names.member(of: base.type, at: scanner) else {
            throw failure(expected: "the name of a member behind `.`")
        }
        scanner.position = end
        return Term(
            form: .path(base, name), range: range(since: base), type: .result(ofMember: name, of: base.type))
    }

    // At the end of an interval `[` can also close it: if no filter can be read there, it does.
    private mutating func parseFilter(of base: Term) throws(SyntaxError) -> Term? {
        let isDoubtful = isInIntervalEnd
        let start = self
        isInIntervalEnd = false
        defer { isInIntervalEnd = isDoubtful }
        do {
            return try parseCertainFilter(of: base)
        } catch {
            let retries = retries + 1
            guard isDoubtful, retries <= Limits.syntaxRetries else { throw error }
            self = start
            self.retries = retries
            return nil
        }
    }

    private mutating func parseCertainFilter(of base: Term) throws(SyntaxError) -> Term {
        scanner.position += 1
        let item = LocalVariable("item", base.type.element)
        names.push(item: item)
        defer { names.pop() }
        let predicate = try parseExpression()
        try expect("]", "`]` at the end of the filter")
        let type: FEELType =
            predicate.type == .number
            ? base.type.element
            : predicate.type == .boolean ? .list(base.type.element) : .any
        return Term(form: .filter(base, item: item, predicate: predicate), range: range(since: base), type: type)
    }

    /// The arguments of a call, behind its `(`.
    private mutating func parseArguments(of callee: Term) throws(SyntaxError) -> [Term.Argument] {
        if scanner.accept(")") { return [] }
        let isDoubtful = isInIntervalEnd
        isInIntervalEnd = false
        defer { isInIntervalEnd = isDoubtful }
        var arguments: [Term.Argument] = []
        repeat {
            let name = acceptArgumentName()
            arguments.append(Term.Argument(name: name, term: try parseExpression()))
        } while scanner.accept(",")
        try expect(")", "`,` or `)` in the list of arguments")
        guard arguments.allSatisfy({ $0.name == nil }) || arguments.allSatisfy({ $0.name != nil }) else {
            throw SyntaxError(
                kind: .expected("either names for all arguments or for none", found: "both"),
                range: range(since: callee))
        }
        return arguments
    }

    private mutating func acceptArgumentName() -> String? {
        guard let (name, end) = scanner.declaredName(upTo: [UInt8(ascii: ":")]) else { return nil }
        scanner.position = end + 1
        return name
    }
}

extension Scanner {
    /// The name that is declared here in front of one of the delimiters, and the delimiter's offset.
    ///
    /// A name being declared is in no scope yet: everything up to the delimiter belongs to it.
    func declaredName(upTo delimiters: [UInt8]) -> (name: String, end: Int)? {
        let start = endOfBlanks(from: position)
        guard isNameStart(at: start) else { return nil }
        var offset = start
        while let (scalar, length) = scalar(at: offset) {
            if scalar.value < 0x80, delimiters.contains(UInt8(scalar.value)) {
                return (Name.normalized(text(start, offset)), offset)
            }
            guard Name.canContinue(scalar) || Name.isSymbol(scalar) || Name.isBlank(scalar) else { return nil }
            offset += length
        }
        return nil
    }
}
