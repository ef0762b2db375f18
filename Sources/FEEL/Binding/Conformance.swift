extension FEELType {
    /// Whether every value of this type is one of the other.
    package func conforms(to other: FEELType) -> Bool {
        switch (self, other) {
        case (_, .any), (.null, _): true
        case (.list(let element), .list(let wanted)): element.conforms(to: wanted)
        case (.range(let element), .range(let wanted)): element.conforms(to: wanted)
        case (.context(let members), .context(let wanted)):
            wanted.allSatisfy { want in
                members.contains { $0.name.hasSameCodePoints(as: want.name) && $0.type.conforms(to: want.type) }
            }
        case (.function(let parameters, let result), .function(let wanted, let wantedResult)):
            // Parameters vary against the function, the result with it.
            parameters.count == wanted.count && result.conforms(to: wantedResult)
                && zip(wanted, parameters).allSatisfy { $0.conforms(to: $1) }
        default: self == other
        }
    }

    /// The narrowest type known to hold values of both.
    func joined(with other: FEELType) -> FEELType {
        if self == other || other == .null { return self }
        if self == .null { return other }
        switch (self, other) {
        case (.list(let left), .list(let right)): return .list(left.joined(with: right))
        case (.context(let left), .context(let right)):
            // What only some of the contexts have may not be called unknown: then nothing is known of the members.
            guard left.count == right.count else { return .context([]) }
            var members: [Member] = []
            for member in left {
                guard let other = right.first(where: { $0.name == member.name }) else { return .context([]) }
                members.append(Member(member.name, member.type.joined(with: other.type)))
            }
            return .context(members)
        default: return .any
        }
    }
}

extension Value {
    /// Whether the value is an instance of the type, as a binding sees it: null is of every type.
    package func conforms(to type: FEELType) -> Bool {
        var steps = Self.largestComparison
        return conforms(to: type, &steps)
    }

    /// The same with a bound on the values that are looked into; what goes beyond it does not conform.
    func conforms(to type: FEELType, _ steps: inout Int) -> Bool {
        switch (self, type) {
        case (_, .any), (.null, _), (.boolean, .boolean), (.date, .date), (.dateTime, .dateTime),
            (.monthsDuration, .monthsDuration), (.number, .number), (.string, .string), (.time, .time),
            (.timeDuration, .timeDuration):
            return true
        case (.list(let elements), .list(let wanted)):
            if wanted == .any { return true }
            for element in elements {
                steps -= 1
                guard steps >= 0, element.conforms(to: wanted, &steps) else { return false }
            }
            return true
        case (.context(let context), .context(let members)):
            for member in members {
                steps -= 1
                guard steps >= 0, let index = member.cache.index(of: member.name, in: context),
                    context.values[index].conforms(to: member.type, &steps)
                else { return false }
            }
            return true
        case (.range(let range), .range(let element)):
            return range.start.conforms(to: element) && range.end.conforms(to: element)
        case (.function(let function), .function): return function.type.conforms(to: type)
        default: return false
        }
    }

    /// What `instance of` says: null is an instance of no type but `Null`.
    package func isInstance(of type: FEELType) -> Bool {
        isNull ? type == .null : conforms(to: type)
    }
}
