package import XML

/// Which rulebook a folder holds: its id and edition, from when on it decides, and what it judges by.
package struct Manifest: Equatable, Sendable {
    /// The namespace of a manifest.
    package static let namespace = "urn:layak:rulebook:1"

    /// The short name, the same in all editions.
    package let id: String
    /// The edition, such as `2026.1`.
    package let edition: String
    /// The first day on which it decides, ISO 8601.
    package let effectiveFrom: String
    /// What people call it.
    package let title: Texts
    /// The editions of the checklists it was written for.
    package let checklists: [Kind: String]
    /// How many of a hundred rows of its tables its tests have to reach.
    package let coverage: Int

    /// Reads a manifest.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - schema: what it is held against; nil for one that was held against it before it was kept.
    /// - Throws: ``Unreadable`` with everything that is wrong with it.
    package init(reading bytes: [UInt8], schema: Schema?) throws(Unreadable) {
        let root = try Document.valid(bytes, against: schema).root
        id = root.token("id") ?? ""
        edition = root.token("edition") ?? ""
        effectiveFrom = root.token("effectiveFrom") ?? ""
        coverage = root.token("coverage").flatMap { Int($0) } ?? 100
        title = root.texts("title")
        var checklists: [Kind: String] = [:]
        for checklist in root.children(named: "checklist") {
            guard let kind = checklist.token("kind").flatMap(Kind.init) else { continue }
            checklists[kind] = checklist.token("edition")
        }
        self.checklists = checklists
    }
}
