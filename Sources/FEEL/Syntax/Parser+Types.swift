extension Parser {
    /// A type, as it stands behind `instance of` or a parameter's name.
    mutating func parseType() throws(SyntaxError) -> FEELType {
        scanner.skipBlanks()
        let start = scanner.position
        if let compound = try parseCompoundType() { return compound }
        if let (name, end) = names.typeName(at: scanner), let type = names.type(named: name) {
            scanner.position = end
            return type
        }
        guard let end = scanner.endOfWord(from: start) else { throw failure(expected: "a type") }
        let name = scanner.text(start, end)
        throw SyntaxError(
            kind: .unknownType(name, suggestion: Name.nearest(to: name, among: names.allTypes)),
            range: SourceRange(start, end))
    }

    private mutating func parseCompoundType() throws(SyntaxError) -> FEELType? {
        let start = scanner.position
        guard let end = scanner.endOfWord(from: start) else { return nil }
        let word = scanner.text(start, end)
        guard ["context", "function", "list", "range"].contains(word) else { return nil }
        scanner.position = end
        guard scanner.accept("<") else {
            scanner.position = start
            return nil
        }
        switch word {
        case "context": return try parseContextType()
        case "function": return try parseFunctionType()
        default:
            let element = try parseNestedType()
            try expect(">", "`>` behind the type of the elements")
            return word == "list" ? .list(element) : .range(element)
        }
    }

    private mutating func parseContextType() throws(SyntaxError) -> FEELType {
        var members: [FEELType.Member] = []
        repeat {
            guard let (name, end) = scanner.declaredName(upTo: [UInt8(ascii: ":")]) else {
                throw failure(expected: "the name of a member")
            }
            scanner.position = end + 1
            members.append(FEELType.Member(name, try parseNestedType()))
        } while scanner.accept(",")
        try expect(">", "`,` or `>` in the type of the context")
        return .context(members)
    }

    private mutating func parseFunctionType() throws(SyntaxError) -> FEELType {
        var parameters: [FEELType] = []
        if !scanner.peek(">") {
            repeat { parameters.append(try parseNestedType()) } while scanner.accept(",")
        }
        try expect(">", "`,` or `>` in the type of the function")
        try expect("->", "`->` in front of the function's result")
        return .function(parameters, try parseNestedType())
    }

    private mutating func parseNestedType() throws(SyntaxError) -> FEELType {
        var type = FEELType.any
        _ = try nested { parser throws(SyntaxError) in
            type = try parser.parseType()
            return Term(form: .literal(.null), range: SourceRange(0, 0), type: .null)
        }
        return type
    }
}
