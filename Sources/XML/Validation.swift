/// What a schema says of a document.
package enum Validation: Equatable, Sendable {
    /// The validator could not decide; the document must not pass. The value says where it gave up.
    case failed(String)

    /// The document is not as the schema demands; the problems are in the order of the text.
    case invalid([Problem])

    /// The document is as the schema demands.
    case valid
}
