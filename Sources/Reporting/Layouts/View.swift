/// The values of a page, or of one turn of a section in it.
///
/// It names facts and says how they are to be written, in no language: one view serves all three pages, so that they
/// cannot tell different things.
struct View: Sendable {
    private var entries: [(slot: Slot, content: Content)] = []

    /// A view of these values; what is nothing is left out.
    init(_ values: KeyValuePairs<Slot, Content?> = [:]) {
        entries.reserveCapacity(values.count)
        for (slot, content) in values { self[slot] = content }
    }

    /// The value in a slot.
    subscript(slot: Slot) -> Content? {
        get {
            var index = 0
            while index < entries.count {
                if entries[index].slot == slot { return entries[index].content }
                index += 1
            }
            return nil
        }
        set {
            guard let newValue else { return }
            entries.append((slot, newValue))
        }
    }

    /// The slots that hold a value.
    var slots: [Slot] { entries.map(\.slot) }
}
