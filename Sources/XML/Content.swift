internal import CLibXML2
internal import Glibc

/// The text of a list of nodes: an element's children or an attribute's.
enum Content {
    /// Lends the text directly in this list; no copy if it is one piece, which it is unless elements stand between.
    static func withBytes<Result, Failure: Error>(
        of first: xmlNodePtr?, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        var only: xmlNodePtr?
        var next = unsafe first
        while let node = unsafe next {
            unsafe next = unsafe node.pointee.next
            guard unsafe isText(node) else { continue }
            guard unsafe only == nil else { return try unsafe body(joined(first).span) }
            unsafe only = unsafe node
        }
        guard let content = unsafe only?.pointee.content else { return try body([UInt8]().span) }
        let count = unsafe strlen(UnsafeRawPointer(content).assumingMemoryBound(to: CChar.self))
        return try unsafe body(UnsafeBufferPointer(start: content, count: count).span)
    }

    /// The text directly in this list as a string.
    static func string(of first: xmlNodePtr?) -> String {
        unsafe withBytes(of: first) { bytes in
            unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
        }
    }

    private static func joined(_ first: xmlNodePtr?) -> [UInt8] {
        var bytes: [UInt8] = []
        var next = unsafe first
        while let node = unsafe next {
            unsafe next = unsafe node.pointee.next
            guard unsafe isText(node), var content = unsafe node.pointee.content else { continue }
            while unsafe content.pointee != 0 {
                unsafe bytes.append(content.pointee)
                unsafe content += 1
            }
        }
        return bytes
    }

    private static func isText(_ node: xmlNodePtr) -> Bool {
        unsafe node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE
    }
}
