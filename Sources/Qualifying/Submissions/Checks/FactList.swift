/// A list of a submission that stands in a wrapper of its own.
struct FactList: Sendable {
    /// The name of the list and of its wrapper.
    let name: String
    /// The name of an item.
    let item: String
    /// Where the facts have it.
    let slot: Int

    private init(_ name: String, of item: String) {
        self.name = name
        self.item = item
        slot = Mapping.submission.slot(name)
    }

    static let answers = FactList("answers", of: "answer")
    static let authorisations = FactList("authorisations", of: "authorisation")
    static let capabilities = FactList("capabilities", of: "capability")
    static let certificates = FactList("certificates", of: "certificate")
    static let licences = FactList("licences", of: "licence")
    static let nonconformities = FactList("nonconformities", of: "nonconformity")
    static let packagingSheets = FactList("packagingSheets", of: "packagingSheet")
    static let products = FactList("products", of: "product")
    static let rights = FactList("rights", of: "right")
    static let steps = FactList("steps", of: "step")
}
