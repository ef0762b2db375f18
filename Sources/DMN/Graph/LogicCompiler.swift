internal import FEEL

/// Compiles the boxed expressions of one element.
struct LogicCompiler {
    /// What came of a boxed expression: the logic, and what is known of its values.
    typealias Compiled = (logic: Logic, type: FEELType)

    let compilation: Compilation

    /// Number of the model the element lies in.
    let model: Int

    /// Name of the element, for problems and diagnostics.
    let subject: String

    /// The slots of the frame the logic will run in.
    let layout: Layout

    /// Compiles a boxed expression that may use the names of a scope.
    func compile(_ boxed: BoxedExpression, in scope: Scope) -> Compiled {
        let compiled = compile(boxed.form, boxed.source, in: scope)
        return converted(compiled, to: boxed.typeRef, boxed.source)
    }

    /// Compiles a boxed expression that may be missing.
    private func compile(_ boxed: BoxedExpression?, or source: Source, in scope: Scope) -> Compiled {
        boxed.map { compile($0, in: scope) } ?? (.missing(element(source)), .null)
    }

    /// The logic with its values coerced to a type of the model, if one is named.
    func converted(_ compiled: Compiled, to reference: TypeReference?, _ source: Source) -> Compiled {
        guard let reference else { return compiled }
        let type = compilation.types.type(reference, in: model, subject: subject)
        guard let conversion = Conversion.of(compiled.type, to: type, source: element(source)) else {
            return (compiled.logic, type.type)
        }
        return (.coerced(compiled.logic, conversion), type.type)
    }

    /// A source for diagnostics about an element as a whole.
    func element(_ source: Source) -> FEEL.Source { compilation.origins.element(source, subject: subject) }

    private func compile(_ form: BoxedExpression.Form, _ source: Source, in scope: Scope) -> Compiled {
        switch form {
        case .conditional(let condition, let positive, let negative):
            let parts = (compile(condition, in: scope), compile(positive, in: scope), compile(negative, in: scope))
            let type = parts.1.type == parts.2.type ? parts.1.type : .any
            return (.conditional(if: parts.0.logic, then: parts.1.logic, else: parts.2.logic, element(source)), type)
        case .context(let entries): return context(entries, source, in: scope)
        case .every(let iteration): return (.every(self.iteration(iteration, source, in: scope).logic), .boolean)
        case .filter(let list, let match): return filter(list, match, source, in: scope)
        case .for(let iteration):
            let compiled = self.iteration(iteration, source, in: scope, hasPartial: true)
            return (.for(compiled.logic), .list(compiled.body))
        case .function(let definition): return function(definition, in: scope)
        case .invocation(let function, let bindings): return invocation(function, bindings, source, in: scope)
        case .list(let items):
            let compiled = items.map { compile($0, in: scope) }
            let types = Set(compiled.map(\.type))
            return (.list(compiled.map(\.logic)), .list(types.count == 1 ? types.first ?? .any : .any))
        case .literal(let text): return literal(text, in: scope)
        case .relation(let columns, let rows): return relation(columns, rows, in: scope)
        case .some(let iteration): return (.some(self.iteration(iteration, source, in: scope).logic), .boolean)
        case .table(let table): return TableCompiler(self, table, in: scope).compile()
        }
    }

    private func literal(_ text: ExpressionText, in scope: Scope) -> Compiled {
        guard let expression = expression(text, in: scope) else { return (.missing(element(text.source)), .null) }
        return (.expression(expression), expression.type)
    }

    /// A compiled expression, its mistakes told; nil if there is no text, which is told as well.
    func expression(_ text: ExpressionText, in scope: Scope) -> Expression? {
        guard !text.isBlank else {
            compilation.report(.expressionMissing, subject: subject, at: text.source)
            return nil
        }
        let expression = Expression(
            parsing: text.text, in: scope, origin: compilation.origins.text(text.source))
        note(expression, in: text)
        return expression
    }

    /// Takes note of what an expression reads, and of what is wrong with it.
    func note(_ expression: Expression, in text: ExpressionText) {
        layout.use(expression.usedSlots)
        compilation.report(expression.problems, in: text, subject: subject)
        compilation.remark(expression.doubts, in: text, subject: subject)
    }

    /// Takes note of what tests read, and of what is wrong with them.
    func note(_ tests: UnaryTests, in text: ExpressionText) {
        layout.use(tests.usedSlots)
        compilation.report(tests.problems, in: text, subject: subject)
        compilation.remark(tests.doubts, in: text, subject: subject)
    }

    private func context(
        _ entries: [BoxedExpression.ContextEntry], _ source: Source, in outer: Scope
    ) -> Compiled {
        var scope = outer
        var compiled: [ContextLogic.Entry] = []
        var members: [FEELType.Member] = []
        var result: Compiled?
        for entry in entries {
            var value = compile(entry.value, or: source, in: scope)
            guard let variable = entry.variable else {
                result = value
                continue
            }
            value = converted(value, to: variable.typeRef, variable.source)
            if members.contains(where: { $0.name == variable.name }) {
                compilation.report(.nameDuplicate, subject: subject, at: variable.source, found: variable.name)
            }
            let slot = layout.next()
            compiled.append(ContextLogic.Entry(slot: slot, value: value.logic))
            members.append(FEELType.Member(variable.name, value.type))
            scope = Scope([Scope.Entry(variable.name, type: value.type, slot: slot)], parent: scope)
        }
        let logic = ContextLogic(
            shape: ContextShape(members.map(\.name)), entries: compiled, result: result?.logic)
        return (.context(logic), result?.type ?? .context(members))
    }

    private func iteration(
        _ iteration: BoxedExpression.Iteration, _ source: Source, in scope: Scope, hasPartial: Bool = false
    ) -> (logic: IterationLogic, body: FEELType) {
        let list = compile(iteration.list, in: scope)
        let slot = layout.next()
        var entries = [Scope.Entry(iteration.variable, type: list.type.elementOrAny, slot: slot)]
        let partial = hasPartial ? layout.next() : nil
        if let partial { entries.append(Scope.Entry("partial", type: .list(.any), slot: partial)) }
        let body = compile(iteration.body, in: Scope(entries, parent: scope))
        let logic = IterationLogic(
            list: list.logic, slot: slot, partial: partial, body: body.logic, source: element(source))
        return (logic, body.type)
    }

    private func filter(
        _ list: BoxedExpression, _ match: BoxedExpression, _ source: Source, in scope: Scope
    ) -> Compiled {
        let base = compile(list, in: scope)
        let elementType = base.type.elementOrAny
        let slot = layout.next()
        // A member called `item` hides the element itself, as in a filter written out: the later entry counts.
        var entries = [Scope.Entry("item", type: elementType, slot: slot)]
        var members: [(name: String, slot: Int)] = []
        if case .context(let known) = elementType {
            for member in known {
                members.append((member.name, layout.next()))
                entries.append(Scope.Entry(member.name, type: member.type, slot: members[members.count - 1].slot))
            }
        }
        let condition = compile(match, in: Scope(entries, parent: scope))
        let logic = IterationLogic(
            list: base.logic, slot: slot, members: members, body: condition.logic, source: element(source))
        return (.filter(logic), base.type)
    }

    private func invocation(
        _ function: BoxedExpression, _ bindings: [BoxedExpression.Binding], _ source: Source, in scope: Scope
    ) -> Compiled {
        let callee = compile(function, in: scope)
        let arguments = bindings.map { binding in
            binding.value.map { compile($0, in: scope).logic } ?? .constant(.null)
        }
        let logic = InvocationLogic(
            function: callee.logic, names: bindings.map(\.parameter.name), arguments: arguments,
            source: element(source))
        if case .function(_, let result) = callee.type { return (.invocation(logic), result) }
        return (.invocation(logic), .any)
    }

    private func relation(
        _ columns: [InformationItem], _ rows: [[BoxedExpression]], in scope: Scope
    ) -> Compiled {
        let compiled = rows.map { row in
            zip(columns, row).map { column, cell in
                converted(compile(cell, in: scope), to: column.typeRef, column.source)
            }
        }
        let members = columns.enumerated().map { index, column in
            let types = Set(compiled.map { $0[index].type })
            return FEELType.Member(column.name, types.count == 1 ? types.first ?? .any : .any)
        }
        let shape = ContextShape(columns.map(\.name))
        return (.relation(shape, rows: compiled.map { $0.map(\.logic) }), .list(.context(members)))
    }
}

extension ExpressionText {
    /// Whether there is nothing but white space.
    var isBlank: Bool { text.utf8.allSatisfy { $0 <= 0x20 } }
}

extension FEELType {
    /// The type of a list's elements; of a value that may or may not be a list nothing is known.
    var elementOrAny: FEELType {
        if case .list(let element) = self { element } else { .any }
    }
}
