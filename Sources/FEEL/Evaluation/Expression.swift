/// A compiled expression.
///
/// An expression whose text cannot be read is one too: it is always null, and says why each time.
package struct Expression: Sendable {
    /// The text and where it stands.
    package let source: Source

    /// The type of the values, as far as it is known; null is always possible.
    package let type: FEELType

    /// What is wrong with the text: one mistake that spoils it all, or unknown names that spoil their places.
    package let problems: [SyntaxError]

    /// Whether the text could not be read.
    package let isBroken: Bool

    /// The slots of the scope that the expression reads, in ascending order.
    package let usedSlots: [Int]

    private let node: Node
    private let localCount: Int

    /// Reads and compiles an expression that uses the names of a scope.
    package init(parsing text: String, in scope: Scope = .empty, origin: Origin = Origin()) {
        source = Source(text, origin)
        let (result, problems) = Parser.parseExpression(text, in: scope)
        switch result {
        case .success(let term):
            let compiler = Compiler(source, scope.externals)
            node = compiler.compile(term)
            localCount = compiler.localCount
            usedSlots = compiler.usedSlots.sorted()
            type = term.type
            isBroken = false
            self.problems = problems
        case .failure(let error):
            node = FailureNode(.brokenExpression, error.range)
            localCount = 0
            usedSlots = []
            type = .null
            isBroken = true
            self.problems = [error] + problems
        }
    }

    /// The value, if it is the same in every frame.
    package var constant: Value? { node.constant }

    /// The slot the value stands in, if the expression is nothing but a name of the scope.
    package var slot: Int? { (node as? SlotNode)?.slot }

    /// The value in a frame whose slots are those of the scope.
    package func evaluate(in frame: inout Frame) -> Value {
        frame.scoped(locals: localCount, source) { frame in node.evaluate(.null, &frame) }
    }

    /// The truth of the value; what is no boolean is unknown.
    package func truth(in frame: inout Frame) -> Truth {
        frame.scoped(locals: localCount, source) { frame in node.truth(.null, &frame) }
    }

    /// The value if it is a number.
    package func number(in frame: inout Frame) -> Number? {
        frame.scoped(locals: localCount, source) { frame in node.number(.null, &frame) }
    }

    /// The value without any names from outside.
    package func evaluate() -> Value {
        var frame = Frame(slots: 0)
        return evaluate(in: &frame)
    }
}
