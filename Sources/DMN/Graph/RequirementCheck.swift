/// Checks that the requirements of a model lead somewhere and never back.
struct RequirementCheck {
    private enum Mark {
        case done
        case open
        case untouched
    }

    private let linked: Linked
    private let origins: OriginTable
    private var marks: [Mark]
    private var path: [Int] = []
    private var isTooDeep = false

    /// How long the longest chain is that begins at each element.
    private var heights: [Int]

    /// What is wrong.
    private(set) var problems: [ModelProblem] = []

    init(_ linked: Linked, origins: OriginTable) {
        self.linked = linked
        self.origins = origins
        marks = Array(repeating: .untouched, count: linked.nodes.count)
        heights = Array(repeating: 0, count: linked.nodes.count)
        for slot in linked.nodes.indices { resolve(slot) }
        guard problems.isEmpty else { return }
        for slot in linked.nodes.indices { visit(slot) }
    }

    /// Tells references to elements that are not there.
    private mutating func resolve(_ slot: Int) {
        let node = linked.nodes[slot]
        var references: [Reference]
        if node.kind == .service {
            let service = linked.models[node.model].services[node.index]
            references = service.outputs + service.encapsulated + service.inputDecisions + service.inputData
        } else {
            let requirements = linked.requirements(of: slot)
            references = requirements.inputs + requirements.decisions + requirements.knowledge
        }
        references.removeAll { linked.slot(of: $0, in: node.model) != nil }
        for reference in references {
            problems.append(
                ModelProblem(
                    kind: .referenceUnknown, subject: node.name, found: reference.id, expected: "",
                    location: origins.location(of: reference.source)))
        }
    }

    /// Follows what an element requires; functions may require themselves, decisions may not.
    private mutating func visit(_ slot: Int) {
        guard marks[slot] == .untouched else { return }
        guard path.count <= ModelLimits.requirementDepth else { return report(tooDeep: slot) }
        marks[slot] = .open
        path.append(slot)
        let node = linked.nodes[slot]
        var height = 0
        for reference in linked.requirements(of: slot).decisions {
            guard let next = linked.slot(of: reference, in: node.model) else { continue }
            if marks[next] == .open, isCircleOfDecisions(from: next) { report(from: next, at: reference.source) }
            visit(next)
            height = max(height, heights[next])
        }
        for reference in functions(of: slot) {
            guard let next = linked.slot(of: reference, in: node.model) else { continue }
            visit(next)
            height = max(height, heights[next])
        }
        heights[slot] = height + 1
        if heights[slot] > ModelLimits.requirementDepth { report(tooDeep: slot) }
        path.removeLast()
        marks[slot] = .done
    }

    /// Tells once that a chain is too long; where it is first noticed depends on the order of the elements.
    private mutating func report(tooDeep slot: Int) {
        guard !isTooDeep else { return }
        isTooDeep = true
        let node = linked.nodes[slot]
        problems.append(
            ModelProblem(
                kind: .requirementsTooDeep, subject: node.name, found: "",
                expected: "at most \(ModelLimits.requirementDepth) elements in a chain",
                location: origins.location(of: node.source)))
    }

    /// What an element requires as functions do: by calling, not by reading a value.
    private func functions(of slot: Int) -> [Reference] {
        let node = linked.nodes[slot]
        guard node.kind == .service else { return linked.requirements(of: slot).knowledge }
        let service = linked.models[node.model].services[node.index]
        return service.outputs + service.encapsulated
    }

    /// Whether the way back to an element leads over decisions only; over a service it is a recursion, which is limited.
    private func isCircleOfDecisions(from start: Int) -> Bool {
        path[(path.firstIndex(of: start) ?? 0)...].allSatisfy { linked.nodes[$0].kind == .decision }
    }

    private mutating func report(from start: Int, at source: Source) {
        let cycle = path[(path.firstIndex(of: start) ?? 0)...] + [start]
        problems.append(
            ModelProblem(
                kind: .requirementCycle, subject: linked.nodes[start].name,
                found: cycle.map { linked.nodes[$0].name }.joined(separator: " → "), expected: "",
                location: origins.location(of: source)))
    }
}
