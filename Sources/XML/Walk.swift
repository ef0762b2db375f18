internal import CLibXML2

/// A walk along the elements and attributes of a document, for whoever looks at all of it.
///
/// Each ``Element`` made holds on to its document, which is counted. A walk does so once, wherever it leads. It stands at
/// an element or at an attribute, and is never copied: whoever enters something leaves it again.
@safe package struct Walk: ~Copyable {
    private let document: Document

    // SAFETY: a node of the document's tree, which lives as long as the walk. Attributes are nodes too: libxml2 lays
    // out the members used here alike in both.
    private var node: xmlNodePtr

    // None in a text with CR, of which places alone know the lines.
    private var lines: LineWalk?

    /// A walk that begins at an element.
    package init(at element: Element) {
        document = element.document
        unsafe node = unsafe element.node
        let text = document.bytes
        lines = LineWalk(over: text.span)
    }

    /// Moves to the first child element, if there is one.
    package mutating func enter() -> Bool {
        var next = unsafe node.pointee.children
        while let child = unsafe next {
            if unsafe child.pointee.type == XML_ELEMENT_NODE {
                unsafe node = unsafe child
                return true
            }
            unsafe next = unsafe child.pointee.next
        }
        return false
    }

    /// Moves to the first attribute without a namespace, if there is one.
    package mutating func enterAttributes() -> Bool {
        var next = unsafe node.pointee.properties
        while let attribute = unsafe next {
            if unsafe attribute.pointee.ns == nil {
                unsafe node = unsafe UnsafeMutableRawPointer(attribute).assumingMemoryBound(to: xmlNode.self)
                return true
            }
            unsafe next = unsafe attribute.pointee.next
        }
        return false
    }

    /// Moves to the next sibling: from an element to an element, from an attribute to one without a namespace.
    package mutating func advance() -> Bool {
        let type = unsafe node.pointee.type
        var next = unsafe node.pointee.next
        while let sibling = unsafe next {
            if unsafe sibling.pointee.type == type, unsafe type == XML_ELEMENT_NODE || sibling.pointee.ns == nil {
                unsafe node = unsafe sibling
                return true
            }
            unsafe next = unsafe sibling.pointee.next
        }
        return false
    }

    /// Moves back to the element that was entered.
    package mutating func leave() {
        guard let parent = unsafe node.pointee.parent else { preconditionFailure("nothing was entered") }
        unsafe node = unsafe parent
    }

    /// Whether the local name has these bytes.
    package func isNamed(_ name: Span<UInt8>) -> Bool {
        guard let bytes = unsafe node.pointee.name else { return false }
        // The C string's end differs from every byte of a name, so nothing behind it is read.
        for index in name.indices where unsafe bytes[index] != name[unchecked: index] { return false }
        return unsafe bytes[name.count] == 0
    }

    /// Lends the bytes of the text directly in the element, or of the attribute's value; they live only during the call.
    package func withText(_ body: (Span<UInt8>) -> Void) {
        unsafe Content.withBytes(of: node.pointee.children, body)
    }

    /// The line on which the element's start tag begins; quickly if asked for in the order of the document.
    package mutating func line() -> Int {
        let ordinal = unsafe Locator.ordinal(of: node)
        guard lines != nil, document.starts.indices.contains(ordinal) else {
            return unsafe document.place(of: node).line
        }
        let text = document.bytes
        return lines?.line(of: document.starts[ordinal], in: text.span) ?? 1
    }
}
