/// References to what an element may use: decisions, input data and functions.
struct Requirements: Sendable {
    var inputs: [Reference] = []
    var decisions: [Reference] = []
    var knowledge: [Reference] = []
}

/// A reference to an element: `#id`, a bare `id`, or `namespace#id`.
struct Reference: Sendable {
    /// Namespace of the model it lies in; nil for the model itself.
    let namespace: String?
    let id: String
    let source: Source

    /// Reads the value of an `href` attribute.
    init(href: String, source: Source) {
        self.source = source
        guard let hash = href.unicodeScalars.firstIndex(of: "#") else {
            namespace = nil
            id = href
            return
        }
        let before = String(href.unicodeScalars[..<hash])
        namespace = before.isEmpty ? nil : before
        id = String(href.unicodeScalars[href.unicodeScalars.index(after: hash)...])
    }
}
