internal import FEEL

/// Compiles a decision table.
struct TableCompiler {
    private let logic: LogicCompiler
    private let table: DecisionTable
    private let scope: Scope

    init(_ logic: LogicCompiler, _ table: DecisionTable, in scope: Scope) {
        self.logic = logic
        self.table = table
        self.scope = scope
    }

    private var compilation: Compilation { logic.compilation }

    func compile() -> LogicCompiler.Compiled {
        if case .collect(_?) = table.hitPolicy, table.outputs.count > 1 {
            compilation.report(.aggregationImpossible, subject: logic.subject, at: table.source)
        }
        let columns = table.inputs.indices.map(column)
        let types = table.outputs.map { compilation.types.type($0.typeRef, in: logic.model, subject: logic.subject) }
        let outputs = zip(table.outputs, types).map(output)
        let rows = table.rules.map { rule in
            zip(rule.outputs, outputs).map { cell($0.expression, of: $1) }
        }
        let compiled = Table(
            number: compilation.add(table, subject: logic.subject), policy: table.hitPolicy, columns: columns,
            results: Results(columns: outputs, rows: rows), rowCount: table.rules.count,
            source: logic.element(table.source))
        compilation.keep(compiled)
        let isBroken = columns.contains { $0.input.isBroken || $0.cells.contains(where: \.tests.isBroken) }
        return (isBroken ? .broken(compiled.source) : .table(compiled), type(of: outputs))
    }

    private func type(of outputs: [OutputColumn]) -> FEELType {
        let row: FEELType =
            outputs.count == 1 ? outputs[0].type : .context(outputs.map { FEELType.Member($0.name, $0.type) })
        switch table.hitPolicy {
        case .any, .first, .priority, .unique: return row
        case .collect(.count): return .number
        case .collect(_?): return row
        case .collect(nil), .outputOrder, .ruleOrder: return .list(row)
        }
    }

    private func column(_ number: Int) -> Column {
        let input = table.inputs[number]
        let itemType = compilation.types.type(input.typeRef, in: logic.model, subject: logic.subject)
        let type = itemType.type
        let expression =
            logic.expression(input.expression, in: scope)
            ?? Expression(parsing: "null", origin: compilation.origins.text(input.expression.source))
        let cellType = type == .any ? expression.type : type
        // Equal texts of a column are one cell: compiled once, indexed once. Equal means code point for code point, so
        // the bytes are compared, not the strings.
        var cells: [[UInt8]: Cell] = [:]
        let column = table.rules.map { rule in
            let text = rule.inputs[number]
            let key = Array(text.text.utf8)
            if let known = cells[key] { return known }
            let cell = cell(text, inputType: cellType)
            cells[key] = cell
            return cell
        }
        let allowed = input.allowedValues.flatMap { $0.isBlank ? nil : cell($0, inputType: cellType) }
        let expected = itemType.constraint?.tests.map { Cell($0, text: $0.source.text) }
        return Column(input: expression, type: type, allowed: allowed, expected: expected, cells: column)
    }

    /// A cell; one without text passes everything, as editors write it for `-`.
    private func cell(_ text: ExpressionText, inputType: FEELType) -> Cell {
        let tests = UnaryTests(
            parsing: text.isBlank ? "-" : text.text, inputType: inputType, in: scope,
            origin: compilation.origins.text(text.source))
        logic.note(tests, in: text)
        return Cell(tests, text: text.text)
    }

    private func output(_ output: DecisionTable.Output, _ type: ItemType) -> OutputColumn {
        if output.name == nil, table.outputs.count > 1 {
            compilation.report(
                .attributeMissing, subject: logic.subject, at: output.source, expected: "`name` of `output`")
        }
        let allowed = output.allowedValues.flatMap { text in
            text.isBlank
                ? nil
                : UnaryTests(
                    parsing: text.text, inputType: type.type, in: scope, origin: compilation.origins.text(text.source))
        }
        if let allowed, let text = output.allowedValues { logic.note(allowed, in: text) }
        let column = OutputColumn(
            name: output.name ?? "", type: type.type, allowed: allowed,
            priorities: (allowed ?? type.constraint?.tests)?.listed ?? [], fallback: nil)
        return column.with(fallback: output.defaultEntry.map { cell($0, of: column) })
    }

    /// A result cell; one without text is null.
    private func cell(_ text: ExpressionText, of column: OutputColumn) -> OutputCell {
        guard !text.isBlank else { return .constant(.null) }
        let expression = Expression(
            parsing: text.text, in: scope, origin: compilation.origins.text(text.source))
        logic.note(expression, in: text)
        guard let constant = expression.constant, !expression.isBroken else { return .expression(expression) }
        let coercion = constant.coerced(to: column.type)
        var frame = Frame(slots: 0)
        guard coercion.conversion != .failed, column.accepts(coercion.value, &frame) else {
            compilation.report(.outputNotAllowed, subject: logic.subject, at: text.source, found: text.text)
            return .expression(expression)
        }
        return .constant(coercion.value)
    }
}

extension OutputColumn {
    /// The column with a result for the case that no rule matches.
    fileprivate func with(fallback: OutputCell?) -> OutputColumn {
        OutputColumn(name: name, type: type, allowed: allowed, priorities: priorities, fallback: fallback)
    }
}

extension Constraint {
    /// The tests, if the constraint is a plain list of tests on the value itself.
    fileprivate var tests: UnaryTests? {
        if case .tests(let tests) = self { tests } else { nil }
    }
}

extension UnaryTests {
    /// The values listed one by one, in their order; empty if the tests are anything else.
    fileprivate var listed: [Value] {
        guard case .some(let tests) = classification else { return [] }
        return tests.compactMap { test in
            if case .equals(let value) = test { value } else { nil }
        }
    }
}
