extension Builtin {
    /// Functions of truth and identity.
    static let booleans = [
        Builtin(
            "all",
            Signature("list", gathering: .alternatively) { (list: [Value]) -> Value? in
                quantified(list, decisive: .no)
            }),
        Builtin(
            "any",
            Signature("list", gathering: .alternatively) { (list: [Value]) -> Value? in
                quantified(list, decisive: .yes)
            }),
        Builtin(
            "is",
            Signature("value1", "value2") { (left: Value?, right: Value?) in (left ?? .null).isSame(as: right ?? .null)
            }),
        Builtin("not", Signature("negand") { (negand: Bool) in !negand }),
    ]

    // One decisive truth decides; else a null leaves it open, and anything that is no boolean is a mistake.
    private static func quantified(_ list: [Value], decisive: Truth) -> Value? {
        var result = decisive.negated
        for value in list {
            if value.truth == decisive { return decisive.value }
            if value.truth == .unknown {
                guard value.isNull else { return nil }
                result = .unknown
            }
        }
        return result.value
    }
}

extension Value {
    /// FEEL's `is`: the same kind and the same parts, the spelling of a zone among them.
    package func isSame(as other: Value) -> Bool {
        switch (self, other) {
        case (.time(let left), .time(let right)): left == right
        case (.dateTime(let left), .dateTime(let right)): left == right
        case (.list(let left), .list(let right)):
            // Lists that hold each other many times over look small and are not.
            equals(other) == .yes && zip(left, right).allSatisfy { $0.isSame(as: $1) }
        default: equals(other) == .yes
        }
    }
}
