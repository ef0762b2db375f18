internal import Qualifying

extension View {
    /// The papers of the dossier, what the firm can make, and the submissions it all comes from.
    mutating func addDocuments(_ facts: Facts) {
        let documents = facts["documents"]
        let asOf = facts["asOf"]
        self[.certificates] = table(documents["certificates"].elements.map { row(ofCertificate: $0, asOf) })
        self[.rights] = table(documents["rights"].elements.map { row(ofRight: $0, asOf) })
        self[.licences] = table(documents["licences"].elements.map { row(ofLicence: $0, asOf) })
        self[.nonconformities] = table(documents["nonconformities"].elements.map { row(ofNonconformity: $0, asOf) })
        self[.packagingSheets] = table(documents["packagingSheets"].elements.map { row(ofPackagingSheet: $0) })
        self[.products] = table(documents["products"].elements.map { row(ofProduct: $0) })
        self[.performance] = table(documents["performance"].elements.map { row(ofPerformance: $0) })
        addCapacity(documents["capacity"].elements)
        self[.submissions] = table(
            facts["submissions"].entries.map { kind, submission in
                row([
                    .kind: word(kind), .record: text(submission["record"]), .digest: text(submission["digest"]),
                    .site: text(submission["site"]["name"]), .address: text(submission["site"]["address"]),
                    .auditor: text(submission["auditor"]["id"]), .owner: text(submission["auditor"]["organisation"]),
                    .auditStart: date(submission["auditStart"]), .auditEnd: date(submission["auditEnd"]),
                    .edition: text(facts["checklists"][kind]["edition"]),
                ])
            })
    }

    private mutating func row(ofCertificate certificate: Facts, _ asOf: Facts) -> Row {
        let state = Self.state(certificate, from: certificate["issued"], until: certificate["expires"], asOf)
        return row([
            .kind: term(certificate["kind"]), .standard: text(certificate["standard"]),
            .number: text(certificate["number"]), .body: text(certificate["body"]),
            .holder: text(certificate["holder"]), .scope: text(certificate["scope"]),
            .issued: date(certificate["issued"]), .expires: date(certificate["expires"]),
            .state: word("state." + state), .stateClass: string(state),
        ])
    }

    private mutating func row(ofRight right: Facts, _ asOf: Facts) -> Row {
        let state = right["state"].text ?? ""
        let isOver = Facts.precedes(right["expires"], asOf) && ["registered", "renewed"].contains(state)
        return row([
            .kind: term(right["kind"]), .name: text(right["name"]),
            .number: text(right["number"].isMissing ? right["applicationNumber"] : right["number"]),
            .owner: text(right["owner"]["name"]), .codes: text(right["class"]), .filed: date(right["filed"]),
            .registered: date(right["registered"]), .expires: date(right["expires"]),
            .state: word("right." + (isOver ? "expired" : state)), .stateClass: string(isOver ? "expired" : state),
        ])
    }

    private mutating func row(ofLicence licence: Facts, _ asOf: Facts) -> Row {
        let state = Self.state(licence, from: licence["start"], until: licence["end"], asOf)
        return row([
            .id: text(licence["right"]), .owner: text(licence["licensor"]), .holder: text(licence["licensee"]),
            .issued: date(licence["start"]), .expires: date(licence["end"]),
            .registered: word(licence["recorded"].isTrue ? "licence.recorded" : "licence.unrecorded"),
            .state: word("state." + state), .stateClass: string(state),
        ])
    }

    // The stages of a paper on a day, as its dates and its own status tell.
    private static func state(_ paper: Facts, from: Facts, until: Facts, _ asOf: Facts) -> String {
        if let status = paper["status"].text, status != "valid" { return status }
        if Facts.precedes(asOf, from) { return "future" }
        if until.isMissing { return "open" }
        return Facts.precedes(until, asOf) ? "expired" : "valid"
    }

    private mutating func row(ofNonconformity nonconformity: Facts, _ asOf: Facts) -> Row {
        let state =
            !nonconformity["closed"].isMissing
            ? "closed" : Facts.precedes(nonconformity["due"], asOf) ? "overdue" : "pending"
        return row([
            .id: text(nonconformity["id"]), .grade: term(nonconformity["grade"]),
            .gradeClass: text(nonconformity["grade"]), .question: question(nonconformity["question"]),
            .statement: text(nonconformity["statement"]), .raised: date(nonconformity["raised"]),
            .due: date(nonconformity["due"]), .closed: date(nonconformity["closed"]),
            .state: word("nonconformity." + state), .stateClass: string(state),
            .actions: table(
                nonconformity["action"].elements.map { action in
                    row([
                        .title: term(action["state"]), .planned: date(action["planned"]),
                        .actual: date(action["actual"]), .statement: text(action["text"]),
                    ])
                }),
        ])
    }

    private mutating func row(ofPackagingSheet sheet: Facts) -> Row {
        row([
            .id: text(sheet["partNumber"]), .name: text(sheet["primary"]), .pieces: number(sheet["piecesPerBox"]),
            .mass: number(sheet["grossMass"]), .returnable: word(sheet["returnable"].isTrue ? "yes" : "no"),
            .number: text(sheet["tpCode"]), .holder: term(sheet["labelType"]), .standard: text(sheet["ispmMark"]),
            .material: word(sheet["woodPresent"].isTrue ? "yes" : "no"),
            .test: list(
                sheet["transportTest"].elements.map { test in
                    row([
                        .name: term(test["family"]), .asOf: date(test["date"]), .value: term(test["result"]),
                    ])
                }),
        ])
    }

    private mutating func row(ofProduct product: Facts) -> Row {
        row([
            .name: text(product["name"]), .number: text(product["partNumber"]), .codes: text(product["hs"]),
            .state: term(product["supplyMode"]), .kind: term(product["saleMode"]),
        ])
    }

    private mutating func row(ofPerformance performance: Facts) -> Row {
        row([
            .value: number(performance["ppm"]), .percent: percent(performance["onTimeDelivery"]),
            .period: text(performance["period"]),
        ])
    }

    // Each submission may tell what the firm can make; the first that does counts.
    private mutating func addCapacity(_ capacities: [Facts]) {
        guard let capacity = capacities.first else { return }
        var lines: [Row] = []
        func add(_ name: String, _ facts: Facts, _ manner: Manner) {
            guard facts.isSomething else { return }
            lines.append(row([.title: word("capacity." + name), .value: .fact(facts.node, manner)]))
        }
        let processes = sentence(capacity["process"].elements) { view, process, more in
            view.row([.name: view.term(process["name"]), .percent: view.percent(process["share"]), .more: more])
        }
        let machines = capacity["machine"].elements.map { machine in
            row([
                .name: term(machine["type"]), .holder: text(machine["maker"]), .years: text(machine["year"]),
                .size: number(machine["tonnage"]), .codes: text(machine["unit"]),
                .total: number(machine["quantity"]),
            ])
        }
        add("materials", capacity["material"], .text)
        add("piecesPerMonth", capacity["piecesPerMonth"], .number)
        add("utilisation", capacity["utilisation"], .percent)
        add("leadTimeSample", capacity["leadTimeSample"], .number)
        add("leadTimeTooling", capacity["leadTimeTooling"], .number)
        add("leadTimeSeries", capacity["leadTimeSeries"], .number)
        add("moq", capacity["moq"], .number)
        add("tolerance", capacity["tolerance"], .text)
        add("tkdn", capacity["tkdn"]["percent"], .percent)
        self[.capacity] = list([
            row([.steps: processes, .machines: table(machines), .conditions: table(lines)])
        ])
    }
}
