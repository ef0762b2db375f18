/// A node of the syntax tree, with what is known of the values it yields.
struct Term {
    /// What the node says.
    let form: Form

    /// Where it stands.
    let range: SourceRange

    /// The type of its values, `any` if nothing is known; every type includes null.
    let type: FEELType

    indirect enum Form {
        case arithmetic(Arithmetic, Term, Term)
        case between(Term, Term, Term)
        case comparison(Comparison, Term, Term)
        case comparisonRange(Comparison, Term)
        case conditional(Term, Term, Term)
        case conjunction([Term])
        case context([Entry])
        case disjunction([Term])
        case external([FunctionValue.Parameter], Term)
        case failure(Diagnostic.Code)
        case filter(Term, item: LocalVariable, predicate: Term)
        case function([FunctionValue.Parameter], [LocalVariable], Term)
        case instance(Term, FEELType)
        case interval(start: Term, isStartIncluded: Bool, end: Term, isEndIncluded: Bool)
        case invocation(Term, [Argument])
        case iteration([Iterator], partial: LocalVariable, Term)
        case list([Term])
        case literal(Value)
        case memberOrElse(LocalVariable, String, Term?)
        case membership(Term, [Test])
        case negation(Term)
        case path(Term, String)
        case quantified(isUniversal: Bool, [Iterator], Term)
        case variable(Reference)
    }

    /// An argument of an invocation; positional ones have no name.
    struct Argument {
        let name: String?
        let term: Term
    }

    /// An entry of a context, visible to the entries after it.
    struct Entry {
        let name: String
        let variable: LocalVariable
        let term: Term
    }

    /// What an iteration runs over.
    struct Iterator {
        let variable: LocalVariable
        let source: Source

        enum Source {
            case list(Term)
            case range(Term, Term)
        }
    }
}

/// One test of a cell or behind `in`.
enum Test {
    case comparison(Comparison, Term)
    case expression(Term, mentionsInput: Bool)
}

/// What a name stands for.
enum Reference {
    case builtin(Builtin)
    case local(LocalVariable)
    case slot(Int, name: String)
}

/// A variable bound inside of an expression; its identity is its object's.
final class LocalVariable {
    let name: String
    let type: FEELType

    /// Whether the expression reads it.
    var isUsed = false

    init(_ name: String, _ type: FEELType) {
        self.name = name
        self.type = type
    }
}

/// An operator of arithmetic.
enum Arithmetic: Sendable {
    case addition
    case division
    case exponentiation
    case multiplication
    case subtraction

    /// The operator as it is written.
    var symbol: String {
        switch self {
        case .addition: "+"
        case .division: "/"
        case .exponentiation: "**"
        case .multiplication: "*"
        case .subtraction: "-"
        }
    }
}
