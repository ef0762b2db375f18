internal import CLibXML2

/// The places of all start tags of a document, made when the first place is asked for.
///
/// libxml2 2.9 keeps a line for an element, wrong behind line 65,535 in some trees, and never a column. The n-th start
/// tag in the text is the n-th element of the tree, so the tree is numbered once and the text read once more.
@safe struct Locator {
    private let starts: [Int]
    private let places: [Place]

    /// Numbers the elements below `root`, in their `_private` field, which belongs to the application.
    init(_ source: Source, root: xmlNodePtr, limits: Limits) {
        starts = Preflight(source, limits: limits, gatheringStarts: true).starts
        places = source.places(ofSorted: starts)
        var ordinal = 0
        var next: xmlNodePtr? = unsafe root
        while let node = unsafe next {
            if unsafe node.pointee.type == XML_ELEMENT_NODE {
                ordinal += 1
                unsafe node.pointee._private = UnsafeMutableRawPointer(bitPattern: ordinal)
            }
            unsafe next = unsafe Self.successor(of: node, in: root)
        }
    }

    /// Where the `<` of an element's start tag stands.
    func place(of node: xmlNodePtr) -> Place {
        let ordinal = unsafe Int(bitPattern: node.pointee._private) - 1
        return places.indices.contains(ordinal) ? places[ordinal] : .start
    }

    /// Where the name of an attribute stands.
    func place(of attribute: xmlAttrPtr, in source: Source) -> Place {
        guard let parent = unsafe attribute.pointee.parent else { return .start }
        let ordinal = unsafe Int(bitPattern: parent.pointee._private) - 1
        guard starts.indices.contains(ordinal) else { return .start }
        let name = unsafe Name.qualified(attribute.pointee.name, attribute.pointee.ns)
        var found = starts[ordinal]
        let text = source.bytes.span
        TagScan.eachAttribute(ofTagAt: found, in: text) { start, end in
            if text.string(start, end) == name { found = start }
        }
        var walk = PlaceWalk(from: starts[ordinal], at: places[ordinal])
        return walk.place(of: found, in: text)
    }

    private static func successor(of node: xmlNodePtr, in root: xmlNodePtr) -> xmlNodePtr? {
        // Only elements have children that are elements; an attribute's text is not reached from here.
        if unsafe node.pointee.type == XML_ELEMENT_NODE, let child = unsafe node.pointee.children {
            return unsafe child
        }
        var node = unsafe node
        while unsafe node != root {
            if let sibling = unsafe node.pointee.next { return unsafe sibling }
            guard let parent = unsafe node.pointee.parent else { return nil }
            unsafe node = unsafe parent
        }
        return nil
    }
}
