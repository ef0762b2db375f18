internal import Qualifying

extension View {
    /// The values of a receipt.
    init(receiptOf arrival: RecordedArrival, _ vocabulary: Vocabulary) {
        let facts = arrival.facts
        let status = facts["status"].text ?? "refused"
        let problems = arrival.problems
        self.init(of: facts, vocabulary)
        set([
            .file: text(facts["path"]), .folder: text(facts["folder"]), .size: number(facts["size"]),
            .record: string(String(arrival.number)), .instant: .instant(arrival.instant),
            .digest: string(arrival.digest.description), .headRecord: string(String(arrival.head.number)),
            .headDigest: string(arrival.head.digest.description), .codes: text(facts["content"]),
            .status: word("receipt." + status), .statusClass: string(status),
            .message: message("receipt." + status + ".meaning", .none),
            .duplicateOf: text(facts["duplicateOf"]),
            .problems: table(problems.map { row(ofProblem: $0) }), .total: .integer(problems.count),
        ])
        if let reason = facts["reason"].text {
            self[.reason] = list([
                row([
                    .id: string(reason), .message: message("problem." + reason, facts),
                    .what: message("problem.\(reason).mend", facts),
                ])
            ])
        }
        let understood = facts["understood"]
        guard !understood.isMissing else { return }
        self[.document] = list([
            row([
                .kind: term(understood["kind"]), .edition: text(understood["checklist"]),
                .name: text(understood["name"]), .nib: text(understood["nib"]), .site: text(understood["site"]),
                .auditor: text(understood["auditor"]), .owner: text(understood["auditorName"]),
                .auditStart: date(understood["auditStart"]), .auditEnd: date(understood["auditEnd"]),
                .answers: number(understood["answers"]),
            ])
        ])
    }

    private mutating func row(ofProblem problem: Facts) -> Row {
        let id = problem["id"].text ?? ""
        let (found, expected) = (problem["found"], problem["expected"])
        return row([
            .id: string(id), .severity: term(problem["severity"]), .severityClass: text(problem["severity"]),
            .line: text(problem["line"]), .column: text(problem["column"]), .path: text(problem["path"]),
            .message: message("problem." + id, problem), .what: message("problem.\(id).mend", problem),
            .value: found.isSomething ? text(found) : nil, .expected: expected.isSomething ? text(expected) : nil,
        ])
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
