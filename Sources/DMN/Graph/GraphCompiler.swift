internal import FEEL

/// Compiles the requirement graph: every element gets a slot, and the decisions and functions their makers.
struct GraphCompiler {
    private let compilation: Compilation
    private let layout: Layout
    private let holders: [Int: FunctionHolder]
    private let thunkHolder = ThunkHolder()

    init(_ compilation: Compilation) {
        self.compilation = compilation
        layout = Layout(reserved: compilation.linked.nodes.count)
        var holders: [Int: FunctionHolder] = [:]
        for (slot, node) in compilation.linked.nodes.enumerated() where node.kind == .function || node.kind == .service
        {
            holders[slot] = FunctionHolder()
        }
        self.holders = holders
    }

    private var linked: Linked { compilation.linked }

    /// Compiles all elements.
    func compile() -> Graph {
        var thunks: [Frame.Thunk?] = []
        for slot in linked.nodes.indices {
            switch linked.nodes[slot].kind {
            case .decision: thunks.append(decision(slot))
            case .function:
                function(slot)
                thunks.append(holders[slot]?.thunk)
            case .input: thunks.append(input(slot))
            case .service: thunks.append(holders[slot]?.thunk)
            }
        }
        // Boxed forms inside of decisions have taken slots as well; a service's own frame needs all of them.
        for slot in linked.nodes.indices where linked.nodes[slot].kind == .service {
            holders[slot]?.fill(service(slot).function(thunkHolder))
        }
        thunkHolder.fill(thunks)
        return Graph(
            slotCount: layout.count, thunks: thunks, conversions: linked.nodes.indices.map(conversion),
            functions: holders, thunkHolder: thunkHolder)
    }

    /// What the value of an input or a decision is coerced to.
    private func conversion(_ slot: Int) -> Conversion {
        let node = linked.nodes[slot]
        return Conversion(type: type(of: slot), source: element(node))
    }

    private func element(_ node: Node) -> FEEL.Source {
        compilation.origins.element(node.source, subject: node.name)
    }

    private func type(of slot: Int) -> ItemType {
        let node = linked.nodes[slot]
        let model = linked.models[node.model]
        let reference: TypeReference? =
            switch node.kind {
            case .decision: model.decisions[node.index].typeRef
            case .function: model.functions[node.index].typeRef
            case .input: model.inputs[node.index].typeRef
            case .service: model.services[node.index].typeRef
            }
        return compilation.types.type(reference, in: node.model, subject: node.name)
    }

    /// The type of a function's results: of a variable typed as a function, or as its result, as was usual before DMN 1.5.
    private func resultType(of slot: Int) -> ItemType {
        let type = type(of: slot)
        if case .function(_, let result) = type.type { return ItemType(type: result) }
        return type
    }

    /// What is known of a slot's values by those who require it.
    private func visibleType(of slot: Int) -> FEELType {
        let node = linked.nodes[slot]
        switch node.kind {
        case .decision, .input: return type(of: slot).type
        case .function:
            let parameters = linked.models[node.model].functions[node.index].logic?.parameters ?? []
            let types = parameters.map {
                compilation.types.type($0.typeRef, in: node.model, subject: node.name).type
            }
            return .function(types, resultType(of: slot).type)
        case .service:
            return .function(parameters(ofService: slot).map(\.parameter.type), resultType(of: slot).type)
        }
    }

    private func entry(_ reference: Reference, _ node: Node, slot: Int? = nil) -> Scope.Entry? {
        linked.slot(of: reference, in: node.model).map { target in
            Scope.Entry(
                linked.name(of: target, in: node.model), type: visibleType(of: target), slot: slot ?? target)
        }
    }

    private func input(_ slot: Int) -> Frame.Thunk {
        let source = element(linked.nodes[slot])
        return { frame in
            frame.report(.inputMissing, in: source)
            return .null
        }
    }

    private func decision(_ slot: Int) -> Frame.Thunk {
        let node = linked.nodes[slot]
        let decision = linked.models[node.model].decisions[node.index]
        let references =
            decision.requirements.inputs + decision.requirements.decisions + decision.requirements.knowledge
        let scope = Scope(
            references.compactMap { entry($0, node) }, parent: compilation.scope(of: node.model))
        let compiler = LogicCompiler(
            compilation: compilation, model: node.model, subject: node.name, layout: layout)
        guard let boxed = decision.logic else {
            let source = element(node)
            return { frame in
                frame.report(.missingLogic, in: source)
                return .null
            }
        }
        let logic = compiler.converted(compiler.compile(boxed, in: scope), to: decision.typeRef, decision.source).logic
        return { frame in logic.evaluate(&frame) }
    }

    private func function(_ slot: Int) {
        let node = linked.nodes[slot]
        let function = linked.models[node.model].functions[node.index]
        let definition =
            function.logic ?? FunctionDefinition(kind: .feel, parameters: [], body: nil, source: function.source)
        let knowledge = function.requirements.knowledge.compactMap { linked.slot(of: $0, in: node.model) }
        let entries = knowledge.enumerated().map { number, target in
            Scope.Entry(linked.name(of: target, in: node.model), type: visibleType(of: target), slot: number)
        }
        let scope = Scope(entries, parent: compilation.scope(of: node.model))
        let compiler = LogicCompiler(
            compilation: compilation, model: node.model, subject: node.name, layout: Layout(reserved: 0))
        if definition.kind == .java {
            let compiled = compiler.function(definition, in: scope)
            if case .constant(.function(let value)) = compiled.logic { holders[slot]?.fill(value) }
            return
        }
        let result = resultType(of: slot)
        let plan = compiler.plan(
            definition, outer: scope, reserved: entries.count,
            result: function.typeRef == nil ? nil : Conversion(type: result, source: element(node)),
            thunks: knowledge.map { holders[$0]?.thunk }, captureCount: 0)
        holders[slot]?.fill(plan.plan.function())
    }

    private func parameters(ofService slot: Int) -> [(slot: Int, parameter: FunctionValue.Parameter)] {
        let node = linked.nodes[slot]
        let service = linked.models[node.model].services[node.index]
        return (service.inputData + service.inputDecisions).compactMap { reference in
            linked.slot(of: reference, in: node.model).map { target in
                (target, FunctionValue.Parameter(linked.nodes[target].name, type: type(of: target).type))
            }
        }
    }

    private func service(_ slot: Int) -> ServicePlan {
        let node = linked.nodes[slot]
        let service = linked.models[node.model].services[node.index]
        let outputs = service.outputs.compactMap { reference in
            linked.slot(of: reference, in: node.model).map { (slot: $0, name: linked.nodes[$0].name) }
        }
        let result = service.typeRef == nil ? nil : Conversion(type: resultType(of: slot), source: element(node))
        return ServicePlan(
            parameters: parameters(ofService: slot), outputs: outputs, result: result, slotCount: layout.count)
    }
}
