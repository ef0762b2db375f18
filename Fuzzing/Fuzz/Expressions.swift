internal import FEEL

/// Reads any bytes as an expression, as a cell and as a type: that nothing crashes, hangs or takes more than its limits.
enum Expressions {
    static func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: bytes, as: UTF8.self)
        let expression = Expression(parsing: text, in: .names)
        // Every mistake has a place within the text.
        for problem in expression.problems + expression.doubts {
            precondition(problem.range.start >= 0 && Int(problem.range.end) <= text.utf8.count)
            _ = expression.source.place(of: problem.range.start)
        }
        precondition(!expression.isBroken || !expression.problems.isEmpty)
        _ = UnaryTests(parsing: text, inputType: .number, in: .names).classification
    }
}
