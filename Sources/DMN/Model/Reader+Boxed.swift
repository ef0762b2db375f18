internal import FEEL
internal import XML

extension Reader {
    /// The boxed expression an element is; nil if it is none, which is told.
    func boxed(_ element: Element) -> BoxedExpression? {
        checkLanguage(of: element)
        guard let form = form(element) else { return nil }
        return BoxedExpression(
            id: element.string("id"), source: source(element), typeRef: typeReference(of: element), form: form)
    }

    private func form(_ element: Element) -> BoxedExpression.Form? {
        switch element.name {
        case "conditional":
            let parts = (child("if", of: element), child("then", of: element), child("else", of: element))
            guard let condition = parts.0, let positive = parts.1, let negative = parts.2 else { return nil }
            return .conditional(if: condition, then: positive, else: negative)
        case "context": return .context(children(of: element, named: "contextEntry").map(contextEntry))
        case "decisionTable": return table(element).map { .table($0) }
        case "every": return iteration(element, body: "satisfies").map { .every($0) }
        case "filter":
            guard let list = child("in", of: element), let match = child("match", of: element) else { return nil }
            return .filter(in: list, match: match)
        case "for": return iteration(element, body: "return").map { .for($0) }
        case "functionDefinition": return functionDefinition(element).map { .function($0) }
        case "invocation": return invocation(element)
        case "list": return .list(expressions(in: element))
        case "literalExpression": return literal(element)
        case "relation": return relation(element)
        case "some": return iteration(element, body: "satisfies").map { .some($0) }
        default:
            report(.expressionUnknown, at: element, found: element.name)
            return nil
        }
    }

    /// All boxed expressions directly inside an element.
    private func expressions(in element: Element) -> [BoxedExpression] {
        children(of: element).filter { !Self.isNote($0) }.compactMap(boxed)
    }

    /// The one boxed expression inside an element, told if it is missing.
    private func expression(in element: Element) -> BoxedExpression? {
        for child in children(of: element) where !Self.isNote(child) { return boxed(child) }
        report(.elementMissing, at: element, found: "", expected: "an expression in `\(element.name)`")
        return nil
    }

    private func child(_ name: String, of element: Element) -> BoxedExpression? {
        guard let child = first(name, of: element) else {
            report(.elementMissing, at: element, found: "", expected: "`\(name)` in `\(element.name)`")
            return nil
        }
        return expression(in: child)
    }

    private func children(of element: Element, named name: String) -> [Element] {
        children(of: element).filter { child in
            if child.isNamed(name) { return true }
            if !Self.isNote(child) { report(.elementUnknown, at: child, found: child.name) }
            return false
        }
    }

    private static func isNote(_ element: Element) -> Bool {
        element.isNamed("description") || element.isNamed("extensionElements")
    }

    private func literal(_ element: Element) -> BoxedExpression.Form {
        if let imported = first("importedValues", of: element) {
            report(.expressionUnknown, at: imported, found: imported.name)
        }
        return .literal(text(of: element) ?? ExpressionText(text: "", source: source(element)))
    }

    private func contextEntry(_ element: Element) -> BoxedExpression.ContextEntry {
        var variable: InformationItem?
        var value: BoxedExpression?
        for child in children(of: element) where !Self.isNote(child) {
            if child.isNamed("variable") {
                variable = informationItem(child)
            } else {
                value = boxed(child)
            }
        }
        return BoxedExpression.ContextEntry(variable: variable, value: value)
    }

    private func iteration(_ element: Element, body: String) -> BoxedExpression.Iteration? {
        guard let variable = element.string("iteratorVariable") else {
            report(.attributeMissing, at: element, found: "", expected: "`iteratorVariable` of `\(element.name)`")
            return nil
        }
        guard let list = child("in", of: element), let result = child(body, of: element) else { return nil }
        return BoxedExpression.Iteration(
            variable: FEEL.Name.normalized(variable), list: list, body: result)
    }

    private func invocation(_ element: Element) -> BoxedExpression.Form? {
        var function: BoxedExpression?
        var bindings: [BoxedExpression.Binding] = []
        for child in children(of: element) where !Self.isNote(child) {
            if child.isNamed("binding") {
                if let read = binding(child) { bindings.append(read) }
            } else {
                function = boxed(child)
            }
        }
        guard let function else {
            report(.elementMissing, at: element, found: "", expected: "the function in `invocation`")
            return nil
        }
        return .invocation(function: function, bindings: bindings)
    }

    private func binding(_ element: Element) -> BoxedExpression.Binding? {
        guard let parameter = first("parameter", of: element) else {
            report(.elementMissing, at: element, found: "", expected: "`parameter` in `binding`")
            return nil
        }
        let value = children(of: element).first { !$0.isNamed("parameter") && !Self.isNote($0) }
        return BoxedExpression.Binding(parameter: informationItem(parameter), value: value.flatMap(boxed))
    }

    private func relation(_ element: Element) -> BoxedExpression.Form {
        var columns: [InformationItem] = []
        var rows: [[BoxedExpression]] = []
        for child in children(of: element) where !Self.isNote(child) {
            switch child.name {
            case "column": columns.append(informationItem(child))
            case "row":
                let cells = expressions(in: child)
                if cells.count != columns.count {
                    report(
                        .cellsMiscounted, at: child, found: "\(cells.count)",
                        expected: "\(columns.count) cells in `row`")
                } else {
                    rows.append(cells)
                }
            default: report(.elementUnknown, at: child, found: child.name)
            }
        }
        return .relation(columns: columns, rows: rows)
    }

    /// A `functionDefinition`, or the `encapsulatedLogic` of a business knowledge model.
    func functionDefinition(_ element: Element) -> FunctionDefinition? {
        let kindText = element.string("kind") ?? FunctionDefinition.Kind.feel.rawValue
        guard let kind = FunctionDefinition.Kind(rawValue: kindText) else {
            report(.languageUnsupported, at: element, found: kindText, expected: "`FEEL` or `Java`")
            return nil
        }
        if kind == .pmml { report(.languageUnsupported, at: element, found: kindText, expected: "`FEEL` or `Java`") }
        var parameters: [InformationItem] = []
        var body: BoxedExpression?
        for child in children(of: element) where !Self.isNote(child) {
            if child.isNamed("formalParameter") {
                parameters.append(informationItem(child))
            } else {
                body = boxed(child)
            }
        }
        return FunctionDefinition(kind: kind, parameters: parameters, body: body, source: source(element))
    }
}
