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
                if unsafe matches(node) { return unsafe Element(node, in: parent.document) }
            }
            return nil
        }

        private func matches(_ node: xmlNodePtr) -> Bool {
            guard unsafe node.pointee.type == XML_ELEMENT_NODE else { return false }
            guard let name else { return true }
            guard unsafe Name.equal(node.pointee.name, name) else { return false }
            if let namespace { return unsafe Name.equal(node.pointee.ns, namespace) }
            return unsafe Name.equal(node.pointee.ns, parent.node.pointee.ns)
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
        var iterator = children(named: name, in: namespace).makeIterator()
        return iterator.next()
    }
}
