internal import CLibXML2

/// An attribute of an element, looked at in place; namespace declarations are none.
@safe package struct Attribute {
    /// The element the attribute belongs to.
    package let element: Element

    private let pointer: xmlAttrPtr

    init(_ pointer: xmlAttrPtr, of element: Element) {
        unsafe self.pointer = unsafe pointer
        self.element = element
    }

    /// The name without its prefix.
    package var name: String { unsafe Name.string(pointer.pointee.name) ?? "" }

    /// The name as it stands in the text, with its prefix.
    package var qualifiedName: String { unsafe Name.qualified(pointer.pointee.name, pointer.pointee.ns) }

    /// The namespace; nil for an attribute without a prefix, which belongs to no namespace.
    package var namespace: String? { unsafe Name.string(pointer.pointee.ns?.pointee.href) }

    /// Where the name stands.
    package var place: Place { unsafe element.document.place(of: pointer) }

    /// The value.
    package var value: String { unsafe Content.string(of: pointer.pointee.children) }

    /// Lends the bytes of the value, which are UTF-8 and live only during the call.
    package func withBytes<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try unsafe Content.withBytes(of: pointer.pointee.children, body)
    }
}

/// The attributes of an element, in the order of the text.
@safe package struct Attributes: Sequence {
    private let element: XML.Element

    init(of element: XML.Element) {
        self.element = element
    }

    /// An iterator at the first attribute.
    package func makeIterator() -> Iterator {
        unsafe Iterator(upcoming: element.node.pointee.properties, element: element)
    }

    /// A walk along the attributes.
    @safe package struct Iterator: IteratorProtocol {
        fileprivate var upcoming: xmlAttrPtr?
        fileprivate let element: XML.Element

        /// The next attribute.
        package mutating func next() -> Attribute? {
            guard let pointer = unsafe upcoming else { return nil }
            unsafe upcoming = unsafe pointer.pointee.next
            return unsafe Attribute(pointer, of: element)
        }
    }
}

extension Element {
    /// All attributes, of any name and namespace.
    package var attributes: Attributes { Attributes(of: self) }

    /// The attribute with this local name: without a prefix, or in the namespace given.
    package func attribute(_ name: String, in namespace: String = "") -> Attribute? {
        guard let pointer = unsafe pointer(named: name, in: namespace) else { return nil }
        return unsafe Attribute(pointer, of: self)
    }

    /// The value of the attribute with this local name: without a prefix, or in the namespace given.
    package func string(_ name: String, in namespace: String = "") -> String? {
        guard let pointer = unsafe pointer(named: name, in: namespace) else { return nil }
        return unsafe Content.string(of: pointer.pointee.children)
    }

    private func pointer(named name: String, in namespace: String) -> xmlAttrPtr? {
        var next = unsafe node.pointee.properties
        while let pointer = unsafe next {
            if unsafe Name.equal(pointer.pointee.name, name), unsafe Name.equal(pointer.pointee.ns, namespace) {
                return unsafe pointer
            }
            unsafe next = unsafe pointer.pointee.next
        }
        return nil
    }

    /// The text directly in the element, without that of its children.
    package var text: String { unsafe Content.string(of: node.pointee.children) }

    /// The text of the first child element with this local name, in the element's own namespace or in the one given.
    package func text(of name: String, in namespace: String? = nil) -> String? {
        first(name, in: namespace)?.text
    }

    /// Lends the bytes of ``text``, which are UTF-8 and live only during the call.
    package func withBytes<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try unsafe Content.withBytes(of: node.pointee.children, body)
    }
}
