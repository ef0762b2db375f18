internal import CLibXML2

/// One error of libxml2's schema validator, with the element or attribute it is about.
///
/// The validator passes the values of a message apart from it, the attribute and what was expected only within it. The
/// message's shape is fixed: first `Element 'NAME'`, then `, attribute 'NAME'` if it is about one, `: ` and the text.
struct Violation {
    private let element: Element
    private let attribute: Attribute?
    private let code: xmlParserErrors
    private let text: String
    private let values: [String?]

    init?(_ error: xmlErrorPtr, in document: Document) {
        guard let pointer = unsafe error.pointee.node else { return nil }
        let node = unsafe pointer.assumingMemoryBound(to: xmlNode.self)
        guard unsafe node.pointee.type == XML_ELEMENT_NODE else { return nil }
        element = unsafe Element(node, in: document)
        code = unsafe xmlParserErrors(UInt32(bitPattern: error.pointee.code))
        values = unsafe [error.pointee.str1, error.pointee.str2, error.pointee.str3].map {
            unsafe $0.map { unsafe String(cString: $0) }
        }
        var message = unsafe error.pointee.message.map { unsafe String(cString: $0) }?[...] ?? ""
        let head = "Element '\(Self.expanded(element.name, element.namespace))'"
        if message.hasPrefix(head) { message = message.dropFirst(head.count) }
        // Compared with the attributes there are, since a namespace may hold any character.
        attribute = element.attributes.first {
            message.hasPrefix(", attribute '\(Self.expanded($0.name, $0.namespace))': ")
        }
        if let attribute {
            message = message.dropFirst(", attribute '\(Self.expanded(attribute.name, attribute.namespace))'".count)
        }
        if message.hasPrefix(": ") { message = message.dropFirst(2) }
        while message.last == "\n" { message.removeLast() }
        text = String(message)
    }

    /// Whether the error is told already: libxml2 checks a value's type though its place is wrong, and a list's
    /// although an item of it is.
    func isConsequence(of other: Violation) -> Bool {
        guard problemKind == .valueWrongType, element == other.element else { return false }
        return attribute?.qualifiedName == other.attribute?.qualifiedName || other.isAboutType
    }

    private var isAboutType: Bool { problemKind == .typeUnknown || problemKind == .elementNotNillable }

    /// The problem this error is.
    var problem: Problem {
        let kind = problemKind
        var arguments: [Problem.Argument] = [.init(.element, element.qualifiedName)]
        if let name = attribute?.qualifiedName ?? missingAttribute(kind) {
            arguments.append(.init(.attribute, name))
        }
        arguments += details(of: kind)
        return Problem(kind, arguments, at: attribute?.place ?? element.place)
    }

    private var problemKind: Problem.Kind {
        switch code {
        case XML_SCHEMAV_CVC_ATTRIBUTE_4, XML_SCHEMAV_CVC_AU, XML_SCHEMAV_CVC_ELT_5_2_2_2_1,
            XML_SCHEMAV_CVC_ELT_5_2_2_2_2:
            .valueNotFixed
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1 where text.hasPrefix("Element"): .elementsNotAllowed
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3: .textNotAllowed
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2, XML_SCHEMAV_CVC_TYPE_3_1_2: .elementsNotAllowed
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2, XML_SCHEMAV_CVC_TYPE_3_1_1:
            .attributeUnexpected
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_4: .attributeMissing
        case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2,
            XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3:
            isTypeName ? .typeUnknown : .valueWrongType
        case XML_SCHEMAV_CVC_ELT_1 where element.parent == nil: .rootUnexpected
        case XML_SCHEMAV_CVC_ELT_1: .elementUndeclared
        case XML_SCHEMAV_CVC_ELT_3_1: .elementNotNillable
        case XML_SCHEMAV_CVC_ELT_3_2_1: .nilNotEmpty
        case XML_SCHEMAV_CVC_ELT_4_1, XML_SCHEMAV_CVC_ELT_4_2, XML_SCHEMAV_CVC_ELT_4_3: .typeUnknown
        case XML_SCHEMAV_CVC_ENUMERATION_VALID: .valueNotInEnumeration
        case XML_SCHEMAV_CVC_FRACTIONDIGITS_VALID: .valueTooManyFractionDigits
        case XML_SCHEMAV_CVC_IDC where text.hasPrefix("Duplicate"): .valueNotUnique
        case XML_SCHEMAV_CVC_IDC where text.hasPrefix("No match"): .referenceUnresolved
        case XML_SCHEMAV_CVC_LENGTH_VALID: .valueWrongLength
        case XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID, XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID: .valueTooLarge
        case XML_SCHEMAV_CVC_MAXLENGTH_VALID: .valueTooLong
        case XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID, XML_SCHEMAV_CVC_MININCLUSIVE_VALID: .valueTooSmall
        case XML_SCHEMAV_CVC_MINLENGTH_VALID: .valueTooShort
        case XML_SCHEMAV_CVC_PATTERN_VALID: .valueNotMatchingPattern
        case XML_SCHEMAV_CVC_TOTALDIGITS_VALID: .valueTooManyDigits
        case XML_SCHEMAV_CVC_TYPE_2: .typeAbstract
        case XML_SCHEMAV_CVC_WILDCARD: attribute == nil ? .elementUndeclared : .attributeUnexpected
        case XML_SCHEMAV_ELEMENT_CONTENT where text.hasPrefix("Missing"): .elementMissing
        case XML_SCHEMAV_ELEMENT_CONTENT: .elementUnexpected
        default: .schemaViolated
        }
    }

    private var isTypeName: Bool {
        attribute?.name == "type" && attribute?.namespace == "http://www.w3.org/2001/XMLSchema-instance"
    }

    private func missingAttribute(_ kind: Problem.Kind) -> String? {
        kind == .attributeMissing ? values[0] : nil
    }

    private func details(of kind: Problem.Kind) -> [Problem.Argument] {
        let found = [Problem.Argument(.found, values[0] ?? "")]
        switch kind {
        case .valueNotInEnumeration: return found + [.init(.expected, enumeration)]
        case .valueNotMatchingPattern, .valueNotFixed: return found + [.init(.expected, values[1] ?? "")]
        case .valueTooLarge, .valueTooSmall, .valueTooManyDigits, .valueTooManyFractionDigits:
            return found + [.init(.limit, values[1] ?? "")]
        case .valueTooLong, .valueTooShort, .valueWrongLength: return found + [.init(.limit, values[2] ?? "")]
        case .valueWrongType: return found + [.init(.expected, typeName)]
        case .typeUnknown: return found
        case .elementUnexpected, .elementMissing: return [.init(.expected, expectedElements)]
        case .valueNotUnique, .referenceUnresolved: return [.init(.found, sequence)]
        case .schemaViolated: return [.init(.detail, text)]
        default: return []
        }
    }

    /// The allowed values, from `'0', '4'`.
    private var enumeration: String { values[1] ?? "" }

    /// The type's name, which is the last thing in quotes: `… of the atomic type 'xs:date'.`
    private var typeName: String {
        let parts = text.split(separator: "'", omittingEmptySubsequences: false)
        guard parts.count >= 2 else { return "" }
        return local(String(parts[parts.count - 2]))
    }

    /// The names in `… Expected is one of ( {u}y, {u}z ).`, those of the element's own namespace without it.
    private var expectedElements: String {
        guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else {
            return "nothing more"
        }
        return text[text.index(after: open)..<close].split(separator: ",")
            .map { local(String($0.drop { $0 == " " }.prefix { $0 != " " })) }.joined(separator: ", ")
    }

    /// The values in `Duplicate key-sequence ['4', '5'] in …`.
    private var sequence: String {
        guard let open = text.firstIndex(of: "["), let close = text.lastIndex(of: "]"), open < close else { return "" }
        return String(text[text.index(after: open)..<close])
    }

    private func local(_ name: String) -> String {
        guard name.hasPrefix("{"), let end = name.lastIndex(of: "}") else { return name }
        return String(name[name.index(after: end)...])
    }

    private static func expanded(_ name: String, _ namespace: String?) -> String {
        namespace.map { "{\($0)}\(name)" } ?? name
    }
}
