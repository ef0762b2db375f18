// Where types or constants are known, a more special node does the same with less.
extension Compiler {
    func arithmetic(_ operation: Arithmetic, _ left: Term, _ right: Term, _ range: SourceRange) -> Node {
        let operands = [compile(left), compile(right)]
        if left.type == .number, right.type == .number {
            return folded(NumberArithmeticNode(operation, operands[0], operands[1], range), of: operands)
        }
        return folded(ArithmeticNode(operation, operands[0], operands[1], range), of: operands)
    }

    func comparison(_ comparison: Comparison, _ left: Term, _ right: Term, _ range: SourceRange) -> Node {
        let left = compile(left)
        let right = compile(right)
        if let constant = right.constant {
            if left.constant != nil {
                return folded(ComparisonNode(comparison, left, right, range), of: [left, right])
            }
            if let node = fused(comparison, left, constant, range) { return node }
        } else if let constant = left.constant,
            let node = fused(comparison.mirrored, right, constant, range)
        {
            return node
        }
        return ComparisonNode(comparison, left, right, range)
    }

    private func fused(_ comparison: Comparison, _ operand: Node, _ constant: Value, _ range: SourceRange) -> Node? {
        switch (constant, comparison) {
        case (.number(let number), _): NumberComparisonNode(comparison, operand, number, range)
        case (.string(let string), .equal): StringEqualityNode(isNegated: false, operand, string, range)
        case (.string(let string), .notEqual): StringEqualityNode(isNegated: true, operand, string, range)
        default: nil
        }
    }

    func member(_ base: Node, _ name: String, _ range: SourceRange) -> Node {
        if let item = base as? ItemNode { return ItemMemberNode(item, name, range) }
        return folded(MemberNode(base, name, range), of: [base])
    }

    func list(_ terms: [Term], _ range: SourceRange) -> Node {
        let nodes = terms.map(compile)
        return folded(ListNode(nodes, range), of: nodes)
    }

    func context(_ entries: [Term.Entry], _ range: SourceRange) -> Node {
        let shape = ContextShape(entries.map(\.name))
        var nodes: [(variable: Int?, value: Node)] = []
        for entry in entries {
            let value = compile(entry.term)
            nodes.append((entry.variable.isUsed ? declare(entry.variable) : nil, value))
        }
        return folded(ContextNode(shape, nodes, range), of: nodes.map(\.value))
    }

    func filter(_ base: Term, _ item: LocalVariable, _ predicate: Term, _ range: SourceRange) -> Node {
        let list = compile(base)
        _ = declare(item)
        let (spill, condition) = looped(over: item) { compiler in compiler.compile(predicate) }
        if predicate.type == .boolean { return ConditionFilterNode(list, spill: spill, condition, range) }
        return folded(GeneralFilterNode(list, spill: spill, condition, range), of: [list, condition])
    }

    func iteration(
        _ iterators: [Term.Iterator], _ partial: LocalVariable, _ body: Term, _ range: SourceRange
    ) -> Node {
        let index = partial.isUsed ? declare(partial) : nil
        let (nodes, body) = looped(iterators) { compiler in compiler.compile(body) }
        return IterationNode(nodes, partial: index, body, range)
    }

    func invocation(_ callee: Term, _ arguments: [Term.Argument], _ range: SourceRange) -> Node {
        let nodes = arguments.map { compile($0.term) }
        let names = arguments.compactMap(\.name)
        guard case .variable(.builtin(let builtin)) = callee.form else {
            return CallNode(compile(callee), nodes, names: names.isEmpty ? nil : names, range)
        }
        if nodes.count == 1, names.isEmpty, let kind = AggregateNode.Kind(rawValue: builtin.name) {
            return AggregateNode(kind, nodes[0], range)
        }
        let node = BuiltinCallNode(builtin, nodes, names: names.isEmpty ? nil : names, range)
        return builtin.isPure ? folded(node, of: nodes) : node
    }
}
