internal import Qualifying

extension View {
    /// The values of a receipt.
    init(receiptOf arrival: RecordedArrival) {
        let facts = arrival.facts
        let status = facts["status"].text ?? "refused"
        let problems = arrival.problems
        self.init(of: [
            .file: .text(facts["path"]), .folder: .text(facts["folder"]), .size: .number(facts["size"]),
            .record: .string(String(arrival.number)), .instant: .instant(arrival.instant),
            .digest: .string(arrival.digest.description), .headRecord: .string(String(arrival.head.number)),
            .headDigest: .string(arrival.head.digest.description), .codes: .text(facts["content"]),
            .status: .word("receipt." + status), .statusClass: .string(status),
            .message: .message("receipt." + status + ".meaning", Facts.Node.none),
            .duplicateOf: .text(facts["duplicateOf"]),
            .problems: .table(problems.map { View(problem: $0) }), .total: .integer(problems.count),
        ])
        if let reason = facts["reason"].text {
            self[.reason] = .views([
                View(of: [
                    .id: .string(reason), .message: .message("problem." + reason, facts),
                    .what: .message("problem.\(reason).mend", facts),
                ])
            ])
        }
        let understood = facts["understood"]
        guard !understood.isMissing else { return }
        self[.document] = .views([
            View(of: [
                .kind: .term(understood["kind"]), .edition: .text(understood["checklist"]),
                .name: .text(understood["name"]), .nib: .text(understood["nib"]), .site: .text(understood["site"]),
                .auditor: .text(understood["auditor"]), .owner: .text(understood["auditorName"]),
                .auditStart: .date(understood["auditStart"]), .auditEnd: .date(understood["auditEnd"]),
                .answers: .number(understood["answers"]),
            ])
        ])
    }

    private init(problem: Facts) {
        let id = problem["id"].text ?? ""
        self.init(of: [
            .id: .string(id), .severity: .term(problem["severity"]), .severityClass: .text(problem["severity"]),
            .line: .text(problem["line"]), .column: .text(problem["column"]), .path: .text(problem["path"]),
            .message: .message("problem." + id, problem), .what: .message("problem.\(id).mend", problem),
        ])
        if problem["found"].text != "" { self[.value] = .text(problem["found"]) }
        if problem["expected"].text != "" { self[.expected] = .text(problem["expected"]) }
    }

    /// The values of what a rulebook says, on a receipt.
    init(judgementOf decision: RecordedDecision, isNew: Bool) {
        let facts = decision.facts
        self.init(of: [
            .rulebook: .text(facts["rulebook"]["id"]), .edition: .text(facts["rulebook"]["edition"]),
            .record: .string(String(decision.number)), .asOf: .date(facts["asOf"]),
            .outcome: .term(facts["outcome"]), .outcomeClass: .text(facts["outcome"]),
            .validUntil: .date(facts["validUntil"]), .isCurrent: .flag(!isNew),
        ])
        let missing = Kind.allCases.filter { facts["submissions"][$0.rawValue].isMissing }
        self[.missing] = .table(missing.map { View(of: [.kind: .word($0.rawValue)]) }.joinedBy())
        addMends(facts)
    }
}

extension RecordedArrival {
    /// The problems, errors before warnings, each in the order of their places.
    var problems: [Facts] {
        let problems = facts["problems"].elements
        return problems.filter { $0["severity"].isEqual(to: "error") }
            + problems.filter { !$0["severity"].isEqual(to: "error") }
    }
}
