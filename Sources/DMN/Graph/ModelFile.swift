/// A file of a model as a caller hands it over.
package struct ModelFile: Sendable {
    /// The file's name, for places in problems.
    package let name: String

    /// The file's content.
    package let bytes: [UInt8]

    /// A file of a name and a content.
    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// Why a model cannot be used: everything that is wrong with its files.
package struct ModelRefusal: Error, Sendable {
    /// What is wrong, in the order found; at least one problem is a refusal.
    package let problems: [ModelProblem]
}
