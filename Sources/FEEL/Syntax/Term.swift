/// A node of the syntax tree, with what is known of the values it yields.
struct Term {
    /// What the node says.
    let form: Form

    /// Where it stands.
    let range: SourceRange

    /// The type of its values, `any` if nothing is known; every type includes null.
    let type: FEELType

    /// How many nodes lie above one another from here on.
    let depth: Int

    init(form: Form, range: SourceRange, type: FEELType) {
        self.form = form
        self.range = range
        self.type = type
        depth = 1 + (form.parts.map(\.depth).max() ?? 0)
    }

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
        case membership(Term, input: LocalVariable?, [Test])
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

extension Term.Form {
    /// The terms directly below.
    var parts: [Term] {
        switch self {
        case .arithmetic(_, let left, let right), .comparison(_, let left, let right): [left, right]
        case .between(let operand, let low, let high): [operand, low, high]
        case .comparisonRange(_, let inner), .external(_, let inner), .function(_, _, let inner),
            .instance(let inner, _), .negation(let inner), .path(let inner, _):
            [inner]
        case .conditional(let condition, let positive, let negative): [condition, positive, negative]
        case .conjunction(let terms), .disjunction(let terms), .list(let terms): terms
        case .context(let entries): entries.map(\.term)
        case .failure, .literal, .variable: []
        case .filter(let base, _, let predicate): [base, predicate]
        case .interval(let start, _, let end, _): [start, end]
        case .invocation(let callee, let arguments): [callee] + arguments.map(\.term)
        case .iteration(let iterators, _, let body), .quantified(_, let iterators, let body):
            iterators.flatMap(\.source.parts) + [body]
        case .memberOrElse(_, _, let other): other.map { [$0] } ?? []
        case .membership(let operand, _, let tests): [operand] + tests.map(\.term)
        }
    }
}

extension Term.Iterator.Source {
    fileprivate var parts: [Term] {
        switch self {
        case .list(let list): [list]
        case .range(let start, let end): [start, end]
        }
    }
}

/// One test of a cell or behind `in`.
enum Test {
    case comparison(Comparison, Term)
    case expression(Term, mentionsInput: Bool)

    /// What the input is tested with.
    var term: Term {
        switch self {
        case .comparison(_, let term), .expression(let term, _): term
        }
    }
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
