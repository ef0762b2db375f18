internal import CLibXML2

/// The child elements of an element, in document order.
@safe package struct Children: Sequence {
    private let parent: XML.Element
    private let name: String?
    private let namespace: String?

    init(of parent: XML.Element, named name: String?, in namespace: String?) {
        self.parent = parent
        self.name = name
        self.namespace = namespace
    }

    /// An iterator at the first child.
    package func makeIterator() -> Iterator {
        unsafe Iterator(
            upcoming: parent.node.pointee.children, parent: parent, name: name, namespace: namespace)
    }

    /// A walk along the child elements.
    @safe package struct Iterator: IteratorProtocol {
        fileprivate var upcoming: xmlNodePtr?
        fileprivate let parent: XML.Element
        fileprivate let name: String?
        fileprivate let namespace: String?

        /// The next child element that matches.
        package mutating func next() -> XML.Element? {
            while let node = unsafe upcoming {
                unsafe upcoming = unsafe node.pointee.next
                guard unsafe node.pointee.type == XML_ELEMENT_NODE else { continue }
                guard let name else { return unsafe Element(node, in: parent.document) }
                if unsafe parent.isName(of: node, name, in: namespace) {
                    return unsafe Element(node, in: parent.document)
                }
            }
            return nil
        }
    }
}

extension Element {
    /// All child elements, of any name and namespace.
    package var children: Children { Children(of: self, named: nil, in: nil) }

    /// The child elements with this local name, in the element's own namespace or in the one given.
    package func children(named name: String, in namespace: String? = nil) -> Children {
        Children(of: self, named: name, in: namespace)
    }

    /// The first child element with this local name, in the element's own namespace or in the one given.
    package func first(_ name: String, in namespace: String? = nil) -> Element? {
        var next = unsafe node.pointee.children
        while let child = unsafe next {
            if unsafe child.pointee.type == XML_ELEMENT_NODE, unsafe isName(of: child, name, in: namespace) {
                return unsafe Element(child, in: document)
            }
            unsafe next = unsafe child.pointee.next
        }
        return nil
    }

    /// Whether a child has this local name and is in the namespace given, or else in this element's own.
    @inline(__always)
    fileprivate func isName(of child: xmlNodePtr, _ name: String, in namespace: String?) -> Bool {
        guard unsafe Name.equal(child.pointee.name, name) else { return false }
        if let namespace { return unsafe Name.equal(child.pointee.ns, namespace) }
        return unsafe Name.equal(child.pointee.ns, node.pointee.ns)
    }
}
