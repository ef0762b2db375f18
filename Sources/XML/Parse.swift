internal import CLibXML2

/// One run of libxml2's parser: a tree, or what is wrong.
@safe struct Parse {
    /// The tree, owned by whoever takes it; nil if anything is wrong.
    private(set) var tree: xmlDocPtr?

    /// The outermost element of the tree.
    private(set) var root: xmlNodePtr?

    /// What is wrong; empty exactly if there is a tree.
    private(set) var findings: [RawFinding] = []

    /// Parses a source whose limits have been checked.
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - deviation: where the markup stops being readable, as the pre-flight scan found.
    ///   - limits: how many problems to keep.
    init(_ source: Source, deviation: Int?, limits: Limits) {
        Library.prepare()
        guard let context = unsafe xmlNewParserCtxt() else {
            findings = [RawFinding(.markupMalformed, [.init(.detail, "out of memory")], at: 0)]
            return
        }
        defer { unsafe xmlFreeParserCtxt(context) }
        let log = ParseLog(bytes: source.bytes, deviation: deviation, limit: limits.problems)
        let document = unsafe withExtendedLifetime(log) {
            unsafe Self.read(source.bytes, upTo: log.end, with: context, into: log)
        }
        log.finish(hasTree: unsafe document != nil)
        findings = log.findings
        guard findings.isEmpty, let document = unsafe document else {
            unsafe xmlFreeDoc(document)
            return
        }
        unsafe (tree, root) = (document, xmlDocGetRootElement(document))
    }

    // No NOENT, no DTDLOAD, no HUGE, no RECOVER. IGNORE_ENC: the text is UTF-8 by now, whatever it declares.
    private static let options = [
        XML_PARSE_NONET, XML_PARSE_BIG_LINES, XML_PARSE_COMPACT, XML_PARSE_NOCDATA, XML_PARSE_IGNORE_ENC,
    ].reduce(Int32(0)) { $0 | Int32($1.rawValue) }

    private static func read(
        _ bytes: [UInt8], upTo end: Int, with context: xmlParserCtxtPtr, into log: ParseLog
    ) -> xmlDocPtr? {
        unsafe context.pointee._private = Unmanaged.passUnretained(log).toOpaque()
        unsafe context.pointee.sax.pointee.serror = { data, error in
            guard let data = unsafe data, let error = unsafe error else { return }
            let context = unsafe data.assumingMemoryBound(to: xmlParserCtxt.self)
            guard let log = unsafe context.pointee._private else { return }
            unsafe Unmanaged<ParseLog>.fromOpaque(log).takeUnretainedValue().note(error, in: context)
        }
        // Elements are numbered in the field that belongs to the application; the document's holds the last number.
        unsafe context.pointee.sax.pointee.startElementNs = {
            data, name, prefix, namespace, declared, declarations, attributes, defaulted, values in
            unsafe xmlSAX2StartElementNs(
                data, name, prefix, namespace, declared, declarations, attributes, defaulted, values)
            guard let context = unsafe data?.assumingMemoryBound(to: xmlParserCtxt.self),
                let document = unsafe context.pointee.myDoc, let node = unsafe context.pointee.node
            else { return }
            let number = unsafe Int(bitPattern: document.pointee._private) + 1
            unsafe document.pointee._private = UnsafeMutableRawPointer(bitPattern: number)
            unsafe node.pointee._private = UnsafeMutableRawPointer(bitPattern: number)
        }
        // Neither is looked at by any room; without them text on both sides of a comment is one node.
        unsafe context.pointee.sax.pointee.comment = nil
        unsafe context.pointee.sax.pointee.processingInstruction = nil
        return unsafe bytes.withUnsafeBytes { bytes in
            // An empty array may have no address, and libxml2 wants one.
            guard let base = bytes.baseAddress, end > 0 else {
                return unsafe xmlCtxtReadMemory(context, " ", 1, nil, nil, options)
            }
            let start = unsafe base.assumingMemoryBound(to: CChar.self)
            return unsafe xmlCtxtReadMemory(context, start, Int32(end), nil, nil, options)
        }
    }
}
