internal import CLibXML2

/// A well-formed document, read from untrusted bytes, that owns libxml2's tree.
///
/// An ``Element`` holds on to its document, so no view can outlive the tree. On a checklist of 8 KB, counting these
/// references is a fifth of the instructions of a full walk, and the walk a twelfth of those of parsing and validating.
/// A document is not `Sendable`: validation may note ids in the tree, so that one task at a time uses it, and the
/// compiler sees to that. Comments and processing instructions are not kept, CDATA sections are text.
@safe package final class Document {
    /// The bytes the document was read from, as UTF-8 without a byte order mark.
    package var bytes: [UInt8] { source.bytes }

    /// The outermost element.
    package var root: Element { unsafe Element(rootNode, in: self) }

    let source: Source
    let limits: Limits
    let pointer: xmlDocPtr
    private let rootNode: xmlNodePtr
    let starts: [Int]
    private var locator: Locator?

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: the whole file, UTF-8 or UTF-16.
    ///   - limits: what the document may weigh.
    /// - Throws: ``Malformed`` with all problems found, if it is too heavy, refused or not well-formed.
    package init(parsing bytes: [UInt8], limits: Limits = Limits()) throws(Malformed) {
        guard bytes.count <= limits.bytes else {
            let arguments: [Problem.Argument] = [.init(.found, "\(bytes.count)"), .init(.limit, "\(limits.bytes)")]
            throw Malformed([Problem(.bytesTooMany, arguments, at: .start)])
        }
        let (source, finding) = Encoding.decode(bytes)
        if let finding { throw Malformed(source.problems([finding], limit: limits.problems)) }
        let preflight = Preflight(source, limits: limits)
        guard preflight.findings.isEmpty else {
            throw Malformed(source.problems(preflight.findings, limit: limits.problems))
        }
        let parse = Parse(source, deviation: preflight.deviation, limits: limits)
        guard let tree = unsafe parse.tree, let root = unsafe parse.root else {
            throw Malformed(source.problems(parse.findings, limit: limits.problems))
        }
        unsafe (pointer, rootNode) = (tree, root)
        self.source = source
        self.limits = limits
        starts = preflight.starts
    }

    deinit { unsafe xmlFreeDoc(pointer) }

    /// Where the start tag of an element begins; the first call walks the document once.
    func place(of node: xmlNodePtr) -> Place {
        unsafe located().place(of: node)
    }

    /// Where the name of an attribute stands.
    func place(of attribute: xmlAttrPtr) -> Place {
        unsafe located().place(of: attribute, in: source)
    }

    private func located() -> Locator {
        if let locator { return locator }
        let made = Locator(source, starts: starts)
        locator = made
        return made
    }
}
