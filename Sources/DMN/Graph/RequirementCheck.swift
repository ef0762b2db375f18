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

    /// What is wrong.
    private(set) var problems: [ModelProblem] = []

    init(_ linked: Linked, origins: OriginTable) {
        self.linked = linked
        self.origins = origins
        marks = Array(repeating: .untouched, count: linked.nodes.count)
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

    /// Follows the decisions a decision requires; functions may call themselves, so knowledge is not followed.
    private mutating func visit(_ slot: Int) {
        guard marks[slot] == .untouched else { return }
        marks[slot] = .open
        path.append(slot)
        let node = linked.nodes[slot]
        for reference in linked.requirements(of: slot).decisions {
            guard let next = linked.slot(of: reference, in: node.model) else { continue }
            if marks[next] == .open {
                report(from: next, at: reference.source)
            } else {
                visit(next)
            }
        }
        path.removeLast()
        marks[slot] = .done
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
