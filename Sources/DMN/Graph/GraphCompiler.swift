internal import FEEL

/// Compiles the requirement graph: every element gets a slot, and the decisions and functions their makers.
///
/// An element is compiled after those it requires, so that what is known of their values is known to it; where functions
/// require one another in a circle, nothing is known.
final class GraphCompiler {
    private let compilation: Compilation
    private let layout: Layout
    private let holders: [Int: FunctionHolder]
    private let thunkHolder = ThunkHolder()
    private var thunks: [Frame.Thunk?]

    /// What is known of each element's values; nil before it is compiled.
    private var types: [FEELType?]
    private var open: Set<Int> = []

    init(_ compilation: Compilation) {
        self.compilation = compilation
        layout = Layout(reserved: compilation.linked.nodes.count)
        var holders: [Int: FunctionHolder] = [:]
        for (slot, node) in compilation.linked.nodes.enumerated() where node.kind == .function || node.kind == .service
        {
            holders[slot] = FunctionHolder()
        }
        self.holders = holders
        thunks = Array(repeating: nil, count: compilation.linked.nodes.count)
        types = Array(repeating: nil, count: compilation.linked.nodes.count)
    }

    private var linked: Linked { compilation.linked }

    /// Compiles all elements.
    func compile() -> Graph {
        for slot in linked.nodes.indices { compile(slot) }
        // Boxed forms inside of decisions have taken slots as well; a service's own frame needs all of them.
        for slot in linked.nodes.indices where linked.nodes[slot].kind == .service {
            holders[slot]?.fill(servicePlan(slot).function(thunkHolder))
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

    private func compile(_ slot: Int) {
        guard types[slot] == nil, open.insert(slot).inserted else { return }
        defer { open.remove(slot) }
        switch linked.nodes[slot].kind {
        case .decision: decision(slot)
        case .function: function(slot)
        case .input: input(slot)
        case .service:
            thunks[slot] = holders[slot]?.thunk
            types[slot] = .function(parameters(ofService: slot).map(\.parameter.type), serviceType(slot))
        }
    }

    /// What is known of a slot's values by those who require it.
    private func visibleType(of slot: Int) -> FEELType {
        compile(slot)
        let type = types[slot] ?? .any
        // What is found out about values may grow from decision to decision; nothing depends on knowing all of it.
        return type.hasParts(within: ModelLimits.typeParts) ? type : .any
    }

    private func entry(_ reference: Reference, _ node: Node, slot: Int? = nil) -> Scope.Entry? {
        linked.slot(of: reference, in: node.model).map { target in
            Scope.Entry(
                linked.name(of: target, in: node.model), type: visibleType(of: target), slot: slot ?? target)
        }
    }

    private func input(_ slot: Int) {
        let source = element(linked.nodes[slot])
        types[slot] = type(of: slot).type
        thunks[slot] = { frame in
            frame.report(.inputMissing, in: source)
            return .null
        }
    }

    private func decision(_ slot: Int) {
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
            types[slot] = type(of: slot).type
            thunks[slot] = { frame in
                frame.report(.missingLogic, in: source)
                return .null
            }
            return
        }
        layout.forgetUse()
        let compiled = compiler.converted(compiler.compile(boxed, in: scope), to: decision.typeRef, decision.source)
        for reference in references {
            guard let target = linked.slot(of: reference, in: node.model), !layout.used.contains(target) else {
                continue
            }
            remarkUnused(reference, target, node)
        }
        types[slot] = compiled.type
        thunks[slot] = { [logic = compiled.logic] frame in logic.evaluate(&frame) }
    }

    private func function(_ slot: Int) {
        let node = linked.nodes[slot]
        thunks[slot] = holders[slot]?.thunk
        let function = linked.models[node.model].functions[node.index]
        let definition =
            function.logic ?? FunctionDefinition(kind: .feel, parameters: [], body: nil, source: function.source)
        let knowledge = function.requirements.knowledge.compactMap { reference in
            linked.slot(of: reference, in: node.model).map { (reference: reference, target: $0) }
        }
        let entries = knowledge.enumerated().map { number, known in
            Scope.Entry(
                linked.name(of: known.target, in: node.model), type: visibleType(of: known.target), slot: number)
        }
        let scope = Scope(entries, parent: compilation.scope(of: node.model))
        let compiler = LogicCompiler(
            compilation: compilation, model: node.model, subject: node.name, layout: Layout(reserved: 0))
        if definition.kind == .java {
            let compiled = compiler.function(definition, in: scope)
            types[slot] = compiled.type
            if case .constant(.function(let value)) = compiled.logic { holders[slot]?.fill(value) }
            return
        }
        let result = function.typeRef == nil ? nil : Conversion(type: resultType(of: slot), source: element(node))
        let plan = compiler.plan(
            definition, outer: scope, reserved: entries.count, result: result,
            thunks: knowledge.map { holders[$0.target]?.thunk }, captureCount: 0)
        types[slot] = plan.type
        holders[slot]?.fill(plan.plan.function())
        for (number, known) in knowledge.enumerated() where !compiler.layout.used.contains(number) {
            remarkUnused(known.reference, known.target, node)
        }
    }

    private func remarkUnused(_ reference: Reference, _ target: Int, _ node: Node) {
        compilation.remark(
            .requirementUnused, subject: node.name, at: reference.source,
            found: linked.name(of: target, in: node.model))
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

    private func outputs(ofService slot: Int) -> [(slot: Int, name: String)] {
        let node = linked.nodes[slot]
        return linked.models[node.model].services[node.index].outputs.compactMap { reference in
            linked.slot(of: reference, in: node.model).map { ($0, linked.nodes[$0].name) }
        }
    }

    /// What is known of a service's results: what the model says, else what is known of its output decisions.
    private func serviceType(_ slot: Int) -> FEELType {
        let node = linked.nodes[slot]
        if linked.models[node.model].services[node.index].typeRef != nil { return resultType(of: slot).type }
        let outputs = outputs(ofService: slot)
        if outputs.count == 1 { return visibleType(of: outputs[0].slot) }
        return .context(outputs.map { FEELType.Member($0.name, visibleType(of: $0.slot)) })
    }

    private func servicePlan(_ slot: Int) -> ServicePlan {
        let node = linked.nodes[slot]
        let service = linked.models[node.model].services[node.index]
        let result = service.typeRef == nil ? nil : Conversion(type: resultType(of: slot), source: element(node))
        return ServicePlan(
            parameters: parameters(ofService: slot), outputs: outputs(ofService: slot), result: result,
            resultType: serviceType(slot), slotCount: layout.count)
    }
}
