internal import FEEL

extension Examination {
    /// Checks that a submission holds no part that is not read for its kind.
    mutating func checkParts() {
        guard let kind else { return }
        for (list, reader) in [
            (FactList.capabilities, Kind.quality), (.licences, .ip), (.packagingSheets, .packaging), (.rights, .ip),
            (.steps, .quality),
        ] where reader != kind && !items(list).isEmpty {
            noteUnexpected(list.name, kind: kind, reader: reader)
        }
        if kind != .quality, !facts["performance"].isNull {
            noteUnexpected("performance", kind: kind, reader: .quality)
        }
    }

    private mutating func noteUnexpected(_ part: String, kind: Kind, reader: Kind) {
        note(
            .partUnexpected, at: .root.child(part), found: part, expected: reader.rawValue,
            [("part", part), ("kind", kind.rawValue)])
    }

    /// Checks that no two things of a kind have the same id.
    mutating func checkIDs() {
        for list in [FactList.certificates, .nonconformities, .products, .rights, .steps] {
            var lines: [String: Value] = [:]
            for (index, item) in items(list).enumerated() {
                guard let id = item["id"].asString else { continue }
                guard let line = lines[id] else {
                    lines[id] = item["line"]
                    continue
                }
                note(
                    .idDuplicate, at: .item(list, index).attribute("id"), found: id, expected: "",
                    [("id", id), ("line", line.description)])
            }
        }
    }

    /// Checks that what is referred to is there.
    mutating func checkReferences() {
        check(.certificates, "siteRef", refersTo: "site", [facts["site"]["id"].asString ?? ""])
        check(.licences, "right", refersTo: "right", ids(.rights))
        check(.packagingSheets, "product", refersTo: "product", ids(.products))
        guard let checklist else { return }
        for (index, item) in items(.nonconformities).enumerated() {
            guard let id = item["question"].asString, checklist.index(of: id) == nil else { continue }
            note(
                .referenceUnknown, at: .item(.nonconformities, index).attribute("question"), found: id,
                expected: checklist.nearest(to: id)?.id ?? "", [("kind", "question")])
        }
    }

    private func ids(_ list: FactList) -> [String] { items(list).compactMap { $0["id"].asString } }

    private mutating func check(_ list: FactList, _ member: String, refersTo kind: String, _ known: [String]) {
        let items = items(list)
        guard !items.isEmpty else { return }
        let ids = Set(known)
        for (index, item) in items.enumerated() {
            guard let id = item[member].asString, !ids.contains(id) else { continue }
            note(
                .referenceUnknown, at: .item(list, index).attribute(member), found: id,
                expected: Self.some(known), [("kind", kind)])
        }
    }
}
