/// A value of a canonical encoding, looked at where it stands.
///
/// A report asks for each fact about once and writes it straight into a page, so that no tree of values is built:
/// one pass notes where everything begins and ends.
struct Facts: Sendable {
    let source: FactSource
    private let index: Int

    init(_ source: FactSource, at index: Int) {
        self.source = source
        self.index = index
    }

    /// Where this value stands among the encoding's values; -1 where there is nothing.
    var node: Int32 { Int32(truncatingIfNeeded: index) }

    /// The facts in an encoding.
    init(reading bytes: [UInt8]) throws(Misread) {
        self.init(try FactSource(bytes), at: 0)
    }

    /// Nothing at all.
    static let none = Facts(FactSource(), at: -1)

    private var entry: FactSource.Node? { index < 0 ? nil : source.nodes[index] }

    /// Whether there is nothing here.
    var isMissing: Bool { index < 0 }

    /// Whether there are no elements or entries in it.
    var isEmpty: Bool { entry.map { Int($0.next) == index + 1 } ?? true }

    /// The entry of an object; nothing if there is none or this is no object.
    @inline(__always)
    subscript(name: String) -> Facts { Facts(source, at: source.entry(name, of: index)) }

    /// The value a message asks for by this name: an entry, or one of the entry `arguments`, which is an object or a
    /// list of names and values.
    func argument(_ name: String) -> Facts {
        let own = self[name]
        guard own.isMissing else { return own }
        // The day of the decision is every message's to name.
        if name == "asOf" { return Facts(source, at: 0)["asOf"] }
        let arguments = self["arguments"]
        guard arguments.isList else { return arguments[name] }
        return arguments.elements.first { $0["name"].text == name }?["value"] ?? nothing
    }

    /// The elements of an array, in their order.
    var elements: [Facts] {
        guard let node = entry, node.kind == .array else { return [] }
        var elements: [Facts] = []
        var child = index + 1
        while child < Int(node.next) {
            elements.append(Facts(source, at: child))
            child = Int(source.nodes[child].next)
        }
        return elements
    }

    /// The entries of an object, in their order.
    var entries: [(name: String, facts: Facts)] {
        guard let node = entry, node.kind == .object else { return [] }
        var entries: [(name: String, facts: Facts)] = []
        var child = index + 1
        while child < Int(node.next) {
            entries.append((source.text(source.nodes[child]), Facts(source, at: child + 1)))
            child = Int(source.nodes[child + 1].next)
        }
        return entries
    }

    /// The text of a string, an integer or a truth value.
    var text: String? {
        guard let node = entry, node.isText else { return nil }
        return source.text(node)
    }

    /// Whether there is anything to be shown: no empty text, no empty list.
    var isSomething: Bool { entry?.isSomething ?? false }

    /// The integer, or the whole number in a string.
    var integer: Int? { text.flatMap { Int($0) } }

    /// Whether it is `true`.
    var isTrue: Bool { isEqual(to: "true") }

    /// Whether its text is this one.
    func isEqual(to text: String) -> Bool {
        guard let node = entry, node.isText else { return false }
        return source.isEqual(node, to: text)
    }

    /// Whether both are the same text of one encoding, or neither is one.
    func isSame(as other: Facts) -> Bool {
        guard let left = entry, left.isText, let right = other.entry, right.isText else {
            return entry?.isText != true && other.entry?.isText != true
        }
        return source.bytes[left.content] == source.bytes[right.content]
    }

    /// Whether it is a list.
    var isList: Bool { entry?.kind == .array }

    /// Whether both texts are equal, or the left one comes first: ISO dates compare like this.
    static func precedes(_ left: Facts, _ right: Facts) -> Bool {
        guard let left = left.text, let right = right.text else { return false }
        return left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    private var nothing: Facts { Facts(source, at: -1) }
}

/// Bytes that are not a canonical encoding, with the place where that shows.
package struct Misread: Error, Equatable, Sendable {
    /// The byte at which reading stopped, from 0.
    package let offset: Int
}
