internal import CLibXML2

/// An error of libxml2's parser, copied out of its memory.
struct Complaint {
    private let code: UInt32
    private let message: String
    private let first: String?
    private let second: String?
    private let line: Int

    init(_ error: xmlErrorPtr) {
        code = unsafe UInt32(bitPattern: error.pointee.code)
        message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
        first = unsafe error.pointee.str1.map { unsafe String(cString: $0) }
        second = unsafe error.pointee.str2.map { unsafe String(cString: $0) }
        line = unsafe Int(error.pointee.int1)
    }

    /// Whether what follows the error can no longer be trusted.
    func isStructural(in bytes: [UInt8], at offset: Int) -> Bool {
        switch xmlParserErrors(code) {
        case XML_ERR_ATTRIBUTE_REDEFINED, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_HYPHEN_IN_COMMENT,
            XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_HEX_CHARREF,
            XML_ERR_MISPLACED_CDATA_END, XML_ERR_UNDECLARED_ENTITY, XML_NS_ERR_ATTRIBUTE_REDEFINED,
            XML_NS_ERR_COLON, XML_NS_ERR_EMPTY, XML_NS_ERR_QNAME, XML_NS_ERR_UNDEFINED_NAMESPACE,
            XML_NS_ERR_XML_NAMESPACE:
            false
        case XML_ERR_NAME_REQUIRED: !bytes.follows("&", offset)
        default: true
        }
    }

    /// The finding, its place moved from where libxml2 stood to what it stumbled over.
    func finding(in bytes: [UInt8], at offset: Int) -> RawFinding {
        let tag = bytes.last("<", before: offset)
        let reference = bytes.last("&", before: offset)
        switch xmlParserErrors(code) {
        case XML_ERR_ATTRIBUTE_NOT_FINISHED:
            return RawFinding(.attributeUnfinished, at: bytes.openQuote(from: tag, before: offset))
        case XML_ERR_ATTRIBUTE_NOT_STARTED: return RawFinding(.attributeUnquoted, at: offset)
        case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED:
            let name = first.map { unprefixed in second.map { "\(unprefixed):\($0)" } ?? unprefixed } ?? ""
            return RawFinding(
                .attributeRepeated, [.init(.attribute, name)], at: bytes.lastAttribute(name, tag, offset) ?? tag)
        case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
            return RawFinding(.attributeValueMissing, [.init(.attribute, first ?? "")], at: offset)
        case XML_ERR_CDATA_NOT_FINISHED:
            return RawFinding(.cdataUnfinished, at: bytes.last("<![CDATA[", before: offset))
        case XML_ERR_COMMENT_NOT_FINISHED: return RawFinding(.commentUnfinished, at: bytes.last("<!--", before: offset))
        case XML_ERR_DOCUMENT_EMPTY where bytes.allSatisfy { $0 <= 0x20 }: return RawFinding(.documentEmpty, at: 0)
        case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_START: return RawFinding(.rootMissing, at: offset)
        case XML_ERR_DOCUMENT_END: return RawFinding(.contentAfterRoot, at: offset)
        case XML_ERR_ENTITYREF_SEMICOL_MISSING: return RawFinding(.ampersandUnescaped, at: reference)
        case XML_ERR_GT_REQUIRED:
            return RawFinding(.tagUnfinished, [.init(.element, first ?? bytes.name(at: tag + 1))], at: tag)
        case XML_ERR_HYPHEN_IN_COMMENT: return RawFinding(.commentMalformed, at: offset)
        case XML_ERR_INVALID_CHAR where bytes.hasReference(reference, before: offset),
            XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_HEX_CHARREF:
            return RawFinding(
                .characterReferenceInvalid, [.init(.found, bytes.reference(reference, before: offset))], at: reference)
        case XML_ERR_LT_IN_ATTRIBUTE: return RawFinding(.lessThanUnescaped, at: offset)
        case XML_ERR_MISPLACED_CDATA_END: return RawFinding(.cdataEndUnescaped, at: offset)
        case XML_ERR_NAME_REQUIRED where bytes.follows("&", offset):
            return RawFinding(.ampersandUnescaped, at: offset - 1)
        case XML_ERR_NAME_REQUIRED: return RawFinding(.elementNameInvalid, at: tag)
        case XML_ERR_RESERVED_XML_NAME: return RawFinding(.declarationMisplaced, at: tag)
        case XML_ERR_STANDALONE_VALUE, XML_ERR_UNKNOWN_VERSION, XML_ERR_VERSION_MISSING, XML_ERR_XMLDECL_NOT_FINISHED:
            return RawFinding(.declarationMalformed, [.init(.detail, detail)], at: offset)
        case XML_ERR_TAG_NAME_MISMATCH:
            let arguments: [Problem.Argument] = [
                .init(.found, second ?? bytes.name(at: tag + 2)), .init(.expected, first ?? ""),
                .init(.line, "\(line)"),
            ]
            return RawFinding(.tagMismatched, arguments, at: tag)
        case XML_ERR_TAG_NOT_FINISHED:
            return RawFinding(.elementUnclosed, [.init(.element, first ?? ""), .init(.line, "\(line)")], at: offset)
        case XML_ERR_UNDECLARED_ENTITY:
            return RawFinding(.entityUnknown, [.init(.entity, first ?? "")], at: reference)
        case XML_NS_ERR_COLON, XML_NS_ERR_EMPTY, XML_NS_ERR_QNAME, XML_NS_ERR_XML_NAMESPACE:
            return RawFinding(.namespaceInvalid, [.init(.detail, detail)], at: tag)
        case XML_NS_ERR_UNDEFINED_NAMESPACE:
            let name = "\(first ?? ""):\(second ?? "")"
            return RawFinding(
                .prefixUndeclared, [.init(.prefix, first ?? "")],
                at: bytes.lastAttribute(name, tag, offset) ?? tag)
        default: return RawFinding(.markupMalformed, [.init(.detail, detail)], at: offset)
        }
    }

    private var detail: String {
        String(message.prefix { $0 != "\n" })
    }
}

extension [UInt8] {
    fileprivate func follows(_ character: Unicode.Scalar, _ offset: Int) -> Bool {
        offset > 0 && self[offset - 1] == UInt8(ascii: character)
    }

    /// The offset of the last occurrence that begins before `offset`; `offset` itself if there is none.
    fileprivate func last(_ text: StaticString, before offset: Int) -> Int {
        var index = Swift.min(offset, count) - 1
        while index >= 0 {
            if span.has(text, at: index) { return index }
            index -= 1
        }
        return offset
    }

    fileprivate func name(at start: Int) -> String {
        span.string(start, TagScan.name(from: start, in: span))
    }

    fileprivate func hasReference(_ start: Int, before end: Int) -> Bool {
        start + 2 < end && self[start + 1] == UInt8(ascii: "#")
    }

    fileprivate func reference(_ start: Int, before end: Int) -> String {
        span.string(start, Swift.max(start, end))
    }

    /// The quote that was opened last and not closed again in the tag at `tag`.
    fileprivate func openQuote(from tag: Int, before end: Int) -> Int {
        var open: Int?
        for index in tag..<Swift.max(tag, Swift.min(end, count)) {
            let byte = self[index]
            guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { continue }
            if let start = open {
                if self[start] == byte { open = nil }
            } else {
                open = index
            }
        }
        return open ?? tag
    }

    /// The last attribute with this qualified name in the tag at `tag`, as far as it has been read.
    fileprivate func lastAttribute(_ name: String, _ tag: Int, _ end: Int) -> Int? {
        var found: Int?
        TagScan.eachAttribute(ofTagAt: tag, in: span) { start, nameEnd in
            if start < end, span.string(start, nameEnd) == name { found = start }
        }
        return found
    }
}
