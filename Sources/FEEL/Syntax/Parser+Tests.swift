extension Parser {
    /// The tests behind `in`: one, or several in parentheses.
    mutating func parseTestsOfMembership() throws(SyntaxError) -> [Test] {
        guard scanner.peek("(") else { return [try parseTest(mayCompare: true, isWide: false)] }
        // Parentheses may hold a list of tests, an interval or part of a longer operand: what fits the text is meant.
        let start = self
        let count = problems.count
        var listed: [Test]?
        do {
            listed = try parseParenthesisedTests()
        } catch {
            self = start
        }
        if let listed, !continuesOperand { return listed }
        forgetProblems(since: count)
        scanner = start.scanner
        return [try parseTest(mayCompare: true, isWide: false)]
    }

    private mutating func parseParenthesisedTests() throws(SyntaxError) -> [Test] {
        try expect("(", "`(`")
        let tests = try parseTestList()
        try expect(")", "`,` or `)` in the list of tests")
        return tests
    }

    // What goes on behind `)` in an operand, so that the parentheses were only its beginning.
    private var continuesOperand: Bool {
        ["+", "-", "*", "/", ".", "["].contains { scanner.peek($0) } || scanner.peekWord("instance")
    }

    /// Tests separated by commas.
    mutating func parseTestList() throws(SyntaxError) -> [Test] {
        var tests: [Test] = []
        repeat { tests.append(try parseTest(mayCompare: true, isWide: true)) } while scanner.accept(",")
        return tests
    }

    private mutating func parseTest(mayCompare: Bool, isWide: Bool) throws(SyntaxError) -> Test {
        if mayCompare, let comparison = acceptComparison() { return .comparison(comparison, try parseSum()) }
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
