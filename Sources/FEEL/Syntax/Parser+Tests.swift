extension Parser {
    /// The tests behind `in`, in which `?` is what stands before it; within a cell it stays the input of the cell.
    mutating func parseMembership(of operand: Term) throws(SyntaxError) -> (input: LocalVariable?, tests: [Test]) {
        guard !names.isInCell else { return (nil, try parseTestsOfMembership()) }
        let outer = names.input
        let input = LocalVariable("?", operand.type)
        names.input = input
        names.pushVariables()
        names.declare(input)
        let tests = try parseTestsOfMembership()
        names.pop()
        names.input = outer
        return (input.isUsed ? input : nil, tests)
    }

    /// The tests behind `in`: one, or several in parentheses.
    ///
    /// Parentheses may also hold an interval or the first part of a longer operand. They are read once in any case:
    /// what they turn out to be is handed on as the operand's beginning.
    mutating func parseTestsOfMembership() throws(SyntaxError) -> [Test] {
        scanner.skipBlanks()
        let start = scanner.position
        guard scanner.accept("(") else { return [try parseTest(isWide: false)] }
        let isDoubtful = isInIntervalEnd
        isInIntervalEnd = false
        defer { isInIntervalEnd = isDoubtful }
        var tests = [try parseTest(isWide: true)]
        if case .expression(let first, _) = tests[0], scanner.accept("..") {
            readAhead = try parseIntervalEnd(from: first, included: false, since: start)
            return [try parseTest(isWide: false)]
        }
        while scanner.accept(",") { tests.append(try parseTest(isWide: true)) }
        try expect(")", "`,` or `)` in the list of tests")
        guard tests.count == 1, continuesOperand else { return tests }
        let range = SourceRange(start, scanner.position)
        switch tests[0] {
        case .comparison(let comparison, let endpoint):
            readAhead = Term(
                form: .comparisonRange(comparison, endpoint), range: range, type: .range(endpoint.type))
        case .expression(let term, _): readAhead = Term(form: term.form, range: range, type: term.type)
        }
        return [try parseTest(isWide: false)]
    }

    // What goes on behind `)` in an operand, so that the parentheses were only its beginning.
    private var continuesOperand: Bool {
        ["+", "-", "*", "/", ".", "["].contains { scanner.peek($0) } || scanner.peekWord("instance")
    }

    /// Tests separated by commas.
    mutating func parseTestList() throws(SyntaxError) -> [Test] {
        var tests: [Test] = []
        repeat { tests.append(try parseTest(isWide: true)) } while scanner.accept(",")
        return tests
    }

    private mutating func parseTest(isWide: Bool) throws(SyntaxError) -> Test {
        if readAhead == nil, let comparison = acceptComparison() {
            return .comparison(comparison, try parseSum())
        }
        let input = names.input
        let wasUsed = input?.isUsed ?? false
        input?.isUsed = false
        let term = isWide ? try parseExpression() : try parseSum()
        let mentionsInput = input?.isUsed ?? false
        input?.isUsed = wasUsed || mentionsInput
        return .expression(term, mentionsInput: mentionsInput)
    }

    /// The whole text as the unary tests of a cell.
    static func parseUnaryTests(
        _ text: String, input: LocalVariable, in scope: Scope
    ) -> (result: Result<Cell, SyntaxError>, problems: [SyntaxError]) {
        guard text.utf8.count <= Limits.textBytes else { return (.failure(tooLong(text)), []) }
        var parser = Parser(text, in: scope)
        parser.names.input = input
        parser.names.isInCell = true
        parser.names.pushVariables()
        parser.names.declare(input)
        do {
            return (.success(try parser.parseCell()), parser.problems)
        } catch {
            return (.failure(error), parser.problems)
        }
    }

    private mutating func parseCell() throws(SyntaxError) -> Cell {
        if scanner.accept("-") {
            scanner.skipBlanks()
            if scanner.byte == nil { return .any }
            scanner.position = 0
        }
        // Only as the first word of a cell is `not` a part of the language; elsewhere it is a function.
        let start = self
        if scanner.acceptWord("not"), scanner.accept("(") {
            do {
                let tests = try parseTestList()
                try expect(")", "`,` or `)` in the list of tests")
                try expectEnd()
                return .none(of: tests)
            } catch {
                let negationError = error
                self = start
                do {
                    let tests = try parseTestList()
                    try expectEnd()
                    return .some(of: tests)
                } catch {
                    throw negationError
                }
            }
        }
        let tests = try parseTestList()
        scanner.skipBlanks()
        guard scanner.byte == nil else {
            throw failure(expected: "`,`, an operator or the end of the cell")
        }
        return .some(of: tests)
    }
}

/// What a cell of a decision table demands of its input.
enum Cell {
    case any
    case none(of: [Test])
    case some(of: [Test])
}
