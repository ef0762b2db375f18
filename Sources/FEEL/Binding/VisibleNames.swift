/// The names visible at a place while an expression is being read, innermost last.
struct VisibleNames {
    private enum Layer {
        case item(LocalVariable, members: NameIndex)
        case variables([LocalVariable])
    }

    /// The variable `?` of a cell, or of the innermost tests behind `in`.
    var input: LocalVariable?

    /// Whether `?` is the input of a cell.
    var isInCell = false

    private let scope: Scope
    private var layers: [Layer] = []

    // Keys of contexts seen so far: behind a dot they are known names even where the type is not.
    private var knownMembers: [String]

    init(_ scope: Scope) {
        self.scope = scope
        knownMembers = scope.memberNames
    }

    mutating func pushVariables() { layers.append(.variables([])) }

    mutating func push(item: LocalVariable) {
        layers.append(.item(item, members: NameIndex((item.type.members ?? []).map(\.name))))
    }

    mutating func pop() { layers.removeLast() }

    /// Makes a variable visible in the innermost layer.
    mutating func declare(_ variable: LocalVariable) {
        guard case .variables(let variables) = layers.last else { return }
        layers[layers.count - 1] = .variables(variables + [variable])
        knownMembers.append(variable.name)
        for member in variable.type.members ?? [] { knownMembers.append(member.name) }
    }

    /// The innermost item whose members are not known, if there is one.
    var openItem: LocalVariable? {
        for layer in layers.reversed() {
            if case .item(let item, _) = layer, item.type.mayHoldUnknownMembers { return item }
        }
        return nil
    }

    /// What the longest name at the position stands for.
    func resolve(at scanner: Scanner) -> (form: Term.Form, type: FEELType, end: Int)? {
        var best: (form: Term.Form, type: FEELType, end: Int)?
        // Items of unknown members between the place and the name found: they may hide it.
        var hiding: [LocalVariable] = []
        var isHidden: [LocalVariable] = []
        for layer in layers.reversed() {
            if let found = match(layer, at: scanner), found.end > best?.end ?? 0 {
                best = found
                isHidden = hiding
            }
            if case .item(let item, _) = layer, item.type.mayHoldUnknownMembers { hiding.append(item) }
        }
        var outer: Scope? = scope
        while let current = outer {
            if let (entry, end) = current.match(at: scanner), end > best?.end ?? 0 {
                best = (.variable(.slot(entry.slot, name: entry.name)), entry.type, end)
                isHidden = hiding
            }
            outer = current.parent
        }
        if let (builtin, end) = Builtin.match(at: scanner), end > best?.end ?? 0 {
            return (.variable(.builtin(builtin)), builtin.type, end)
        }
        guard var found = best else { return nil }
        if case .variable(.local(let variable)) = found.form { variable.isUsed = true }
        let range = SourceRange(scanner.position, found.end)
        let name = Name.normalized(scanner.text(scanner.position, found.end))
        for item in isHidden {
            item.isUsed = true
            let inner = Term(form: found.form, range: range, type: found.type)
            found = (.memberOrElse(item, name, inner), .any, found.end)
        }
        return found
    }

    private func match(_ layer: Layer, at scanner: Scanner) -> (form: Term.Form, type: FEELType, end: Int)? {
        switch layer {
        case .variables(let variables):
            var best: (variable: LocalVariable, end: Int)?
            for variable in variables {
                if let end = scanner.end(of: Array(variable.name.utf8)), end >= best?.end ?? 1 {
                    best = (variable, end)
                }
            }
            return best.map { (.variable(.local($0.variable)), $0.variable.type, $0.end) }
        case .item(let item, let members):
            if let (index, end) = members.match(at: scanner), let member = item.type.members?[index] {
                item.isUsed = true
                let base = Term(
                    form: .variable(.local(item)), range: SourceRange(scanner.position, end), type: item.type)
                return (.path(base, member.name), member.type, end)
            }
            guard let end = scanner.end(of: Self.item) else { return nil }
            item.isUsed = true
            guard item.type.mayHoldUnknownMembers else { return (.variable(.local(item)), item.type, end) }
            let itself = Term(
                form: .variable(.local(item)), range: SourceRange(scanner.position, end), type: item.type)
            return (.memberOrElse(item, "item", itself), .any, end)
        }
    }

    /// The longest name of a member at the position, by the type if it tells, else by the names known.
    func member(of type: FEELType, at scanner: Scanner) -> (name: String, end: Int)? {
        let members = type.element.members ?? []
        if let found = longest(members.map(\.name), at: scanner) { return found }
        let word = scanner.endOfWord(from: scanner.position)
        if let found = longest(Property.names + knownMembers, at: scanner), found.end >= word ?? 0 { return found }
        return word.map { (scanner.text(scanner.position, $0), $0) }
    }

    /// The longest type name at the position.
    func typeName(at scanner: Scanner) -> (name: String, end: Int)? { longest(allTypes, at: scanner) }

    /// The type a name stands for.
    func type(named name: String) -> FEELType? { scope.type(named: name) ?? FEELType(named: name) }

    /// Every name that could have been meant.
    var all: [String] {
        layers.flatMap { layer in
            switch layer {
            case .item(let item, _): (item.type.members ?? []).map(\.name)
            case .variables(let variables): variables.map(\.name)
            }
        } + scope.allNames + Builtin.all.map(\.name)
    }

    /// Every name of a type.
    var allTypes: [String] { scope.allTypeNames + FEELType.names }

    private func longest(_ names: [String], at scanner: Scanner) -> (name: String, end: Int)? {
        var best: (name: String, end: Int)?
        for name in names {
            if let end = scanner.end(of: Array(name.utf8)), end > best?.end ?? 0 { best = (name, end) }
        }
        return best
    }

    private static let item = Array("item".utf8)
}
