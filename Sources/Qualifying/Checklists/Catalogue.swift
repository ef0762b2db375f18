/// The checklists there are, each kind in its editions.
package struct Catalogue: Sendable {
    /// The checklists by kind, the newest edition first.
    package let checklists: [Checklist]

    /// The catalogue of these checklists; of two with the same kind and edition the first counts.
    package init(_ checklists: [Checklist]) {
        var seen: Set<[String]> = []
        self.checklists = checklists.filter { seen.insert([$0.kind.rawValue, $0.edition]).inserted }.sorted {
            ($0.kind, $1.effectiveFrom, $1.edition) < ($1.kind, $0.effectiveFrom, $0.edition)
        }
    }

    /// The checklist of a kind in an edition.
    package subscript(kind: Kind, edition: String) -> Checklist? {
        checklists.first { $0.kind == kind && $0.edition == edition }
    }

    /// The checklist with a digest.
    package subscript(digest: Digest) -> Checklist? { checklists.first { $0.digest == digest } }

    /// The newest checklist of a kind.
    package func newest(_ kind: Kind) -> Checklist? { checklists.first { $0.kind == kind } }

    /// The editions of a kind, the newest first.
    package func editions(of kind: Kind) -> [String] { checklists.filter { $0.kind == kind }.map(\.edition) }
}
