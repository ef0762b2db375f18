internal import CLibXML2

/// What libxml2's parser complained of, as findings with the place a person would point at.
///
/// libxml2 goes on after an error and then stumbles over its consequences. What leaves the structure intact (an unknown
/// entity, an undeclared prefix) is told each time; after the first that does not, all that follows is guesswork.
final class ParseLog {
    private(set) var findings: [RawFinding] = []

    /// How many bytes libxml2 may see.
    let end: Int

    private let bytes: [UInt8]
    private let deviation: Int?
    private let limit: Int
    private var isBroken = false

    init(bytes: [UInt8], deviation: Int?, limit: Int) {
        self.bytes = bytes
        self.deviation = deviation
        self.limit = limit
        var end = min(bytes.count, (deviation ?? bytes.count - Preflight.window) + Preflight.window)
        // The cut must not split a character.
        while end < bytes.count, end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        self.end = end
    }

    /// Takes note of an error of this context.
    func note(_ error: xmlErrorPtr, in context: xmlParserCtxtPtr) {
        guard !isBroken, findings.count <= limit, unsafe error.pointee.level.rawValue > XML_ERR_WARNING.rawValue else {
            return
        }
        let input = unsafe context.pointee.input
        let consumed = unsafe input.map { unsafe Int($0.pointee.consumed) + ($0.pointee.cur - $0.pointee.base) }
        let offset = min(consumed ?? 0, end)
        guard offset < end || end == bytes.count else {
            isBroken = true
            return
        }
        let complaint = unsafe Complaint(error)
        findings.append(complaint.finding(in: bytes, at: offset))
        isBroken = complaint.isStructural(in: bytes, at: offset)
    }

    /// Closes the log: what deviates from the grammar is refused even if libxml2 did not mind it.
    func finish(hasTree: Bool) {
        guard !isBroken || findings.isEmpty else { return }
        if let deviation {
            findings.append(RawFinding(.markupMalformed, [.init(.detail, "not a tag, comment or text")], at: deviation))
        } else if !hasTree, findings.isEmpty {
            findings.append(RawFinding(.markupMalformed, [.init(.detail, "the document cannot be read")], at: 0))
        }
    }
}
