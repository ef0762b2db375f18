internal import Synchronization

/// A member of a context, a property of another value, or that of each element of a list.
final class MemberNode: Node, @unchecked Sendable {
    private let base: Node
    private let name: String
    private let cache = MemberCache()

    init(_ base: Node, _ name: String, _ range: SourceRange) {
        self.base = base
        self.name = name
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        if base.isList { return members(item, &frame) }
        let base = base.evaluate(item, &frame)
        switch base {
        case .context(let context):
            if let index = cache.index(of: name, in: context) { return context.value(at: index) }
        case .list(let elements):
            var members: [Value] = []
            members.reserveCapacity(elements.count)
            for element in elements { members.append(quietMember(of: element)) }
            guard frame.step(at: range, count: elements.count) else { return .null }
            return .list(members)
        case .null:
            frame.report(.nullOperand, at: range)
            return .null
        default:
            if let value = Property.value(named: name, of: base) { return value }
        }
        frame.report(.member, at: range)
        return .null
    }

    /// The members of a list's elements, taken as the list is made: the list itself is of no use to anybody.
    private func members(_ item: Value, _ frame: inout Frame) -> Value {
        var members: [Value] = []
        let isIterable = base.each(item, &frame, expandingRange: false) { element, frame in
            members.append(quietMember(of: element))
            return frame.step(at: range)
        }
        guard isIterable, !frame.isExhausted else {
            if !frame.isExhausted { frame.report(.nullOperand, at: range) }
            return .null
        }
        return .list(members)
    }

    private func quietMember(of element: Value) -> Value {
        switch element {
        case .context(let context):
            if let index = cache.index(of: name, in: context) { return context.value(at: index) }
            return .null
        case .list: return .null
        default: return Property.value(named: name, of: element) ?? .null
        }
    }
}

/// A member of the item of the innermost loop: the step inside of most loops, done without taking hold of the item.
final class ItemMemberNode: Node, @unchecked Sendable {
    private let name: String
    private let cache = MemberCache()
    private let general: MemberNode

    init(_ base: ItemNode, _ name: String, _ range: SourceRange) {
        self.name = name
        general = MemberNode(base, name, range)
        super.init(range)
    }

    // Switched over and left from within, the item need not be retained.
    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        switch item {
        case .context(let context):
            if let index = cache.index(of: name, in: context) { return context.value(at: index) }
            return general.evaluate(item, &frame)
        default: return general.evaluate(item, &frame)
        }
    }

    override func compare(
        _ comparison: Comparison, with other: Value, at range: SourceRange, _ item: Value, _ frame: inout Frame
    ) -> Truth {
        switch item {
        case .context(let context):
            if let index = cache.index(of: name, in: context) {
                return context.compare(comparison, at: index, with: other, at: range, &frame)
            }
            return super.compare(comparison, with: other, at: range, item, &frame)
        default: return super.compare(comparison, with: other, at: range, item, &frame)
        }
    }

    override func truth(_ item: Value, _ frame: inout Frame) -> Truth {
        switch item {
        case .context(let context):
            if let index = cache.index(of: name, in: context) { return context.truth(at: index) }
            return general.evaluate(item, &frame).truth
        default: return general.evaluate(item, &frame).truth
        }
    }

    override func number(_ item: Value, _ frame: inout Frame) -> Number? {
        switch item {
        case .context(let context):
            if let index = cache.index(of: name, in: context) { return context.number(at: index) }
            return general.number(item, &frame)
        default: return general.number(item, &frame)
        }
    }
}

/// A name in a filter whose items' members are not known: the member if there is one, else what the name means outside.
final class MemberOrElseNode: Node, @unchecked Sendable {
    private let base: Node
    private let name: String
    private let outer: Node?
    private let cache = MemberCache()

    init(_ base: Node, _ name: String, _ outer: Node?, _ range: SourceRange) {
        self.base = base
        self.name = name
        self.outer = outer
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        let base = base.evaluate(item, &frame)
        if case .context(let context) = base, let index = cache.index(of: name, in: context) {
            return context.value(at: index)
        }
        if let outer { return outer.evaluate(item, &frame) }
        if let property = Property.value(named: name, of: base) { return property }
        frame.report(.member, at: range)
        return .null
    }
}

/// Remembers where in a shape a name was found, or that it was not, for the next context of that shape.
final class MemberCache: Sendable {
    // The shape's id above, the index in the low bits; one word, so that both are read together.
    private let word = Atomic<UInt64>(0)

    private static let indexBits: UInt64 = 16
    private static let absent: UInt64 = 0xFFFF

    /// The index of the name in the context's shape.
    @inline(__always)
    func index(of name: String, in context: Context) -> Int? {
        let known = word.load(ordering: .relaxed)
        guard known >> Self.indexBits == context.shapeID else { return search(name, context) }
        let index = known & Self.absent
        return index == Self.absent ? nil : Int(index)
    }

    @inline(never)
    private func search(_ name: String, _ context: Context) -> Int? {
        let shape = context.shape
        let index = shape.index(of: name)
        let stored = index.map(UInt64.init) ?? Self.absent
        // An index that does not fit is looked for each time.
        if index == nil || stored < Self.absent {
            word.store(shape.id << Self.indexBits | stored, ordering: .relaxed)
        }
        return index
    }
}
