internal import Qualifying

extension View {
    /// The papers of the dossier, what the firm can make, and the submissions it all comes from.
    mutating func addDocuments(_ facts: Facts) {
        let documents = facts["documents"]
        let asOf = facts["asOf"]
        self[.certificates] = .table(documents["certificates"].elements.map { View(certificate: $0, asOf) })
        self[.rights] = .table(documents["rights"].elements.map { View(right: $0, asOf) })
        self[.licences] = .table(documents["licences"].elements.map { View(licence: $0, asOf) })
        self[.nonconformities] = .table(documents["nonconformities"].elements.map { View(nonconformity: $0, asOf) })
        self[.packagingSheets] = .table(documents["packagingSheets"].elements.map { View(packagingSheet: $0) })
        self[.products] = .table(documents["products"].elements.map { View(product: $0) })
        self[.performance] = .table(documents["performance"].elements.map { View(performance: $0) })
        addCapacity(documents["capacity"].elements)
        self[.submissions] = .table(
            facts["submissions"].entries.map { kind, submission in
                View(of: [
                    .kind: .word(kind), .record: .text(submission["record"]), .digest: .text(submission["digest"]),
                    .site: .text(submission["site"]["name"]), .address: .text(submission["site"]["address"]),
                    .auditor: .text(submission["auditor"]["id"]), .owner: .text(submission["auditor"]["organisation"]),
                    .auditStart: .date(submission["auditStart"]), .auditEnd: .date(submission["auditEnd"]),
                    .edition: .text(facts["checklists"][kind]["edition"]),
                ])
            })
    }

    private init(certificate: Facts, _ asOf: Facts) {
        let state = Self.state(certificate, from: certificate["issued"], until: certificate["expires"], asOf)
        self.init(of: [
            .kind: .term(certificate["kind"]), .standard: .text(certificate["standard"]),
            .number: .text(certificate["number"]), .body: .text(certificate["body"]),
            .holder: .text(certificate["holder"]), .scope: .text(certificate["scope"]),
            .issued: .date(certificate["issued"]), .expires: .date(certificate["expires"]),
            .state: .word("state." + state), .stateClass: .string(state),
        ])
    }

    private init(right: Facts, _ asOf: Facts) {
        let state = right["state"].text ?? ""
        let isOver = Facts.precedes(right["expires"], asOf) && ["registered", "renewed"].contains(state)
        self.init(of: [
            .kind: .term(right["kind"]), .name: .text(right["name"]),
            .number: .text(right["number"].isMissing ? right["applicationNumber"] : right["number"]),
            .owner: .text(right["owner"]["name"]), .codes: .text(right["class"]), .filed: .date(right["filed"]),
            .registered: .date(right["registered"]), .expires: .date(right["expires"]),
            .state: .word("right." + (isOver ? "expired" : state)), .stateClass: .string(isOver ? "expired" : state),
        ])
    }

    private init(licence: Facts, _ asOf: Facts) {
        let state = Self.state(licence, from: licence["start"], until: licence["end"], asOf)
        self.init(of: [
            .id: .text(licence["right"]), .owner: .text(licence["licensor"]), .holder: .text(licence["licensee"]),
            .issued: .date(licence["start"]), .expires: .date(licence["end"]),
            .registered: .word(licence["recorded"].isTrue ? "licence.recorded" : "licence.unrecorded"),
            .state: .word("state." + state), .stateClass: .string(state),
        ])
    }

    // The stages of a paper on a day, as its dates and its own status tell.
    private static func state(_ paper: Facts, from: Facts, until: Facts, _ asOf: Facts) -> String {
        if let status = paper["status"].text, status != "valid" { return status }
        if Facts.precedes(asOf, from) { return "future" }
        if until.isMissing { return "open" }
        return Facts.precedes(until, asOf) ? "expired" : "valid"
    }

    private init(nonconformity: Facts, _ asOf: Facts) {
        let state =
            !nonconformity["closed"].isMissing
            ? "closed" : Facts.precedes(nonconformity["due"], asOf) ? "overdue" : "pending"
        self.init(of: [
            .id: .text(nonconformity["id"]), .grade: .term(nonconformity["grade"]),
            .gradeClass: .text(nonconformity["grade"]), .question: .question(nonconformity["question"]),
            .statement: .text(nonconformity["statement"]), .raised: .date(nonconformity["raised"]),
            .due: .date(nonconformity["due"]), .closed: .date(nonconformity["closed"]),
            .state: .word("nonconformity." + state), .stateClass: .string(state),
            .actions: .table(
                nonconformity["action"].elements.map { action in
                    View(of: [
                        .title: .term(action["state"]), .planned: .date(action["planned"]),
                        .actual: .date(action["actual"]), .statement: .text(action["text"]),
                    ])
                }),
        ])
    }

    private init(packagingSheet sheet: Facts) {
        self.init(of: [
            .id: .text(sheet["partNumber"]), .name: .text(sheet["primary"]), .pieces: .number(sheet["piecesPerBox"]),
            .mass: .number(sheet["grossMass"]), .returnable: .word(sheet["returnable"].isTrue ? "yes" : "no"),
            .number: .text(sheet["tpCode"]), .holder: .term(sheet["labelType"]), .standard: .text(sheet["ispmMark"]),
            .material: .word(sheet["woodPresent"].isTrue ? "yes" : "no"),
            .test: .views(
                sheet["transportTest"].elements.map { test in
                    View(of: [
                        .name: .term(test["family"]), .asOf: .date(test["date"]), .value: .term(test["result"]),
                    ])
                }),
        ])
    }

    private init(product: Facts) {
        self.init(of: [
            .name: .text(product["name"]), .number: .text(product["partNumber"]), .codes: .text(product["hs"]),
            .state: .term(product["supplyMode"]), .kind: .term(product["saleMode"]),
        ])
    }

    private init(performance: Facts) {
        self.init(of: [
            .value: .number(performance["ppm"]), .percent: .percent(performance["onTimeDelivery"]),
            .period: .text(performance["period"]),
        ])
    }

    // Each submission may tell what the firm can make; the first that does counts.
    private mutating func addCapacity(_ capacities: [Facts]) {
        guard let capacity = capacities.first else { return }
        var lines: [View] = []
        func add(_ word: String, _ facts: Facts, _ manner: Content.Manner) {
            guard facts.isSomething else { return }
            lines.append(View(of: [.title: .word("capacity." + word), .value: .fact(facts.node, manner)]))
        }
        let processes = capacity["process"].elements.map {
            View(of: [.name: .term($0["name"]), .percent: .percent($0["share"])])
        }
        let machines = capacity["machine"].elements.map { machine in
            View(of: [
                .name: .term(machine["type"]), .holder: .text(machine["maker"]), .years: .text(machine["year"]),
                .size: .number(machine["tonnage"]), .codes: .text(machine["unit"]),
                .total: .number(machine["quantity"]),
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
        self[.capacity] = .views([
            View(of: [.steps: .table(processes.joinedBy()), .machines: .table(machines), .conditions: .table(lines)])
        ])
    }
}
