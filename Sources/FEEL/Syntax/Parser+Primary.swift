extension Parser {
    /// A literal, a name, or an expression that begins with a word or bracket of its own.
    mutating func parsePrimary() throws(SyntaxError) -> Term {
        if let term = readAhead {
            readAhead = nil
            return term
        }
        scanner.skipBlanks()
        let start = scanner.position
        guard let byte = scanner.byte else { throw failure(expected: "an expression") }
        switch byte {
        case UInt8(ascii: "\""):
            guard let string = try scanner.acceptString() else { break }
            return literal(.string(string), .string, since: start)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."):
            guard let digits = scanner.acceptNumber() else { break }
            guard let number = Number(parsing: digits) else {
                return Term(form: .failure(.literal), range: range(since: start), type: .number)
            }
            return literal(.number(number), .number, since: start)
        case UInt8(ascii: "@"):
            return try parseAtLiteral()
        case UInt8(ascii: "("):
            return try parseParenthesis()
        case UInt8(ascii: "["), UInt8(ascii: "]"):
            return try parseBracket()
        case UInt8(ascii: "{"):
            return try nested { parser throws(SyntaxError) in try parser.parseContext() }
        default:
            if let term = try parseName() { return term }
        }
        throw failure(expected: "an expression")
    }

    private func literal(_ value: Value, _ type: FEELType, since start: Int) -> Term {
        Term(form: .literal(value), range: SourceRange(start, scanner.position), type: type)
    }

    // A longer name in scope wins over a word of the language.
    private mutating func parseName() throws(SyntaxError) -> Term? {
        let start = scanner.position
        guard scanner.isNameStart(at: start) else { return nil }
        let found = names.resolve(at: scanner)
        if let word = scanner.endOfWord(from: start), found?.end ?? 0 <= word,
            let term = try parseWord(scanner.text(start, word), end: word)
        {
            return term
        }
        if let found {
            scanner.position = found.end
            return Term(form: found.form, range: SourceRange(start, found.end), type: found.type)
        }
        return unknownName()
    }

    private mutating func parseWord(_ word: String, end: Int) throws(SyntaxError) -> Term? {
        let start = scanner.position
        scanner.position = end
        switch word {
        case "true", "false": return literal(.boolean(word == "true"), .boolean, since: start)
        case "null": return literal(.null, .null, since: start)
        case "every", "some":
            return try parseQuantified(isUniversal: word == "every", since: start)
        case "for": return try parseIteration(since: start)
        case "function":
            if scanner.peek("(") { return try parseFunction(since: start) }
        case "if": return try parseConditional(since: start)
        case "and", "between", "else", "in", "or", "return", "satisfies", "then":
            scanner.position = start
            throw failure(expected: "an expression")
        default: break
        }
        scanner.position = start
        return nil
    }

    // Words in a row that are no operators count as one name, so that the message names it whole.
    private mutating func unknownName() -> Term {
        let start = scanner.position
        var end = scanner.endOfWord(from: start) ?? start
        let item = names.openItem
        if item == nil {
            while let next = scanner.endOfWord(from: scanner.endOfBlanks(from: end)) {
                let word = scanner.text(scanner.endOfBlanks(from: end), next)
                guard !Self.operatorWords.contains(word) else { break }
                end = next
            }
        }
        let name = Name.normalized(scanner.text(start, end))
        scanner.position = end
        let range = SourceRange(start, end)
        if let item {
            item.isUsed = true
            return Term(form: .memberOrElse(item, name, nil), range: range, type: .any)
        }
        let suggestion = Name.nearest(to: name, among: names.all)
        report(.unknownName(name, suggestion: suggestion), at: range)
        return Term(form: .failure(.unknownName), range: range, type: .any)
    }

    private static let operatorWords: Set<String> = [
        "and", "between", "else", "in", "instance", "of", "or", "return", "satisfies", "then",
    ]

    private mutating func parseConditional(since start: Int) throws(SyntaxError) -> Term {
        let condition = try parseExpression()
        try expectWord("then", "`then` behind the condition of `if`")
        let positive = try parseExpression()
        try expectWord("else", "`else` of the `if`")
        let negative = try parseExpression()
        return Term(
            form: .conditional(condition, positive, negative), range: SourceRange(start, scanner.position),
            type: positive.type.joined(with: negative.type))
    }

    private mutating func parseAtLiteral() throws(SyntaxError) -> Term {
        let start = scanner.position
        scanner.position += 1
        scanner.skipBlanks()
        guard let text = try scanner.acceptString() else { throw failure(expected: "a string behind `@`") }
        let value = Value(atLiteral: text)
        if value.isNull { return Term(form: .failure(.literal), range: range(since: start), type: .null) }
        return literal(value, .of(value), since: start)
    }

    private func range(since start: Int) -> SourceRange { SourceRange(start, scanner.position) }
}
