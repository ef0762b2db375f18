extension Builtin {
    /// Functions of truth and identity.
    static let booleans = [
        Builtin(
            "all",
            Signature("list", gathering: .alternatively) { (list: [Value]) -> Value? in
                list.contains { $0.truth == .no }
                    ? .boolean(false) : list.allSatisfy { $0.truth == .yes } ? .boolean(true) : .null
            }),
        Builtin(
            "any",
            Signature("list", gathering: .alternatively) { (list: [Value]) -> Value? in
                list.contains { $0.truth == .yes }
                    ? .boolean(true) : list.allSatisfy { $0.truth == .no } ? .boolean(false) : .null
            }),
        Builtin(
            "is",
            Signature("value1", "value2") { (left: Value?, right: Value?) in (left ?? .null).isSame(as: right ?? .null)
            }),
        Builtin("not", Signature("negand") { (negand: Value) in negand.truth.negated.value }),
    ]
}

extension Value {
    /// FEEL's `is`: the same kind and the same parts, the spelling of a zone among them.
    package func isSame(as other: Value) -> Bool {
        switch (self, other) {
        case (.time(let left), .time(let right)): left == right
        case (.dateTime(let left), .dateTime(let right)): left == right
        case (.list(let left), .list(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
        default: equals(other) == .yes
        }
    }
}
