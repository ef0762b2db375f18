internal import Synchronization

/// The names of a context's entries in their order, shared by all contexts made alike.
///
/// A caller that makes many contexts of one kind creates their shape once: then members are found by index.
package final class ContextShape: Sendable {
    /// The names, each once.
    package let names: [String]

    // Short shapes are searched faster than hashed.
    private let indices: [String: Int]

    // INVARIANT: no two shapes of a process share an id; the member nodes' caches rely on it.
    let id: UInt64

    private static let lastID = Atomic<UInt64>(0)

    private final class Order: Sendable {
        let indices: [Int]

        init(_ indices: [Int]) { self.indices = indices }
    }

    private let order = AtomicLazyReference<Order>()

    /// A shape of the names given; a name that repeats an earlier one is left out.
    package init(_ names: [String]) {
        var indices: [String: Int] = [:]
        var unique: [String] = []
        unique.reserveCapacity(names.count)
        for name in names where indices.updateValue(unique.count, forKey: name) == nil {
            unique.append(name)
        }
        if unique.count != names.count {
            indices = Dictionary(uniqueKeysWithValues: zip(unique, unique.indices))
        }
        self.names = unique
        self.indices = indices
        id = Self.lastID.wrappingAdd(1, ordering: .relaxed).newValue
    }

    /// The positions of the names in the order of their code points; worked out when it is first asked for.
    package var sortedIndices: [Int] {
        if let order = order.load() { return order.indices }
        let indices = names.indices.sorted { names[$0].precedesByCodePoints(names[$1]) }
        return order.storeIfNil(Order(indices)).indices
    }

    /// The position of a name.
    package func index(of name: String) -> Int? {
        guard names.count > 6 else { return names.firstIndex { $0.hasSameCodePoints(as: name) } }
        return indices[name]
    }
}
