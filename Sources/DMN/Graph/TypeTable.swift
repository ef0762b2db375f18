internal import FEEL

/// The types of all models read together, resolved from their item definitions.
///
/// Types are resolved when they are first asked for, so that their order in a file does not matter; a type that is
/// defined by itself is told and taken for anything.
final class TypeTable {
    private let models: [Definitions]
    private let sources: OriginTable
    private var resolved: [Key: ItemType] = [:]
    private var resolving: Set<Key> = []

    /// What was found wrong so far.
    private(set) var problems: [ModelProblem] = []

    private struct Key: Hashable {
        let model: Int
        let item: Int
    }

    init(_ models: [Definitions], sources: OriginTable) {
        self.models = models
        self.sources = sources
    }

    /// Resolves every item definition of a model: the types its expressions know by name, imported ones with their prefix.
    func names(of model: Int) -> [String: FEELType] {
        var names: [String: FEELType] = [:]
        for imported in models[model].imports {
            guard let other = index(ofNamespace: imported.namespace), let prefix = imported.name else { continue }
            for (item, definition) in models[other].items.enumerated() {
                let name = prefix.isEmpty ? definition.name : "\(prefix).\(definition.name)"
                names[name] = type(Key(model: other, item: item), at: definition.source).type
            }
        }
        for (item, definition) in models[model].items.enumerated() {
            names[definition.name] = type(Key(model: model, item: item), at: definition.source).type
        }
        return names
    }

    /// The type a reference in a model means; anything, if there is none or it is unknown, which is told.
    func type(_ reference: TypeReference?, in model: Int, subject: String) -> ItemType {
        guard let reference else { return .any }
        if let key = key(of: reference, in: model) { return type(key, at: reference.source) }
        if reference.namespace == nil, let type = Self.builtin(reference.name) { return ItemType(type: type) }
        problems.append(
            ModelProblem(
                kind: .typeUnknown, subject: subject, found: reference.name, expected: "",
                location: sources.location(of: reference.source)))
        return .any
    }

    private static func builtin(_ name: String) -> FEELType? {
        switch name {
        // Names of JSON and Java types, as Camunda's editor writes them.
        case "double", "integer", "long": .number
        // DMN 1.1 knew durations in general.
        case "duration": .any
        default: FEELType(named: name)
        }
    }

    private func index(ofNamespace namespace: String) -> Int? { models.firstIndex { $0.namespace == namespace } }

    private func key(of reference: TypeReference, in model: Int) -> Key? {
        if let namespace = reference.namespace, namespace != models[model].namespace {
            return index(ofNamespace: namespace).flatMap { find(reference.name, in: $0) }
        }
        if let key = find(reference.name, in: model) { return key }
        for imported in models[model].imports {
            guard let other = index(ofNamespace: imported.namespace), let prefix = imported.name else { continue }
            if prefix.isEmpty, let key = find(reference.name, in: other) { return key }
            if reference.name.hasPrefix("\(prefix).") {
                let local = String(reference.name.unicodeScalars.dropFirst(prefix.unicodeScalars.count + 1))
                if let key = find(local, in: other) { return key }
            }
        }
        return nil
    }

    private func find(_ name: String, in model: Int) -> Key? {
        models[model].items.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }.map { Key(model: model, item: $0) }
    }

    private func type(_ key: Key, at source: Source) -> ItemType {
        if let known = resolved[key] { return known }
        let definition = models[key.model].items[key.item]
        guard resolving.count < ModelLimits.typeDepth else { return tooLarge(definition) }
        guard resolving.insert(key).inserted else {
            problems.append(
                ModelProblem(
                    kind: .typeCycle, subject: definition.name, found: "", expected: "",
                    location: sources.location(of: source)))
            return .any
        }
        var made = type(of: definition, in: key.model)
        resolving.remove(key)
        if !made.type.hasParts(within: ModelLimits.typeParts) { made = tooLarge(definition) }
        resolved[key] = made
        return made
    }

    private func tooLarge(_ definition: ItemDefinition) -> ItemType {
        problems.append(
            ModelProblem(
                kind: .typeTooLarge, subject: definition.name, found: "", expected: "",
                location: sources.location(of: definition.source)))
        return .any
    }

    private func type(of item: ItemDefinition, in model: Int) -> ItemType {
        var base = itemType(of: item, in: model)
        // For a collection these speak of the elements, a constraint of the whole list (DMN 1.5, 7.3.3).
        if let allowed = item.allowedValues { base = base.restricted(by: tests(allowed, of: base.type, item.name)) }
        var whole = item.isCollection ? base.list : base
        if let limit = item.typeConstraint { whole = whole.restricted(by: tests(limit, of: whole.type, item.name)) }
        return whole
    }

    private func itemType(of item: ItemDefinition, in model: Int) -> ItemType {
        if let function = item.function {
            let parameters = function.parameters.map { type($0.typeRef, in: model, subject: item.name).type }
            let result = type(function.outputTypeRef, in: model, subject: item.name).type
            return ItemType(type: .function(parameters, result))
        }
        guard !item.components.isEmpty else { return type(item.typeRef, in: model, subject: item.name) }
        var members: [FEELType.Member] = []
        var constraints: [(name: String, constraint: Constraint)] = []
        for component in item.components {
            let type = type(of: component, in: model)
            members.append(FEELType.Member(component.name, type.type))
            if let constraint = type.constraint { constraints.append((component.name, constraint)) }
        }
        return ItemType(type: .context(members), constraint: constraints.isEmpty ? nil : .members(constraints))
    }

    private func tests(_ text: ExpressionText, of type: FEELType, _ subject: String) -> Constraint {
        let tests = UnaryTests(
            parsing: text.text, inputType: type, in: .empty, origin: sources.text(text.source))
        problems += sources.problems(tests.problems, .expressionBroken, in: text, subject: subject)
        return .tests(tests)
    }
}

extension ItemType {
    /// The type with a further constraint.
    fileprivate func restricted(by further: Constraint) -> ItemType {
        ItemType(type: type, constraint: constraint.map { .all([$0, further]) } ?? further)
    }
}
