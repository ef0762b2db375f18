internal import FEEL

/// What comparing texts shows about a dossier: the string work a rulebook is spared.
///
/// Every comparison is told with its outcome; what follows from it is the rulebook's affair.
struct Facts {
    private let dossier: Dossier
    private let supplier: Value
    private let supplierName: NormalName

    init(_ dossier: Dossier) {
        self.dossier = dossier
        supplier = dossier.newest?.submission.facts["supplier"] ?? .null
        supplierName = NormalName(dossier.newest?.submission.supplierName ?? "")
    }

    /// The type of ``value``.
    static let type: FEELType = {
        let place: [FEELType.Member] = [.init("document", .string), .init("subject", .string), .init("line", .number)]
        let paper = place + [.init("kind", .string), .init("id", .string)]
        let name = [
            FEELType.Member("name", .string), .init("level", .string), .init("person", .boolean),
            .init("licensed", .boolean), .init("proprietor", .boolean),
        ]
        let number = [FEELType.Member("kind", .string), .init("value", .string), .init("valid", .boolean)]
        let sameness = [FEELType.Member("value", .string), .init("expected", .string), .init("same", .boolean)]
        return .context([
            .init("nameMatches", .list(.context(paper + name))), .init("numbers", .list(.context(place + number))),
            .init("siteMatches", .list(.context(paper + sameness))),
            .init("markMatches", .list(.context(paper + sameness))),
        ])
    }()

    private static let shape = ContextShape(["nameMatches", "numbers", "siteMatches", "markMatches"])
    private static let nameShape = ContextShape([
        "document", "kind", "id", "line", "subject", "name", "level", "person", "licensed", "proprietor",
    ])
    private static let numberShape = ContextShape(["document", "subject", "kind", "value", "valid", "line"])
    private static let samenessShape = ContextShape([
        "document", "kind", "id", "line", "subject", "value", "expected", "same",
    ])

    /// The facts as a rulebook reads them.
    var value: Value {
        var (names, numbers, sites, marks): ([Value], [Value], [Value], [Value]) = ([], [], [], [])
        for filing in dossier.inForce {
            let facts = filing.submission.facts
            let document = Value.string(filing.submission.kind.rawValue)
            names += nameMatches(facts, document)
            numbers += Self.numbers(facts, document)
            sites += siteMatches(facts, document, kind: filing.submission.kind)
            marks += markMatches(facts, document)
        }
        return .context(shape: Self.shape, values: [.list(names), .list(numbers), .list(sites), .list(marks)])
    }

    private func nameMatches(_ facts: Value, _ document: Value) -> [Value] {
        // A sole proprietor (UD, perorangan) may hold rights in the owner's own name.
        let isProprietor = !supplierName.legalForms.filter { ["ud", "perorangan"].contains($0) }.isEmpty
        func match(
            _ kind: Value, _ id: Value, _ line: Value, name: Value, person: Bool = false, licensed: Bool = false
        ) -> Value {
            let level = NameMatch(NormalName(name.asString ?? ""), supplierName)
            return .context(
                shape: Self.nameShape,
                values: [
                    document, kind, id, line, id, name, .string(level.rawValue), .boolean(person), .boolean(licensed),
                    .boolean(isProprietor),
                ])
        }
        var matches = [
            match("submission", document, .null, name: facts["supplier"]["name"]),
            match("auditor", facts["auditor"]["id"], .null, name: facts["auditor"]["organisation"]),
        ]
        for certificate in facts["certificates"].asList ?? [] {
            matches.append(match("certificate", certificate["id"], certificate["line"], name: certificate["holder"]))
        }
        let licences = facts["licences"].asList ?? []
        for right in facts["rights"].asList ?? [] {
            let id = right["id"].asString
            let isLicensed = licences.contains { licence in
                licence["right"].asString == id
                    && NameMatch(NormalName(licence["licensee"].asString ?? ""), supplierName).isSame
            }
            matches.append(
                match(
                    "right", right["id"], right["line"], name: right["owner"]["name"],
                    person: Self.isRelatedPerson(right["owner"]), licensed: isLicensed))
        }
        return matches
    }

    // A person of the firm may transfer or license a right; any other person is somebody else.
    private static func isRelatedPerson(_ owner: Value) -> Bool {
        owner["kind"].asString == "person"
            && ["director", "founder", "owner"].contains(owner["relation"].asString)
    }

    private static func numbers(_ facts: Value, _ document: Value) -> [Value] {
        var numbers: [Value] = []
        func add(_ kind: Value, _ subject: Value, _ value: Value, line: Value = .null, _ isValid: (String) -> Bool) {
            guard let text = value.asString else { return }
            numbers.append(
                .context(
                    shape: numberShape, values: [document, subject, kind, value, .boolean(isValid(text)), line]))
        }
        let supplier = facts["supplier"]
        add("nib", "supplier", supplier["nib"], NumberFormat.nib.accepts)
        add("npwp", "supplier", supplier["npwp"]) { TaxNumber(parsing: $0)?.isChecked ?? false }
        for certificate in facts["certificates"].asList ?? [] {
            add("sni", certificate["id"], certificate["sni"], line: certificate["line"], NumberFormat.sni.accepts)
        }
        for right in facts["rights"].asList ?? [] {
            let kind = right["kind"].asString ?? ""
            add("right number", right["id"], right["number"], line: right["line"]) {
                RightNumber.isRegistration($0, kind: kind)
            }
            add("application number", right["id"], right["applicationNumber"], line: right["line"]) {
                RightNumber.isApplication($0, kind: kind)
            }
        }
        for sheet in facts["packagingSheets"].asList ?? [] {
            add("ispm", sheet["partNumber"], sheet["ispmMark"], line: sheet["line"]) { WoodMark(parsing: $0) != nil }
            add("un", sheet["partNumber"], sheet["unMark"], line: sheet["line"], NumberFormat.unMark.accepts)
        }
        return numbers
    }

    /// Whether the other documents and the certificates speak of the site that the quality audit saw.
    private func siteMatches(_ facts: Value, _ document: Value, kind: Kind) -> [Value] {
        guard let audited = dossier[.quality]?.submission.facts["site"] else { return [] }
        func match(_ kind: Value, _ id: Value, _ line: Value, _ value: Value, same: Bool) -> Value {
            .context(
                shape: Self.samenessShape,
                values: [document, kind, id, line, id, value, audited["address"], .boolean(same)])
        }
        var matches: [Value] = []
        if kind != .quality {
            let site = facts["site"]
            let isSame =
                Self.isSameAddress(site["address"], audited["address"])
                && site["provinceIso"].asString == audited["provinceIso"].asString
            matches.append(match("submission", document, .null, site["address"], same: isSame))
        }
        for certificate in facts["certificates"].asList ?? [] where !certificate["address"].isNull {
            matches.append(
                match(
                    "certificate", certificate["id"], certificate["line"], certificate["address"],
                    same: Self.isSameAddress(certificate["address"], audited["address"])))
        }
        return matches
    }

    /// Whether each mark printed on a product certificate is the name of a trademark of the dossier.
    private func markMatches(_ facts: Value, _ document: Value) -> [Value] {
        let trademarks = (dossier[.ip]?.submission.facts["rights"].asList ?? []).filter {
            $0["kind"].asString == "trademark" || $0["kind"].asString == "madrid"
        }
        return (facts["certificates"].asList ?? []).compactMap { certificate in
            guard certificate["kind"].asString == "sppt-sni", let mark = certificate["mark"].asString else {
                return nil
            }
            let isSame = trademarks.contains { NameMatch($0["name"].asString ?? "", mark) == .exact }
            let expected = trademarks.compactMap { $0["name"].asString }.joined(separator: ", ")
            return .context(
                shape: Self.samenessShape,
                values: [
                    document, "certificate", certificate["id"], certificate["line"], certificate["id"], .string(mark),
                    expected.isEmpty ? .null : .string(expected), .boolean(isSame),
                ])
        }
    }

    /// Whether two addresses are the same but for case, punctuation, order and a slip of the pen; a slip in a number is
    /// another house.
    private static func isSameAddress(_ left: Value, _ right: Value) -> Bool {
        guard let left = left.asString, let right = right.asString else { return false }
        return NameMatch(left, right) != .mismatch && (left == right || numbers(in: left) == numbers(in: right))
    }

    private static func numbers(in address: String) -> [Substring] {
        address.split { !$0.isNumber }.sorted()
    }
}

extension NameMatch {
    /// Whether both names are the same firm's without doubt.
    var isSame: Bool { self == .exact || self == .tokenSet }
}
