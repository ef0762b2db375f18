/// A file to be written.
package struct Page: Equatable, Sendable {
    /// The name of the file.
    package let name: String
    /// What is in it.
    package let bytes: [UInt8]
}
