extension Problem {
    /// What is wrong in plain English: a fragment in lower case with the document's own words in backticks.
    package var message: String {
        switch kind {
        case .ampersandUnescaped: "`&` begins no entity or character reference; write `&amp;`"
        case .attributeMissing: "attribute `\(self[.attribute] ?? "")` is missing on `\(element)`"
        case .attributeRepeated: "attribute `\(self[.attribute] ?? "")` stands twice on one element"
        case .attributeUnexpected: "attribute `\(self[.attribute] ?? "")` is not allowed on `\(element)`"
        case .attributeUnfinished: "the attribute value that begins here is not closed by its quote"
        case .attributeUnquoted: "the attribute value is not in quotes"
        case .attributeValueMissing: "attribute `\(self[.attribute] ?? "")` has no value"
        case .attributesTooMany: "`\(element)` has \(found) attributes, at most \(limit) are allowed"
        case .bytesTooMany: "the file has \(found) bytes, at most \(limit) are allowed"
        case .cdataEndUnescaped: "`]]>` is not allowed in text; write `]]&gt;`"
        case .cdataUnfinished: "the CDATA section that begins here is not closed by `]]>`"
        case .characterNotAllowed: "character \(found) is not allowed in XML"
        case .characterReferenceInvalid: "`\(found)` stands for no character allowed in XML"
        case .commentMalformed: "`--` is not allowed in a comment"
        case .commentUnfinished: "the comment that begins here is not closed by `-->`"
        case .contentAfterRoot: "the document goes on after its outermost element"
        case .declarationMalformed: "the XML declaration is wrong: \(detail)"
        case .declarationMisplaced: "an XML declaration may stand only at the very beginning"
        case .depthTooGreat: "elements are nested deeper than \(limit)"
        case .doctypeNotAllowed: "a DOCTYPE is not allowed; remove it"
        case .documentEmpty: "the file is empty"
        case .elementMissing: "`\(element)` lacks a child element, expected \(expected)"
        case .elementNameInvalid: "`<` begins no element; write `&lt;` in text"
        case .elementNotNillable: "`\(element)` cannot be nil"
        case .elementUnclosed: "`\(element)`, opened in line \(self[.line] ?? ""), is not closed"
        case .elementUndeclared: "`\(element)` is not known"
        case .elementUnexpected: "`\(element)` is not expected here, expected \(expected)"
        case .elementsNotAllowed: "`\(element)` can have no child elements"
        case .encodingContradictory: "the file declares `\(found)`, but is \(expected)"
        case .encodingInvalid: "\(found) does not belong to the encoding; save the file as UTF-8"
        case .encodingUnsupported: "the encoding is \(found); save the file as \(expected)"
        case .entityUnknown: "entity `&\(self[.entity] ?? "");` is not known"
        case .lessThanUnescaped: "`<` is not allowed in an attribute value; write `&lt;`, or close the value before it"
        case .markupMalformed: "the markup is malformed: \(detail)"
        case .namespaceInvalid: "the namespaces are wrong: \(detail)"
        case .namespacesTooMany: "`\(element)` brings \(found) namespace declarations, at most \(limit) are allowed"
        case .nilNotEmpty: "`\(element)` is nil, but not empty"
        case .prefixUndeclared: "prefix `\(self[.prefix] ?? "")` is not declared"
        case .problemsTooMany: "there are more problems, \(limit) are shown"
        case .referenceUnresolved: "`\(found)` refers to nothing in the document"
        case .rootMissing: "no element begins here; the document must be one element"
        case .rootUnexpected: "the outermost element cannot be `\(element)`, expected \(expected)"
        case .schemaDocumentMissing: "schema document `\(found)` is not supplied"
        case .schemaInvalid: "the schema is wrong: \(detail)"
        case .schemaViolated: "`\(element)` is not as the schema demands: \(detail)"
        case .tagMismatched: "`</\(found)>` closes `<\(expected)>` of line \(self[.line] ?? "")"
        case .tagTooLong: "the tag of `\(element)` has \(found) bytes, at most \(limit) are allowed"
        case .tagUnfinished: "the tag of `\(element)` is not closed by `>`"
        case .textNotAllowed: "`\(element)` can have no text of its own"
        case .textTooLong: "a piece of text has more than \(limit) bytes"
        case .typeAbstract: "the type of `\(element)` is abstract"
        case .typeUnknown: "`\(found)` is no type that `\(element)` can have"
        case .valueNotFixed: "\(subject) is `\(found)`, but is fixed to \(expected)"
        case .valueNotInEnumeration: "\(subject) is `\(found)`, expected \(expected)"
        case .valueNotMatchingPattern: "\(subject) is `\(found)`, expected the form \(expected)"
        case .valueNotUnique: "`\(found)` occurs more than once"
        case .valueTooLarge: "\(subject) is `\(found)`, the greatest value is \(limit)"
        case .valueTooLong: "\(subject) is `\(found)`, at most \(limit) characters are allowed"
        case .valueTooManyDigits: "\(subject) is `\(found)`, at most \(limit) digits are allowed"
        case .valueTooManyFractionDigits:
            "\(subject) is `\(found)`, at most \(limit) digits after the point are allowed"
        case .valueTooShort: "\(subject) is `\(found)`, at least \(limit) characters are needed"
        case .valueTooSmall: "\(subject) is `\(found)`, the least value is \(limit)"
        case .valueWrongLength: "\(subject) is `\(found)`, exactly \(limit) characters are needed"
        case .valueWrongType: "\(subject) is `\(found)`, expected \(expected)"
        }
    }

    private var detail: String { self[.detail] ?? "" }
    private var element: String { self[.element] ?? "" }
    private var expected: String { self[.expected] ?? "" }
    private var found: String { self[.found] ?? "" }
    private var limit: String { self[.limit] ?? "" }

    private var subject: String {
        guard let attribute = self[.attribute] else { return "`\(element)`" }
        return "attribute `\(attribute)`"
    }
}
