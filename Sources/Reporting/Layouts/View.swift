internal import Qualifying

/// The values of a page and of the turns of the sections in it.
///
/// It names facts and texts and says how they are to be written, in no language: all that has to be looked up is looked
/// up once, and one view serves all three pages, so that they cannot tell different things. The values lie next to one
/// another in a few arrays; what refers to a value is its place.
struct View: Sendable {
    /// One turn of a section, by its place.
    typealias Row = Int32
    /// Values by their slots; what is nothing is as good as not there.
    typealias Values = KeyValuePairs<Slot, Content?>

    private struct Entry {
        let slot: Slot
        let content: Content
    }

    /// The encoding that facts stand in.
    let bytes: [UInt8]
    /// The values of the encoding.
    let nodes: [FactSource.Node]
    /// What pages can say.
    let vocabulary: Vocabulary
    /// Texts of our own.
    private(set) var texts: [UInt8] = []
    /// Pieces of pages that are markup already.
    private(set) var pieces: [[UInt8]] = []
    /// The nodes of the values of messages.
    private(set) var arguments: [Int32] = []
    /// The turns of all sections.
    private(set) var lists: [Row] = []
    /// The pictures.
    private(set) var pictures: [Picture] = []

    private let titles: [Titles]
    private let steps: [Facts]
    private var page = [Content?](repeating: nil, count: Slot.allCases.count)
    private var entries: [Entry] = []
    /// Where the entries of each row begin, and where those of the last end.
    private var starts: [Int32] = [0]

    /// A view of an encoding, without values yet.
    init(of facts: Facts, _ vocabulary: Vocabulary) {
        bytes = facts.source.bytes
        nodes = facts.source.nodes
        self.vocabulary = vocabulary
        titles = vocabulary.titles(of: facts)
        steps = facts["documents"]["steps"].elements
    }

    /// The value of the page itself in a slot.
    subscript(slot: Slot) -> Content? {
        get { page[Int(slot.rawValue)] }
        set { page[Int(slot.rawValue)] = newValue }
    }

    /// Sets values of the page itself.
    mutating func set(_ values: Values) {
        for (slot, content) in values { self[slot] = content }
    }

    /// The value of a row in a slot.
    func content(_ slot: Slot, of row: Row) -> Content? {
        for index in Int(starts[Int(row)])..<Int(starts[Int(row) + 1]) where entries[index].slot == slot {
            return entries[index].content
        }
        return nil
    }

    /// The value a name stands for: Mustache looks it up from the innermost section outwards.
    func content(_ slot: Slot, within rows: [Row]) -> Content? {
        var depth = rows.count - 1
        while depth >= 0 {
            if let content = content(slot, of: rows[depth]) { return content }
            depth -= 1
        }
        return self[slot]
    }

    /// Whether a section over a value is gone through; a fact is something if there is a text or an element of a list.
    func isSomething(_ content: Content) -> Bool {
        switch content {
        case .fact(let node, _): node >= 0 && nodes[Int(node)].isSomething
        case .flag(let flag): flag
        case .instant, .integer, .message, .named, .phrase, .picture: true
        case .markup(let number): !pieces[Int(number)].isEmpty
        case .rows(let start, let end), .text(let start, let end, _): end > start
        }
    }

    /// Adds a row.
    mutating func row(_ values: Values) -> Row {
        for (slot, content) in values {
            if let content { entries.append(Entry(slot: slot, content: content)) }
        }
        starts.append(Int32(entries.count))
        return Int32(starts.count - 2)
    }

    /// Adds rows as the turns of a section.
    mutating func list(_ rows: [Row]) -> Content {
        lists += rows
        return .rows(start: Int32(lists.count - rows.count), end: Int32(lists.count))
    }

    /// A list as a template wants it that frames it: a section gone through once if there are any, with the list in
    /// `rows`.
    mutating func table(_ rows: [Row]) -> Content {
        list(rows.isEmpty ? [] : [row([.rows: list(rows)])])
    }

    /// Adds a picture.
    mutating func picture(_ picture: Picture) -> Content {
        pictures.append(picture)
        return .picture(Int32(pictures.count - 1))
    }

    /// Adds bytes that are markup already.
    mutating func markup(_ bytes: [UInt8]) -> Content {
        pieces.append(bytes)
        return .markup(Int32(pieces.count - 1))
    }

    /// Adds a text of our own that is the same in all languages.
    mutating func string(_ text: String, _ manner: Manner = .text) -> Content {
        let start = texts.count
        texts += text.utf8
        return .text(start: Int32(start), end: Int32(texts.count), manner)
    }

    /// Adds the values of a text.
    mutating func arguments(of text: Int, from facts: Facts) -> Int32 {
        let start = arguments.count
        for value in vocabulary.values(of: text) { arguments.append(facts.argument(value.name).node) }
        return Int32(start)
    }

    /// The title of a section, a sub-element or an area of a checklist; -1 if there is none.
    func title(_ id: Span<UInt8>) -> Int {
        for checklist in titles {
            let number = checklist.titles.number(id)
            if number >= 0 { return number }
        }
        return -1
    }

    /// A question with its text; -1 if it is not known.
    func question(_ id: Span<UInt8>) -> Int {
        for checklist in titles {
            let number = checklist.questions.number(id)
            if number >= 0 { return number }
        }
        return -1
    }

    /// The name the supplier gave to a process step.
    func step(_ id: Facts) -> Facts? {
        guard let id = id.text else { return nil }
        return steps.first { $0["id"].isEqual(to: id) }?["name"]
    }
}
