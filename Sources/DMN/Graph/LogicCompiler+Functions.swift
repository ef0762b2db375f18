internal import FEEL

extension LogicCompiler {
    /// A function definition inside of other logic: a closure over the names around it that its texts mention.
    func function(_ definition: FunctionDefinition, in scope: Scope) -> Compiled {
        if definition.kind == .java { return external(definition, in: scope) }
        let mentioned = definition.body.map(\.texts) ?? []
        let captured = scope.visibleEntries.filter { entry in mentioned.contains { $0.mayMention(entry.name) } }
        layout.use(captured.map(\.slot))
        let inner = captured.enumerated().map { Scope.Entry($1.name, type: $1.type, slot: $0) }
        let plan = plan(
            definition, outer: Scope(inner, parent: compilation.scope(of: model)), reserved: inner.count,
            result: nil, thunks: [], captureCount: inner.count)
        return (.function(ClosureLogic(plan.plan, captures: captured.map(\.slot))), plan.type)
    }

    /// The plan of a function whose body runs in slots of its own.
    ///
    /// - Parameters:
    ///   - definition: the parameters and the body.
    ///   - outer: what the body sees besides its parameters; its slots are the first ones.
    ///   - reserved: how many slots that takes.
    ///   - result: what results are coerced to, if the model says.
    ///   - thunks: makers of the first slots.
    ///   - captureCount: how many of the first slots a closure fills.
    /// - Returns: the plan, and the type of the function.
    func plan(
        _ definition: FunctionDefinition, outer: Scope, reserved: Int, result: Conversion?,
        thunks: [Frame.Thunk?], captureCount: Int
    ) -> (plan: FunctionPlan, type: FEELType) {
        let parameters = parameters(of: definition)
        let entries = parameters.enumerated().map {
            Scope.Entry($1.0.name, type: $1.0.type, slot: reserved + $0)
        }
        let inner = LogicCompiler(
            compilation: compilation, model: model, subject: subject,
            layout: Layout(reserved: reserved + entries.count))
        let body: Compiled =
            definition.body.map { inner.compile($0, in: Scope(entries, parent: outer)) }
            ?? (.missing(element(definition.source)), .null)
        let resultType = result?.type.type ?? body.type
        let conversion = result.flatMap { Conversion.of(body.type, to: $0.type, source: $0.source) }
        let plan = FunctionPlan(
            parameters: parameters, result: conversion, resultType: resultType, body: body.logic, thunks: thunks,
            captureCount: captureCount,
            slotCount: inner.layout.count)
        layout.use(inner.layout.used.filter { $0 < reserved })
        return (plan, .function(parameters.map(\.0.type), resultType))
    }

    private func parameters(of definition: FunctionDefinition) -> [(FunctionValue.Parameter, Conversion?)] {
        definition.parameters.map { parameter in
            let type = compilation.types.type(parameter.typeRef, in: model, subject: subject)
            let conversion = type.constraint == nil ? nil : Conversion(type: type, source: element(parameter.source))
            return (FunctionValue.Parameter(parameter.name, type: type.type), conversion)
        }
    }

    /// A boxed function whose body names a class and a method of Java.
    private func external(_ definition: FunctionDefinition, in scope: Scope) -> Compiled {
        let parameters = parameters(of: definition).map(\.0)
        guard let body = definition.body else { return (.missing(element(definition.source)), .null) }
        var frame = Frame(slots: layout.count)
        guard case .context(let context) = compile(body, in: .empty).logic.evaluate(&frame),
            let function = ExternalFunction.resolve(context, parameters)
        else {
            compilation.report(.externalUnknown, subject: subject, at: definition.source)
            return (.missing(element(definition.source)), .null)
        }
        return (.constant(.function(function)), function.type)
    }
}

extension Scope {
    /// The names visible here, each once: those that are hidden left out.
    var visibleEntries: [Entry] {
        var entries: [Entry] = []
        var next: Scope? = self
        while let scope = next {
            for entry in scope.entries.reversed() where !entries.contains(where: { $0.name == entry.name }) {
                entries.append(entry)
            }
            next = scope.parent
        }
        return entries
    }
}

extension String {
    /// Whether the text may mention a name: it does if the name's first word stands in it.
    ///
    /// Blanks inside of a name can be written in many ways, its first word cannot.
    fileprivate func mayMention(_ name: String) -> Bool {
        let word = name.utf8.prefix { $0 > 0x2F }
        guard let first = word.first else { return true }
        let (text, pattern) = (Array(utf8), Array(word))
        guard text.count >= pattern.count else { return false }
        for start in 0...(text.count - pattern.count) where text[start] == first {
            if text[start..<start + pattern.count].elementsEqual(pattern) { return true }
        }
        return false
    }
}

extension BoxedExpression {
    /// The texts of all expressions in it.
    var texts: [String] {
        switch form {
        case .conditional(let condition, let positive, let negative):
            condition.texts + positive.texts + negative.texts
        case .context(let entries): entries.flatMap { $0.value?.texts ?? [] }
        case .every(let iteration), .for(let iteration), .some(let iteration):
            iteration.list.texts + iteration.body.texts
        case .filter(let list, let match): list.texts + match.texts
        case .function(let function): function.body?.texts ?? []
        case .invocation(let function, let bindings): function.texts + bindings.flatMap { $0.value?.texts ?? [] }
        case .list(let items): items.flatMap(\.texts)
        case .literal(let text): [text.text]
        case .relation(_, let rows): rows.flatMap { $0.flatMap(\.texts) }
        case .table(let table): table.texts
        }
    }
}

extension DecisionTable {
    /// The texts of all expressions in the table.
    fileprivate var texts: [String] {
        inputs.map(\.expression.text) + outputs.compactMap(\.defaultEntry?.text)
            + rules.flatMap { $0.inputs.map(\.text) + $0.outputs.map(\.expression.text) }
    }
}
