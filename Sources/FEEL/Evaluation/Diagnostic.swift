/// Why a value is null: what went wrong, and where in which expression.
///
/// It costs nothing to make one: words and places are found when somebody asks.
package struct Diagnostic: Sendable {
    /// The kinds of things that go wrong.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        case aggregation = "the values cannot be put together"
        case argumentCount = "the function takes another number of arguments"
        case argumentName = "the function has no parameter of this name"
        case argumentType = "an argument is not of the type the function takes"
        case argumentValue = "the function has no result for these arguments"
        case brokenExpression = "the expression cannot be read"
        case callDepth = "too many function calls are open at once"
        case conversion = "the value is not of the type wanted"
        case cycle = "the value depends on itself"
        case divisionByZero = "the divisor is zero"
        case duplicateKey = "the context has a key twice"
        case endpoint = "an endpoint of the range is null or of another type than the other one"
        case evaluationDepth = "too many operations are open at once"
        case filter = "the filter is neither a condition nor a position"
        case index = "the list has no element at this position"
        case inputMissing = "no value was supplied"
        case inputNotAllowed = "the value is not among those allowed"
        case iteration = "nothing to iterate over"
        case listElements = "the list is too long"
        case literal = "the literal stands for no value"
        case member = "there is no member of this name"
        case missingLogic = "there is no logic to compute the value by"
        case noClock = "the evaluation has no clock"
        case notAFunction = "what is called is not a function"
        case nullOperand = "an operand is null"
        case operandTypes = "the operator does not take operands of these types"
        case outputNotAllowed = "the result is not among those allowed"
        case overflow = "the result is too large or too small"
        case patternSteps = "the regular expression takes too many steps"
        case rulesConflict = "rules that match have different results"
        case rulesOverlap = "more than one rule matches"
        case steps = "the evaluation takes too many steps"
        case stringBytes = "the string is too long"
        case unknownExternal = "there is no external function of this kind"
        case unknownName = "the name is not known here"
        case valueDepth = "lists and contexts lie too deep in one another"
    }

    /// What went wrong.
    package let code: Code

    /// The expression.
    package let source: Source

    /// Where in the expression's text.
    package let range: SourceRange

    /// A diagnostic about a stretch of an expression.
    package init(_ code: Code, in source: Source, at range: SourceRange) {
        self.code = code
        self.source = source
        self.range = range
    }

    /// The line and column in the file the expression comes from.
    package var place: (line: Int, column: Int) { source.place(of: range.start) }

    /// The part of the expression that is meant.
    package var excerpt: String { source.excerpt(range) }
}

extension Diagnostic: CustomStringConvertible {
    /// What went wrong, in a person's words.
    package var description: String { "\(code.rawValue): `\(excerpt)`" }
}
