internal import CLibXML2

/// The places of all start tags of a document, made when the first place is asked for.
///
/// libxml2 2.9 keeps a line for an element, wrong behind line 65,535 in some trees, and never a column. The n-th start
/// tag in the text is the n-th element of the tree: ``Parse`` numbers the elements, the pre-flight finds the tags.
@safe struct Locator {
    private let starts: [Int]
    private let places: [Place]

    /// The places of the start tags at these offsets.
    init(_ source: Source, starts: [Int]) {
        self.starts = starts
        places = source.places(ofSorted: starts)
    }

    /// Which start tag an element has, from 0.
    static func ordinal(of node: xmlNodePtr) -> Int { unsafe Int(bitPattern: node.pointee._private) - 1 }

    /// Where the `<` of an element's start tag stands.
    func place(of node: xmlNodePtr) -> Place {
        let ordinal = unsafe Self.ordinal(of: node)
        return places.indices.contains(ordinal) ? places[ordinal] : .start
    }

    /// Where the name of an attribute stands.
    func place(of attribute: xmlAttrPtr, in source: Source) -> Place {
        guard let parent = unsafe attribute.pointee.parent else { return .start }
        let ordinal = unsafe Self.ordinal(of: parent)
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
}
