internal import XML

extension Reader {
    /// An import of another model; nil for imports of other things, which no expression can name.
    func importElement(_ element: Element) -> Import? {
        let type = element.string("importType") ?? ""
        guard type.isEmpty || Version(rawValue: type) != nil else {
            report(.elementUnknown, at: element, found: type, expected: "a model of DMN 1.1 to 1.6")
            return nil
        }
        return Import(
            name: element.string("name").map { _ in name(of: element) }, namespace: element.string("namespace") ?? "",
            source: source(element))
    }

    /// An `inputData` of the model.
    func inputData(_ element: Element) -> InputData {
        let variable = first("variable", of: element)
        return InputData(
            id: element.string("id"), name: name(of: element), typeRef: variable.flatMap { typeReference(of: $0) },
            source: source(element))
    }

    /// A `decision` with its logic.
    func decision(_ element: Element) -> Decision {
        var decision = Decision(id: element.string("id"), name: name(of: element), source: source(element))
        for child in children(of: element) {
            switch child.name {
            case "variable": decision.typeRef = typeReference(of: child)
            case "authorityRequirement", "informationRequirement", "knowledgeRequirement":
                requirement(child, into: &decision.requirements)
            case "allowedAnswers", "decisionMaker", "decisionOwner", "description", "extensionElements",
                "impactedPerformanceIndicator", "question", "supportedObjective", "usingProcess", "usingTask":
                break
            default: decision.logic = boxed(child) ?? decision.logic
            }
        }
        return decision
    }

    /// A `businessKnowledgeModel` with its function.
    func function(_ element: Element) -> BusinessKnowledgeModel {
        var function = BusinessKnowledgeModel(
            id: element.string("id"), name: name(of: element), source: source(element))
        for child in children(of: element) {
            switch child.name {
            case "variable": function.typeRef = typeReference(of: child)
            case "authorityRequirement", "knowledgeRequirement": requirement(child, into: &function.requirements)
            case "encapsulatedLogic": function.logic = functionDefinition(child)
            case "description", "extensionElements": break
            default: report(.elementUnknown, at: child, found: child.name)
            }
        }
        return function
    }

    /// A `decisionService` with the decisions it offers.
    func service(_ element: Element) -> DecisionService {
        var service = DecisionService(id: element.string("id"), name: name(of: element), source: source(element))
        for child in children(of: element) {
            switch child.name {
            case "variable": service.typeRef = typeReference(of: child)
            case "encapsulatedDecision": service.encapsulated += reference(child)
            case "inputData": service.inputData += reference(child)
            case "inputDecision": service.inputDecisions += reference(child)
            case "outputDecision": service.outputs += reference(child)
            case "description", "extensionElements": break
            default: report(.elementUnknown, at: child, found: child.name)
            }
        }
        return service
    }

    private func requirement(_ element: Element, into requirements: inout Requirements) {
        for child in children(of: element) {
            switch child.name {
            case "requiredDecision": requirements.decisions += reference(child)
            case "requiredInput": requirements.inputs += reference(child)
            case "requiredKnowledge": requirements.knowledge += reference(child)
            case "description", "extensionElements", "requiredAuthority": break
            default: report(.elementUnknown, at: child, found: child.name)
            }
        }
    }

    private func reference(_ element: Element) -> [Reference] {
        guard let href = element.string("href") else {
            report(.attributeMissing, at: element, found: "", expected: "`href` of `\(element.name)`")
            return []
        }
        return [Reference(href: href, source: source(element))]
    }
}
