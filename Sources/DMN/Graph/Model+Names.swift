package import FEEL

extension Model {
    /// Input data of a model: what a caller supplies a value for.
    package struct InputSlot: Sendable, Hashable {
        let slot: Int
    }

    /// A decision of a model: what a caller asks the value of.
    package struct DecisionSlot: Sendable, Hashable {
        let slot: Int

        /// The decision as something a value can be supplied for instead of being computed.
        package var override: InputSlot { InputSlot(slot: slot) }
    }

    /// A decision service of a model.
    package struct ServiceSlot: Sendable, Hashable {
        let slot: Int
    }

    /// The name of an input.
    package func name(of input: InputSlot) -> String { linked.nodes[input.slot].name }

    /// The name of a decision.
    package func name(of decision: DecisionSlot) -> String { linked.nodes[decision.slot].name }

    /// The name of a decision service.
    package func name(of service: ServiceSlot) -> String { linked.nodes[service.slot].name }

    /// The name of the model.
    package var name: String { linked.models[0].name }

    /// The input data of the model itself, in document order.
    package var inputs: [InputSlot] {
        slots(.input).map { InputSlot(slot: $0) }
    }

    /// The decisions of the model itself, in document order.
    package var decisions: [DecisionSlot] {
        slots(.decision).map { DecisionSlot(slot: $0) }
    }

    /// The decision services of the model itself, in document order.
    package var services: [ServiceSlot] {
        slots(.service).map { ServiceSlot(slot: $0) }
    }

    /// The input data of a name: of the model itself, or of the model with the namespace.
    package func input(_ name: String, namespace: String? = nil) -> InputSlot? {
        slot(name, .input, namespace).map { InputSlot(slot: $0) }
    }

    /// The decision of a name: of the model itself, or of the model with the namespace.
    package func decision(_ name: String, namespace: String? = nil) -> DecisionSlot? {
        slot(name, .decision, namespace).map { DecisionSlot(slot: $0) }
    }

    /// The decision service of a name: of the model itself, or of the model with the namespace.
    package func service(_ name: String, namespace: String? = nil) -> ServiceSlot? {
        slot(name, .service, namespace).map { ServiceSlot(slot: $0) }
    }

    /// How many decisions a service puts out.
    package func outputCount(of service: ServiceSlot) -> Int {
        let node = linked.nodes[service.slot]
        return linked.models[node.model].services[node.index].outputs.count
    }

    /// The type values of an input are coerced to.
    package func type(of input: InputSlot) -> FEELType { graph.conversions[input.slot].type.type }

    /// The type values of a decision are coerced to.
    package func type(of decision: DecisionSlot) -> FEELType { graph.conversions[decision.slot].type.type }

    private func slots(_ kind: Node.Kind) -> [Int] {
        linked.nodes.indices.filter { linked.nodes[$0].kind == kind && linked.nodes[$0].model == 0 }
    }

    private func slot(_ name: String, _ kind: Node.Kind, _ namespace: String?) -> Int? {
        let name = FEEL.Name.normalized(name)
        let matches = linked.nodes.indices.filter { slot in
            let node = linked.nodes[slot]
            guard node.kind == kind, node.name.utf8.elementsEqual(name.utf8) else { return false }
            return namespace.map { linked.models[node.model].namespace == $0 } ?? true
        }
        // Without a namespace the model itself comes first, then what it imports.
        return matches.first
    }
}
