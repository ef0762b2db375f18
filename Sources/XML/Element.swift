internal import CLibXML2

/// An element of a document, looked at in place.
///
/// Names, namespaces and values are compared where libxml2 keeps them; a `String` is made only for what is asked for as
/// one. Where a namespace may be given and is not, the element's own is meant, so that a foreign element or attribute
/// never passes for ours by having the same local name.
@safe package struct Element: Equatable {
    /// The document the element is in.
    package let document: Document

    let node: xmlNodePtr

    init(_ node: xmlNodePtr, in document: Document) {
        unsafe self.node = unsafe node
        self.document = document
    }

    /// The name without its prefix.
    package var name: String { unsafe Name.string(node.pointee.name) ?? "" }

    /// The name as it stands in the text, with its prefix.
    package var qualifiedName: String { unsafe Name.qualified(node.pointee.name, node.pointee.ns) }

    /// The namespace; nil if there is none.
    package var namespace: String? { unsafe Name.string(node.pointee.ns?.pointee.href) }

    /// Where the start tag begins.
    package var place: Place { unsafe document.place(of: node) }

    /// The element around this one; nil at the root.
    package var parent: Element? {
        guard let parent = unsafe node.pointee.parent, unsafe parent.pointee.type == XML_ELEMENT_NODE else {
            return nil
        }
        return unsafe Element(parent, in: document)
    }

    /// The way from the root, such as `/submission/answers/answer[3]`; a number where there are several of a name.
    package var path: String {
        var steps: [String] = []
        var next: Element? = self
        while let element = next {
            steps.append(element.step)
            next = element.parent
        }
        return steps.reversed().map { "/\($0)" }.joined()
    }

    private var step: String {
        guard let parent else { return qualifiedName }
        var (position, count) = (0, 0)
        for sibling in parent.children where sibling.hasName(of: self) {
            count += 1
            if sibling == self { position = count }
        }
        return count > 1 ? "\(qualifiedName)[\(position)]" : qualifiedName
    }

    private func hasName(of other: Element) -> Bool {
        unsafe xmlStrEqual(node.pointee.name, other.node.pointee.name) == 1
            && Name.equal(node.pointee.ns, other.node.pointee.ns)
    }

    /// Whether the element has this local name, in this namespace if one is given; an empty one means none.
    package func isNamed(_ name: String, in namespace: String? = nil) -> Bool {
        unsafe Name.equal(node.pointee.name, name)
            && (namespace.map { unsafe Name.equal(node.pointee.ns, $0) } ?? true)
    }

    /// The namespace a prefix stands for here; an empty prefix means the default namespace.
    package func resolve(prefix: String) -> String? {
        let found =
            prefix.isEmpty
            ? unsafe xmlSearchNs(document.pointer, node, nil) : unsafe xmlSearchNs(document.pointer, node, prefix)
        guard let uri = unsafe Name.string(found?.pointee.href), !uri.isEmpty else { return nil }
        return uri
    }

    /// Whether both are the same element of the same document.
    package static func == (left: Element, right: Element) -> Bool { unsafe left.node == right.node }
}
