/// The values of a page, or of one turn of a section in it.
///
/// It names facts and says how they are to be written, in no language: one view serves all three pages, so that they
/// cannot tell different things.
struct View: ExpressibleByDictionaryLiteral, Sendable {
    private var entries: [(Slot, Content?)]

    /// A view of these values, which it keeps as they come; what is nothing is as good as not there.
    init(dictionaryLiteral elements: (Slot, Content?)...) { entries = elements }

    /// A view of these values.
    init(of view: View) { self = view }

    /// A view without values.
    init() { entries = [] }

    /// The value in a slot.
    subscript(slot: Slot) -> Content? {
        get { entries.first { $0.0 == slot && $0.1 != nil }?.1 }
        set {
            guard let newValue else { return }
            entries.append((slot, newValue))
        }
    }

    /// Writes the value in a slot; whether there is one.
    @inline(__always)
    func write(_ slot: Slot, to pen: inout Pen) -> Bool {
        // Looked at in place: a copy of the entry would count references for nothing.
        let entries = entries.span
        for index in entries.indices where entries[index].0 == slot {
            guard entries[index].1 != nil else { continue }
            entries[index].1?.write(to: &pen)
            return true
        }
        return false
    }

    /// Whether the value in a slot is something; nothing if there is no value.
    @inline(__always)
    func isSomething(_ slot: Slot, in pen: borrowing Pen) -> Bool? {
        let entries = entries.span
        for index in entries.indices where entries[index].0 == slot {
            if let isSomething = entries[index].1?.isSomething(in: pen) { return isSomething }
        }
        return nil
    }

    /// The turns of the section a slot stands for, if it is a list.
    @inline(__always)
    func turns(_ slot: Slot) -> [View]? {
        let entries = entries.span
        for index in entries.indices where entries[index].0 == slot {
            if case .views(let views)? = entries[index].1 { return views }
        }
        return nil
    }
}
