internal import XML

extension Reader {
    /// An `itemDefinition` or an `itemComponent`.
    func itemDefinition(_ element: Element) -> ItemDefinition {
        checkLanguage(of: element, "typeLanguage")
        var item = ItemDefinition(name: name(of: element), source: source(element))
        let isCollection = element.string("isCollection")
        item.isCollection = isCollection == "true" || isCollection == "1"
        for child in children(of: element) {
            switch child.name {
            case "allowedValues": item.allowedValues = tests(child)
            case "functionItem": item.function = functionItem(child)
            case "itemComponent": item.components.append(itemDefinition(child))
            case "typeConstraint": item.typeConstraint = tests(child)
            case "typeRef": item.typeRef = typeReference(child.text, at: child)
            case "description", "extensionElements": break
            default: report(.elementUnknown, at: child, found: child.name)
            }
        }
        return item
    }

    private func functionItem(_ element: Element) -> FunctionItem {
        var parameters: [InformationItem] = []
        for child in children(of: element) {
            switch child.name {
            case "parameters": parameters.append(informationItem(child))
            case "description", "extensionElements": break
            default: report(.elementUnknown, at: child, found: child.name)
            }
        }
        return FunctionItem(parameters: parameters, outputTypeRef: typeReference("outputTypeRef", of: element))
    }

    /// A name with a type.
    func informationItem(_ element: Element) -> InformationItem {
        InformationItem(name: name(of: element), typeRef: typeReference(of: element), source: source(element))
    }

    /// Unary tests in a `text` child; nil for a cell without text.
    func tests(_ element: Element) -> ExpressionText? {
        checkLanguage(of: element)
        return text(of: element)
    }

    /// The `text` child of an element as an expression's text; nil if there is none.
    func text(of element: Element) -> ExpressionText? {
        first("text", of: element).map { ExpressionText(text: $0.text, source: source($0)) }
    }
}
