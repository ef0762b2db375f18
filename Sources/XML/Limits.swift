/// What a document may weigh before libxml2 is allowed to see it.
///
/// Every limit is checked on the bytes in one pass. libxml2 compares each attribute and each namespace of a tag with
/// all others of that tag, so that a file of 1 MB can keep it busy for half a minute; no timeout of its own stops it.
package struct Limits: Equatable, Sendable {
    /// The greatest number of attributes of one start tag, namespace declarations included.
    package var attributesPerElement = 256

    /// The greatest size of a file.
    package var bytes = 16 << 20

    /// The greatest number of elements inside one another, the root counted.
    package var depth = 64

    /// The greatest number of namespace declarations in a document.
    package var namespaces = 256

    /// The greatest number of namespace declarations of one start tag.
    package var namespacesPerElement = 64

    /// The greatest number of problems told about one document.
    package var problems = 200

    /// The greatest size of one start tag with its attributes.
    package var tagBytes = 1 << 20

    /// The greatest size of one run of text, one comment, one CDATA section or one processing instruction.
    package var textBytes = 4 << 20

    /// The limits for documents that people send.
    package init() {}
}
