internal import FEEL
internal import XML

extension Reader {
    /// A `decisionTable`; nil if it is of a kind that is not understood, which is told.
    func table(_ element: Element) -> DecisionTable? {
        if let orientation = element.attribute("preferredOrientation"), orientation.value != "Rule-as-Row" {
            report(.orientationUnsupported, at: orientation.place, found: orientation.value, expected: "`Rule-as-Row`")
            return nil
        }
        let (policy, aggregation) = (element.string("hitPolicy"), element.string("aggregation"))
        guard let hitPolicy = HitPolicy(policy, aggregation: aggregation) else {
            let place = (element.attribute("hitPolicy") ?? element.attribute("aggregation"))?.place ?? element.place
            report(
                .hitPolicyUnknown, at: place, found: [policy, aggregation].compactMap(\.self).joined(separator: " "))
            return nil
        }
        var table = DecisionTable(id: element.string("id"), hitPolicy: hitPolicy, source: source(element))
        table.outputLabel = element.string("outputLabel")
        for child in children(of: element) {
            switch child.name {
            case "annotation": table.annotations.append(child.string("name") ?? "")
            case "input":
                if let input = input(child) { table.inputs.append(input) }
            case "output": table.outputs.append(output(child))
            case "rule":
                if let rule = rule(child, of: table) { table.rules.append(rule) }
            case "description", "extensionElements": break
            default: report(.elementUnknown, at: child, found: child.name)
            }
        }
        if table.outputs.isEmpty {
            report(.elementMissing, at: element, found: "", expected: "`output` in `decisionTable`")
        }
        return table
    }

    private func input(_ element: Element) -> DecisionTable.Input? {
        guard let expression = first("inputExpression", of: element) else {
            report(.elementMissing, at: element, found: "", expected: "`inputExpression` in `input`")
            return nil
        }
        checkLanguage(of: expression)
        return DecisionTable.Input(
            id: element.string("id"), label: element.string("label"),
            expression: text(of: expression) ?? ExpressionText(text: "", source: source(expression)),
            typeRef: typeReference(of: expression), allowedValues: first("inputValues", of: element).flatMap(tests),
            source: source(element))
    }

    private func output(_ element: Element) -> DecisionTable.Output {
        let entry = first("defaultOutputEntry", of: element)
        if let entry { checkLanguage(of: entry) }
        return DecisionTable.Output(
            id: element.string("id"), name: element.string("name").map { FEEL.Name.normalized($0) },
            typeRef: typeReference(of: element), allowedValues: first("outputValues", of: element).flatMap(tests),
            defaultEntry: entry.flatMap { text(of: $0) }, source: source(element))
    }

    private func rule(_ element: Element, of table: DecisionTable) -> DecisionTable.Rule? {
        var inputs: [ExpressionText] = []
        var outputs: [DecisionTable.Rule.Output] = []
        var annotations: [String] = []
        for child in children(of: element) {
            switch child.name {
            case "annotationEntry": annotations.append(first("text", of: child)?.text ?? "")
            case "inputEntry": inputs.append(cell(child))
            case "outputEntry":
                outputs.append(DecisionTable.Rule.Output(expression: cell(child), typeRef: typeReference(of: child)))
            case "description":
                // DMN 1.1 has no annotation columns; its editors keep the remark of a rule here.
                if table.annotations.isEmpty { annotations.append(child.text) }
            case "extensionElements": break
            default: report(.elementUnknown, at: child, found: child.name)
            }
        }
        guard inputs.count == table.inputs.count, outputs.count == table.outputs.count else {
            report(
                .cellsMiscounted, at: element, found: "\(inputs.count) + \(outputs.count)",
                expected: "\(table.inputs.count) + \(table.outputs.count)")
            return nil
        }
        return DecisionTable.Rule(
            id: element.string("id"), label: element.string("label"), inputs: inputs, outputs: outputs,
            annotations: annotations, source: source(element))
    }

    private func cell(_ element: Element) -> ExpressionText {
        checkLanguage(of: element)
        return text(of: element) ?? ExpressionText(text: "", source: source(element))
    }
}
