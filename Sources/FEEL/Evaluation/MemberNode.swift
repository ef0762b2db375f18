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

    override func evaluate(_ frame: inout Frame) -> Value {
        let base = base.evaluate(&frame)
        if case .context(let context) = base, let index = cache.index(of: name, in: context.shape) {
            return context.values[index]
        }
        return member(of: base, &frame)
    }

    private func member(of base: Value, _ frame: inout Frame) -> Value {
        switch base {
        case .context(let context):
            if let index = cache.index(of: name, in: context.shape) { return context.values[index] }
        case .list(let elements):
            return .list(
                elements.map { element in
                    if case .list = element { return .null }
                    return frame.step(at: range) ? quietMember(of: element) : .null
                })
        case .null:
            frame.report(.nullOperand, at: range)
            return .null
        default:
            if let value = Property.value(named: name, of: base) { return value }
        }
        frame.report(.member, at: range)
        return .null
    }

    private func quietMember(of element: Value) -> Value {
        guard case .context(let context) = element else {
            return Property.value(named: name, of: element) ?? .null
        }
        return cache.index(of: name, in: context.shape).map { context.values[$0] } ?? .null
    }
}

/// A name in a filter whose items' members are not known: the member if there is one, else what the name means outside.
final class MemberOrElseNode: Node, @unchecked Sendable {
    private let item: Node
    private let name: String
    private let outer: Node?
    private let cache = MemberCache()

    init(_ item: Node, _ name: String, _ outer: Node?, _ range: SourceRange) {
        self.item = item
        self.name = name
        self.outer = outer
        super.init(range)
    }

    override func evaluate(_ frame: inout Frame) -> Value {
        let item = item.evaluate(&frame)
        if case .context(let context) = item, let index = cache.index(of: name, in: context.shape) {
            return context.values[index]
        }
        if let outer { return outer.evaluate(&frame) }
        if let property = Property.value(named: name, of: item) { return property }
        frame.report(.member, at: range)
        return .null
    }
}

/// Remembers where in a shape a name was found, for the next context of that shape.
final class MemberCache: Sendable {
    // The shape's id above, the index in the low bits; one word, so that both are read together.
    private let word = Atomic<UInt64>(0)

    private static let indexBits: UInt64 = 16
    private static let indexMask: UInt64 = 0xFFFF

    /// The index of the name in the shape.
    @inline(__always)
    func index(of name: String, in shape: ContextShape) -> Int? {
        let known = word.load(ordering: .relaxed)
        if known >> Self.indexBits == shape.id { return Int(known & Self.indexMask) }
        return search(name, shape)
    }

    private func search(_ name: String, _ shape: ContextShape) -> Int? {
        guard let index = shape.index(of: name) else { return nil }
        if index <= Self.indexMask {
            word.store(shape.id << Self.indexBits | UInt64(index), ordering: .relaxed)
        }
        return index
    }
}
