/// A value of a canonical encoding, looked at where it stands.
///
/// A report asks for each fact about once and writes it straight into a page, so that no tree of values is built:
/// one pass notes where everything begins and ends.
struct Facts: Sendable {
    /// Where a value stands in its encoding.
    struct Node: Sendable {
        /// The position among the encoding's values; -1 where there is nothing.
        let index: Int32

        /// Nothing at all.
        static let none = Node(index: -1)
    }

    let source: FactSource
    private let index: Int

    init(_ source: FactSource, at index: Int) {
        self.source = source
        self.index = index
    }

    /// The value at a node.
    init(_ source: FactSource, at node: Node) {
        self.init(source, at: Int(node.index))
    }

    /// Where this value stands.
    var node: Node { Node(index: Int32(truncatingIfNeeded: index)) }

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
    var isEmpty: Bool { entry.map { $0.next == index + 1 } ?? true }

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
        while child < node.next {
            elements.append(Facts(source, at: child))
            child = source.nodes[child].next
        }
        return elements
    }

    /// The entries of an object, in their order.
    var entries: [(name: String, facts: Facts)] {
        guard let node = entry, node.kind == .object else { return [] }
        var entries: [(name: String, facts: Facts)] = []
        var child = index + 1
        while child < node.next {
            entries.append((source.text(source.nodes[child]), Facts(source, at: child + 1)))
            child = source.nodes[child + 1].next
        }
        return entries
    }

    /// The text of a string, an integer or a truth value.
    var text: String? {
        guard let node = entry, node.kind != .array, node.kind != .object else { return nil }
        return source.text(node)
    }

    /// Whether there is anything to be shown: no empty text, no empty list.
    var isSomething: Bool { source.isSomething(node) }

    /// The integer, or the whole number in a string.
    var integer: Int? { text.flatMap { Int($0) } }

    /// Whether it is `true`.
    var isTrue: Bool { isEqual(to: "true") }

    /// Whether its text is this one.
    func isEqual(to text: String) -> Bool {
        guard let node = entry, node.kind != .array, node.kind != .object else { return false }
        return source.isEqual(node, to: text)
    }

    /// Lends the bytes of a text without a copy.
    func withBytes<Result>(_ body: (ArraySlice<UInt8>) -> Result) -> Result? {
        guard let node = entry, node.kind != .array, node.kind != .object else { return nil }
        return body(source.content(node))
    }

    /// Where its text stands in the encoding, if nothing in it has to be escaped anywhere.
    var plainRange: Range<Int>? { index < 0 ? nil : source.plainRange(index) }

    /// Whether it is a list.
    var isList: Bool { entry?.kind == .array }

    /// Whether both texts are equal, or the left one comes first: ISO dates compare like this.
    static func precedes(_ left: Facts, _ right: Facts) -> Bool {
        guard let left = left.text, let right = right.text else { return false }
        return left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// The bytes this value was written in.
    var encoding: ArraySlice<UInt8> {
        guard let node = entry else { return [] }
        return source.bytes[node.start..<node.end]
    }

    private var nothing: Facts { Facts(source, at: -1) }
}

/// Bytes that are not a canonical encoding, with the place where that shows.
package struct Misread: Error, Equatable, Sendable {
    /// The byte at which reading stopped, from 0.
    package let offset: Int
}
