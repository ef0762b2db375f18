internal import CLibXML2
internal import Glibc
internal import Synchronization

/// What of libxml2 belongs to the whole process: its initialisation, and the one door to other documents, kept shut.
enum Library {
    /// Initialises libxml2 once and replaces its loader of external documents by one that refuses everything but the
    /// schema documents supplied by name.
    private static let initialised: Void = {
        xmlInitParser()
        unsafe xmlSetExternalEntityLoader(loadSupplied)
    }()

    /// Makes libxml2 ready on this thread: errors without a context of their own would be printed on stderr.
    static func prepare() {
        _ = initialised
        unsafe xmlSetStructuredErrorFunc(nil, { _, _ in })
    }

    /// The schema documents that compilations in progress may include, by the thread they run on.
    private static let supplies = Mutex<[UInt: [String: [UInt8]]]>([:])

    /// Lets the compilation that follows on this thread include these documents.
    static func supply(_ documents: [String: [UInt8]]) {
        supplies.withLock { $0[UInt(pthread_self())] = documents }
    }

    /// Ends what ``supply(_:)`` began.
    static func withdrawSupply() {
        supplies.withLock { $0[UInt(pthread_self())] = nil }
    }

    fileprivate static func document(named name: String) -> [UInt8]? {
        supplies.withLock { $0[UInt(pthread_self())]?[name] }
    }
}

private func loadSupplied(
    _ location: UnsafePointer<CChar>?, _ id: UnsafePointer<CChar>?, _ context: xmlParserCtxtPtr?
) -> xmlParserInputPtr? {
    guard let location = unsafe location, let bytes = Library.document(named: unsafe String(cString: location)) else {
        return nil
    }
    let buffer = unsafe bytes.withUnsafeBytes { bytes in
        unsafe xmlParserInputBufferCreateMem(
            bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), XML_CHAR_ENCODING_NONE)
    }
    guard let buffer = unsafe buffer else { return nil }
    let input = unsafe xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE)
    // The location is the base of what this document includes in turn; libxml2 frees it with the input.
    if let input = unsafe input {
        unsafe input.pointee.filename = unsafe UnsafePointer(strdup(location))
    } else {
        unsafe xmlFreeParserInputBuffer(buffer)
    }
    return unsafe input
}
