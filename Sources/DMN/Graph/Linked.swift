internal import FEEL

/// All models read together, their elements numbered, and references between them resolved.
struct Linked: Sendable {
    /// The models: the one asked for first, then those it imports, directly or not.
    let models: [Definitions]

    /// All elements that have a value; an element's number is its slot in a frame.
    let nodes: [Node]

    private let byID: [[String: Int]]

    /// Takes the models reachable from the first one.
    init(_ all: [Definitions], main: Int, origins: OriginTable, problems: inout [ModelProblem]) {
        models = Self.reachable(all, from: main, origins: origins, problems: &problems)
        var nodes: [Node] = []
        for (number, model) in models.enumerated() {
            nodes += model.inputs.enumerated().map { Self.node(.input, number, $0, $1.id, $1.name, $1.source) }
            nodes += model.decisions.enumerated().map { Self.node(.decision, number, $0, $1.id, $1.name, $1.source) }
            nodes += model.functions.enumerated().map { Self.node(.function, number, $0, $1.id, $1.name, $1.source) }
            nodes += model.services.enumerated().map { Self.node(.service, number, $0, $1.id, $1.name, $1.source) }
        }
        var byID = Array(repeating: [String: Int](), count: models.count)
        var names: Set<String> = []
        for (slot, node) in nodes.enumerated() {
            if let id = node.id { byID[node.model][id] = slot }
            guard names.insert("\(node.model)#\(node.name)").inserted else {
                problems.append(
                    ModelProblem(
                        kind: .nameDuplicate, subject: node.name, found: "", expected: "",
                        location: origins.location(of: node.source)))
                continue
            }
        }
        self.nodes = nodes
        self.byID = byID
    }

    private static func node(
        _ kind: Node.Kind, _ model: Int, _ index: Int, _ id: String?, _ name: String, _ source: Source
    ) -> Node {
        Node(kind: kind, model: model, index: index, id: id, name: name, source: source)
    }

    private static func reachable(
        _ all: [Definitions], from main: Int, origins: OriginTable, problems: inout [ModelProblem]
    ) -> [Definitions] {
        var order = [main]
        var next = 0
        while next < order.count {
            for imported in all[order[next]].imports {
                guard let other = all.firstIndex(where: { $0.namespace == imported.namespace }) else {
                    problems.append(
                        ModelProblem(
                            kind: .importUnknown, subject: imported.name ?? "", found: imported.namespace, expected: "",
                            location: origins.location(of: imported.source)))
                    continue
                }
                if !order.contains(other) { order.append(other) }
            }
            next += 1
        }
        return order.map { all[$0] }
    }

    /// The slot of the element a reference in a model means; nil if there is none.
    func slot(of reference: Reference, in model: Int) -> Int? {
        guard let namespace = reference.namespace, namespace != models[model].namespace else {
            return byID[model][reference.id]
        }
        return models.firstIndex { $0.namespace == namespace }.flatMap { byID[$0][reference.id] }
    }

    /// The name under which expressions of a model know an element: with the import's name before it, if it is imported.
    func name(of slot: Int, in model: Int) -> String {
        let node = nodes[slot]
        guard node.model != model else { return node.name }
        let imported = models[model].imports.first { $0.namespace == models[node.model].namespace }
        guard let prefix = imported?.name, !prefix.isEmpty else { return node.name }
        return "\(prefix).\(node.name)"
    }

    /// The requirements of an element.
    func requirements(of slot: Int) -> Requirements {
        let node = nodes[slot]
        switch node.kind {
        case .decision: return models[node.model].decisions[node.index].requirements
        case .function: return models[node.model].functions[node.index].requirements
        case .input, .service: return Requirements()
        }
    }
}
