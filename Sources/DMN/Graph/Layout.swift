/// Hands out the slots of a frame while what runs in it is being compiled.
final class Layout {
    /// How many slots there are so far.
    private(set) var count: Int

    init(reserved: Int) { count = reserved }

    /// A slot of its own.
    func next() -> Int {
        count += 1
        return count - 1
    }
}
