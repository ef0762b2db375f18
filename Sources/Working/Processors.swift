private import CLinux

/// The processors this process may use.
enum Processors {
    /// How many there are: those the machine has, less what the service manager or `taskset` keep from us.
    static let count = max(1, Int(layak_processors()))

    /// The results of `transform` in the order of `items`, worked out by all processors.
    static func share<Item: Sendable, Result: Sendable>(
        _ items: [Item], _ transform: @escaping @Sendable (Item) -> Result
    ) async -> [Result] {
        guard items.count > 1 else { return items.map(transform) }
        let workers = min(items.count, count)
        return await withTaskGroup(of: [(Int, Result)].self) { group in
            for worker in 0..<workers {
                // Every other item: neighbours are of one sender and alike in size.
                group.addTask {
                    stride(from: worker, to: items.count, by: workers).map { ($0, transform(items[$0])) }
                }
            }
            var results: [Result?] = Array(repeating: nil, count: items.count)
            for await part in group {
                for (index, result) in part { results[index] = result }
            }
            return results.compactMap(\.self)
        }
    }
}
