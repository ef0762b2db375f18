internal import FEEL

/// One run of the compiler over models that belong together.
final class Compilation {
    let linked: Linked
    let origins: OriginTable
    let types: TypeTable

    /// What was found wrong so far.
    private(set) var problems: [ModelProblem] = []

    /// What its author should look at, though the model works.
    private(set) var remarks: [ModelProblem] = []

    /// The tables compiled so far.
    private(set) var tables: [TableOutline] = []

    /// The same, to be evaluated; in the order of their numbers.
    private(set) var compiledTables: [Table] = []

    private var scopes: [Int: Scope] = [:]

    init(_ linked: Linked, origins: OriginTable) {
        self.linked = linked
        self.origins = origins
        types = TypeTable(linked.models, sources: origins)
    }

    /// Numbers a table and keeps what explanations say of it.
    func add(_ table: DecisionTable, subject: String) -> Int {
        tables.append(TableOutline(table, subject: subject, files: origins.files))
        return tables.count - 1
    }

    /// Keeps a table that has been numbered.
    func keep(_ table: Table) { compiledTables.append(table) }

    /// The outermost scope of a model: its type names, no values.
    func scope(of model: Int) -> Scope {
        if let known = scopes[model] { return known }
        let scope = Scope(
            [], types: types.names(of: model), externals: ExternalFunctions(ExternalFunction.resolve))
        scopes[model] = scope
        return scope
    }

    /// Tells mistakes in an expression's text.
    func report(_ errors: [SyntaxError], in text: ExpressionText, subject: String) {
        problems += origins.problems(errors, .expressionBroken, in: text, subject: subject)
    }

    /// Tells what in an expression can hardly be meant.
    func remark(_ doubts: [SyntaxError], in text: ExpressionText, subject: String) {
        remarks += origins.problems(doubts, .expressionDoubtful, in: text, subject: subject)
    }

    /// Tells something at an element that its author should look at.
    func remark(_ kind: ModelProblem.Kind, subject: String, at source: Source, found: String) {
        remarks.append(
            ModelProblem(
                kind: kind, subject: subject, found: found, expected: "", location: origins.location(of: source)))
    }

    /// Tells a problem at an element.
    func report(
        _ kind: ModelProblem.Kind, subject: String, at source: Source, found: String = "", expected: String = ""
    ) {
        problems.append(
            ModelProblem(
                kind: kind, subject: subject, found: found, expected: expected, location: origins.location(of: source)))
    }
}
