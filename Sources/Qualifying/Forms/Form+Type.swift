package import FEEL

extension Form {
    /// The type of the contexts, for holding the item definitions of a rulebook against it.
    package var type: FEELType {
        .context(members.map { FEELType.Member($0.name, $0.content.type) })
    }
}

extension Form.Content {
    /// The type of the values.
    package var type: FEELType {
        switch self {
        case .boolean: .boolean
        case .date: .date
        case .form(let form): form.type
        case .list(let element): .list(element.type)
        case .number: .number
        case .text: .string
        }
    }
}
