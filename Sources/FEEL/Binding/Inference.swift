extension FEELType {
    /// The type of a value that is known.
    package static func of(_ value: Value) -> FEELType {
        switch value {
        case .boolean: .boolean
        case .context(let context):
            .context(zip(context.shape.names, context.values).map { Member($0, of($1)) })
        case .date: .date
        case .dateTime: .dateTime
        case .function(let function): function.type
        case .list(let elements): .list(elements.reduce(.null) { $0.joined(with: of($1)) })
        case .monthsDuration: .monthsDuration
        case .null: .null
        case .number: .number
        case .range(let range): .range(of(range.start).joined(with: of(range.end)))
        case .string: .string
        case .time: .time
        case .timeDuration: .timeDuration
        }
    }

    /// The type of an operator's results, as far as its operands' types tell.
    static func result(of operation: Arithmetic, _ left: FEELType, _ right: FEELType) -> FEELType {
        switch (operation, left, right) {
        case (_, .number, .number): .number
        case (.addition, .string, .string): .string
        case (.addition, .date, .monthsDuration), (.addition, .date, .timeDuration),
            (.subtraction, .date, .monthsDuration), (.subtraction, .date, .timeDuration):
            .date
        case (.subtraction, .date, .date), (.subtraction, .dateTime, .dateTime), (.subtraction, .time, .time),
            (.addition, .timeDuration, .timeDuration), (.subtraction, .timeDuration, .timeDuration):
            .timeDuration
        case (.addition, .monthsDuration, .monthsDuration), (.subtraction, .monthsDuration, .monthsDuration):
            .monthsDuration
        case (.addition, .dateTime, .monthsDuration), (.addition, .dateTime, .timeDuration),
            (.subtraction, .dateTime, .monthsDuration), (.subtraction, .dateTime, .timeDuration):
            .dateTime
        default: .any
        }
    }

    /// The type of a member behind a dot.
    static func result(ofMember name: String, of type: FEELType) -> FEELType {
        switch type {
        case .list(let element): .list(result(ofMember: name, of: element))
        case .context(let members): members.first { $0.name.hasSameCodePoints(as: name) }?.type ?? .any
        case .date, .dateTime, .time: name.isCalendarField ? .number : .any
        default: .any
        }
    }

    /// The type of what a call yields.
    static func result(ofCalling callee: Term, with arguments: [Term.Argument]) -> FEELType {
        if case .variable(.builtin(let builtin)) = callee.form {
            let fitting = builtin.signatures.filter { $0.accepts(count: arguments.count) }
            guard let first = fitting.first else { return .any }
            let result = fitting.dropFirst().reduce(first.result) { $0.joined(with: $1.result) }
            guard result == .any || result == .list(.any), let argument = arguments.first else { return result }
            return Self.result(of: builtin.name, over: argument.term.type) ?? result
        }
        if case .function(_, let result) = callee.type { return result }
        return .any
    }

    // These give back elements of the list they are given.
    private static func result(of name: String, over type: FEELType) -> FEELType? {
        guard case .list(let element) = type else { return nil }
        switch name {
        case "distinct values", "remove", "reverse", "sort", "sublist": return type
        case "max", "min": return element
        default: return nil
        }
    }
}

extension String {
    fileprivate var isCalendarField: Bool {
        switch self {
        case "day", "hour", "minute", "month", "second", "weekday", "year": true
        default: false
        }
    }
}
