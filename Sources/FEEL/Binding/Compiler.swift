/// Turns a syntax tree into nodes: names become slots and variables, what is constant is evaluated.
final class Compiler {
    private let source: Source
    private let externals: ExternalFunctions?
    private let outer: Compiler?

    // The variable that is handed from node to node where the compiler is.
    private var item: LocalVariable?

    private var indices: [ObjectIdentifier: Int] = [:]
    private var slotIndices: [Int: Int] = [:]
    private(set) var localCount = 0

    /// The slots that are read.
    private(set) var usedSlots: Set<Int> = []

    // What a function body takes from around it: the variable it becomes, and where its value comes from.
    private var captures: [(index: Int, node: Node)] = []

    init(_ source: Source, _ externals: ExternalFunctions?, inside outer: Compiler? = nil) {
        self.source = source
        self.externals = externals
        self.outer = outer
    }

    /// Gives a variable its place.
    func declare(_ variable: LocalVariable) -> Int {
        let index = reserve()
        indices[ObjectIdentifier(variable)] = index
        return index
    }

    private func reserve() -> Int {
        localCount += 1
        return localCount - 1
    }

    /// The node of a variable; inside of a function, one bound outside is captured.
    func node(for variable: LocalVariable, _ range: SourceRange) -> Node {
        if variable === item { return ItemNode(range) }
        if let index = indices[ObjectIdentifier(variable)] { return LocalNode(index, range) }
        guard let outer else { return FailureNode(.unknownName, range) }
        let index = declare(variable)
        captures.append((index, outer.node(for: variable, range)))
        return LocalNode(index, range)
    }

    /// The node of a slot; inside of a function it is captured, for the function may be called from another frame.
    func node(forSlot slot: Int, _ range: SourceRange) -> Node {
        guard let outer else {
            usedSlots.insert(slot)
            return SlotNode(slot, range)
        }
        if let index = slotIndices[slot] { return LocalNode(index, range) }
        let index = reserve()
        slotIndices[slot] = index
        captures.append((index, outer.node(forSlot: slot, range)))
        return LocalNode(index, range)
    }

    func compile(_ term: Term) -> Node {
        let range = term.range
        switch term.form {
        case .arithmetic(let operation, let left, let right):
            return arithmetic(operation, left, right, range)
        case .between(let operand, let low, let high):
            let operands = [compile(operand), compile(low), compile(high)]
            return folded(BetweenNode(operands[0], operands[1], operands[2], range), of: operands)
        case .comparison(let comparison, let left, let right):
            return self.comparison(comparison, left, right, range)
        case .comparisonRange(let comparison, let endpoint):
            let endpoint = compile(endpoint)
            return folded(ComparisonRangeNode(comparison, endpoint, range), of: [endpoint])
        case .conditional(let condition, let positive, let negative):
            return ConditionalNode(compile(condition), compile(positive), compile(negative), range)
        case .conjunction(let terms): return ConjunctionNode(terms.map(compile), range)
        case .context(let entries): return context(entries, range)
        case .disjunction(let terms): return DisjunctionNode(terms.map(compile), range)
        case .external(let parameters, let definition):
            return ExternalFunctionNode(parameters, compile(definition), externals, range)
        case .failure(let code): return FailureNode(code, range)
        case .filter(let base, let item, let predicate): return filter(base, item, predicate, range)
        case .function(let parameters, let variables, let body):
            return function(parameters, variables, body, range)
        case .instance(let operand, let type): return InstanceNode(compile(operand), type, range)
        case .interval(let start, let isStartIncluded, let end, let isEndIncluded):
            let ends = (compile(start), compile(end))
            let node = IntervalNode(
                from: ends.0, included: isStartIncluded, to: ends.1, included: isEndIncluded, range)
            return folded(node, of: [ends.0, ends.1])
        case .invocation(let callee, let arguments): return invocation(callee, arguments, range)
        case .iteration(let iterators, let partial, let body): return iteration(iterators, partial, body, range)
        case .list(let terms): return list(terms, range)
        case .literal(let value): return ConstantNode(value, range)
        case .memberOrElse(let item, let name, let other):
            return MemberOrElseNode(node(for: item, range), name, other.map(compile), range)
        case .membership(let operand, nil, let tests):
            return MembershipNode(compile(operand), tests.map(compile), range)
        case .membership(let operand, let input?, let tests):
            let operand = compile(operand)
            _ = declare(input)
            let (spill, tests) = looped(over: input) { compiler in tests.map(compiler.compile) }
            return MembershipNode(operand, tests, isItem: true, spill: spill, range)
        case .negation(let operand):
            let operand = compile(operand)
            return folded(NegationNode(operand, range), of: [operand])
        case .path(let base, let name): return member(compile(base), name, range)
        case .quantified(let isUniversal, let iterators, let condition):
            let (nodes, condition) = looped(iterators) { compiler in compiler.compile(condition) }
            return QuantifiedNode(isUniversal: isUniversal, nodes, condition, range)
        case .variable(.builtin(let builtin)): return ConstantNode(.function(FunctionValue(builtin)), range)
        case .variable(.local(let variable)): return node(for: variable, range)
        case .variable(.slot(let slot, _)): return node(forSlot: slot, range)
        }
    }

    func compile(_ test: Test) -> TestNode {
        switch test {
        case .comparison(let comparison, let operand):
            TestNode(kind: .comparison(comparison), operand: compile(operand))
        case .expression(let operand, let mentionsInput):
            // Null itself asks for null; a value that turns out to be null asks for nothing that can be told.
            if case .literal(.null) = operand.form {
                TestNode(kind: .comparison(.equal), operand: compile(operand))
            } else {
                TestNode(kind: mentionsInput ? .condition : .value, operand: compile(operand))
            }
        }
    }

    /// Compiles what is evaluated for each item of a loop; also tells where the item around it must be kept.
    func looped<Body>(over variable: LocalVariable?, _ body: (Compiler) -> Body) -> (spill: Int?, body: Body) {
        let outer = item
        let spill = outer.flatMap { indices[ObjectIdentifier($0)] }
        item = variable
        defer { item = outer }
        return (spill, body(self))
    }

    /// Compiles a loop of one or more variables; only the last one's is an item.
    func looped(_ iterators: [Term.Iterator], _ body: (Compiler) -> Node) -> (Iterators, Node) {
        var nodes: [IteratorNode] = []
        let outer = item
        let spill = outer.flatMap { indices[ObjectIdentifier($0)] }
        defer { item = outer }
        for iterator in iterators {
            let source = compile(iterator.source)
            nodes.append(IteratorNode(index: declare(iterator.variable), source: source))
            item = nil
        }
        item = iterators.last?.variable
        return (Iterators(nodes: nodes, spill: spill), body(self))
    }

    private func compile(_ source: Term.Iterator.Source) -> Node {
        switch source {
        case .list(let list): compile(list)
        case .range(let start, let end): StepsNode(compile(start), compile(end), start.range.union(end.range))
        }
    }

    /// Makes a variable the item: the input of a cell.
    func declareItem(_ variable: LocalVariable) {
        _ = declare(variable)
        item = variable
    }

    private func function(
        _ parameters: [FunctionValue.Parameter], _ variables: [LocalVariable], _ body: Term, _ range: SourceRange
    ) -> Node {
        let inner = Compiler(source, externals, inside: self)
        for variable in variables { _ = inner.declare(variable) }
        let node = inner.compile(body)
        let definition = FunctionBody(
            parameters, result: body.type, node, localCount: inner.localCount,
            captureIndices: inner.captures.map(\.index), depth: body.depth, source: source)
        return FunctionNode(definition, captures: inner.captures.map(\.node), range)
    }

    /// The node's value in its place if all operands are constants.
    func folded(_ node: Node, of operands: [Node]) -> Node {
        operands.allSatisfy { $0.constant != nil } ? folded(node) : node
    }

    /// The node's value in its place, unless it has none: then the evaluation shall say why.
    private func folded(_ node: Node) -> Node {
        var frame = Frame(slots: 0)
        let value = frame.scoped(locals: localCount, source) { frame in node.evaluate(.null, &frame) }
        return frame.diagnosticCount == 0 && !value.isNull ? ConstantNode(value, node.range) : node
    }
}
