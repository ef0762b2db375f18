extension Parser {
    mutating func expect(_ symbol: StaticString, _ description: String) throws(SyntaxError) {
        guard scanner.accept(symbol) else { throw failure(expected: description) }
    }

    mutating func expectWord(_ word: StaticString, _ description: String) throws(SyntaxError) {
        guard scanner.acceptWord(word) else { throw failure(expected: description) }
    }

    mutating func expectEnd() throws(SyntaxError) {
        scanner.skipBlanks()
        guard scanner.byte == nil else { throw failure(expected: "an operator or the end of the expression") }
    }

    /// The error that something else stands at the position than what is wanted.
    func failure(expected: String) -> SyntaxError {
        var scanner = scanner
        scanner.skipBlanks()
        let start = scanner.position
        guard let (scalar, length) = scanner.scalar(at: start) else {
            let kind = SyntaxError.Kind.expected(expected, found: "the end of the expression")
            return SyntaxError(kind: kind, range: SourceRange(start, start))
        }
        if scanner.stands("/*") {
            return SyntaxError(kind: .unclosedComment, range: SourceRange(start, scanner.bytes.count))
        }
        let end = scanner.endOfWord(from: start) ?? start + length
        let found = scalar.value < 0x20 ? "a control character" : "`\(scanner.text(start, end))`"
        return SyntaxError(kind: .expected(expected, found: found), range: SourceRange(start, end))
    }
}

extension Scanner {
    /// Whether the word stands behind the white space here.
    func peekWord(_ word: StaticString) -> Bool {
        var scanner = self
        scanner.skipBlanks()
        return scanner.standsWord(word)
    }

    /// Whether the characters stand behind the white space here.
    func peek(_ symbol: StaticString) -> Bool {
        var scanner = self
        scanner.skipBlanks()
        return scanner.stands(symbol)
    }
}
