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
            return ConstantComparisonNode(comparison, left, constant, range)
        }
        if let constant = left.constant {
            return ConstantComparisonNode(comparison.mirrored, right, constant, range)
        }
        // What is handed over is best what stays the same; a member of the item is compared where it lies.
        return left.isFixed && !right.isFixed
            ? ComparisonNode(comparison.mirrored, right, left, range) : ComparisonNode(comparison, left, right, range)
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

    /// Which arguments are known to be of their parameters' types, as bits.
    private func fitting(_ arguments: [Term.Argument], _ callee: FEELType) -> UInt64 {
        guard case .function(let parameters, _) = callee else { return 0 }
        var bits: UInt64 = 0
        for (index, (argument, parameter)) in zip(arguments, parameters).enumerated().prefix(UInt64.bitWidth)
        where argument.term.type.conforms(to: parameter) {
            bits |= 1 << UInt64(index)
        }
        return bits
    }

    func invocation(_ callee: Term, _ arguments: [Term.Argument], _ range: SourceRange) -> Node {
        let nodes = arguments.map { compile($0.term) }
        let names = arguments.compactMap(\.name)
        guard case .variable(.builtin(let builtin)) = callee.form else {
            return CallNode(
                compile(callee), nodes, names: names.isEmpty ? nil : names,
                fitting: names.isEmpty ? fitting(arguments, callee.type) : 0, range)
        }
        if nodes.count == 1, names.isEmpty, let kind = AggregateNode.Kind(rawValue: builtin.name) {
            return AggregateNode(kind, nodes[0], range)
        }
        let node = BuiltinCallNode(builtin, nodes, names: names.isEmpty ? nil : names, range)
        return builtin.isPure ? folded(node, of: nodes) : node
    }
}
