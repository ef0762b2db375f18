/// A type of the expression language.
package indirect enum FEELType: Sendable, Hashable {
    case any
    case boolean
    case context([Member])
    case date
    case dateTime
    case function([FEELType], FEELType)
    case list(FEELType)
    case monthsDuration
    case null
    case number
    case range(FEELType)
    case string
    case time
    case timeDuration

    /// A named entry of a context type.
    package struct Member: Sendable, Hashable {
        /// The entry's name, normalised.
        package let name: String

        /// The type of its value.
        package let type: FEELType

        /// Where the entry was found last.
        let cache = MemberCache()

        /// A member of a name and a type.
        package init(_ name: String, _ type: FEELType) {
            self.name = Name.normalized(name)
            self.type = type
        }

        package static func == (left: Self, right: Self) -> Bool { left.name == right.name && left.type == right.type }

        package func hash(into hasher: inout Hasher) {
            hasher.combine(name)
            hasher.combine(type)
        }
    }

    /// The type a built-in type name stands for, in the spellings of all versions of the standard.
    package init?(named name: String) {
        switch name {
        case "Any": self = .any
        case "boolean": self = .boolean
        case "context": self = .context([])
        case "date": self = .date
        case "date and time", "dateTime": self = .dateTime
        case "dayTimeDuration", "days and time duration": self = .timeDuration
        case "list": self = .list(.any)
        case "Null": self = .null
        case "number": self = .number
        case "range": self = .range(.any)
        case "string": self = .string
        case "time": self = .time
        case "yearMonthDuration", "years and months duration": self = .monthsDuration
        default: return nil
        }
    }

    /// The names of the built-in types.
    static let names = [
        "Any", "Null", "boolean", "context", "date", "date and time", "dateTime", "dayTimeDuration",
        "days and time duration", "list", "number", "range", "string", "time", "yearMonthDuration",
        "years and months duration",
    ]

    /// The type of the elements of a list; what is no list stands for a list of itself.
    var element: FEELType {
        if case .list(let element) = self { element } else { self }
    }

    /// The members of a context type; `nil` if this is none, or one of unknown members.
    var members: [Member]? {
        if case .context(let members) = self, !members.isEmpty { members } else { nil }
    }

    /// The type, or what is left of it if it has too many parts: a type may hold another one many times over.
    var bounded: FEELType {
        var parts = Limits.typeSize
        count(&parts)
        guard parts < 0 else { return self }
        if case .context = self { return .context([]) }
        return .any
    }

    private func count(_ parts: inout Int) {
        parts -= 1
        guard parts >= 0 else { return }
        switch self {
        case .context(let members):
            for member in members { member.type.count(&parts) }
        case .function(let parameters, let result):
            for parameter in parameters { parameter.count(&parts) }
            result.count(&parts)
        case .list(let element), .range(let element): element.count(&parts)
        default: break
        }
    }

    /// Whether values of the type may be contexts of members that are not known.
    var mayHoldUnknownMembers: Bool {
        switch self {
        case .any: true
        case .context(let members): members.isEmpty
        default: false
        }
    }
}

extension FEELType: CustomStringConvertible {
    /// The type as it is written in an expression.
    package var description: String {
        switch self {
        case .any: "Any"
        case .boolean: "boolean"
        case .context(let members):
            members.isEmpty
                ? "context" : "context<" + members.map { "\($0.name): \($0.type)" }.joined(separator: ", ") + ">"
        case .date: "date"
        case .dateTime: "date and time"
        case .function(let parameters, let result):
            "function<" + parameters.map(\.description).joined(separator: ", ") + "> -> \(result)"
        case .list(let element): "list<\(element)>"
        case .monthsDuration: "years and months duration"
        case .null: "Null"
        case .number: "number"
        case .range(let element): "range<\(element)>"
        case .string: "string"
        case .time: "time"
        case .timeDuration: "days and time duration"
        }
    }
}
