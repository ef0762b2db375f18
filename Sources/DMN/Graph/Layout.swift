/// Hands out the slots of a frame while what runs in it is being compiled.
final class Layout {
    /// How many slots there are so far.
    private(set) var count: Int

    /// The slots that are read by what has been compiled.
    private(set) var used: Set<Int> = []

    init(reserved: Int) { count = reserved }

    /// Takes note of slots that are read.
    func use(_ slots: some Sequence<Int>) { used.formUnion(slots) }

    /// Forgets which slots are read, before another element is compiled.
    func forgetUse() { used = [] }

    /// A slot of its own.
    func next() -> Int {
        count += 1
        return count - 1
    }
}
