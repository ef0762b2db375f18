internal import Qualifying

extension View {
    /// The values of a supplier's line in the register.
    init(lineOf facts: Facts, status: String, record: Int64, _ vocabulary: Vocabulary) {
        self.init(of: facts, vocabulary)
        set([
            .name: text(facts["name"]), .nib: text(facts["nib"]), .province: province(facts["province"]),
            .rulebook: text(facts["rulebook"]), .status: word(status), .statusClass: string(status),
            .outcome: term(facts["outcome"]), .validUntil: date(facts["validUntil"]),
            .nextChange: date(facts["nextChange"]), .reauditDue: date(facts["reauditDue"]),
            .percent: percent(facts["percent"]), .level: text(facts["level"]), .record: string(String(record)),
            .grades: list(
                Self.kinds.enumerated().map { index, kind in
                    let grade = facts["grades"][kind]
                    return row([
                        .part: word(kind), .grade: term(grade), .gradeClass: text(grade),
                        .more: .flag(index < Self.kinds.count - 1),
                    ])
                }),
        ])
    }

    /// The values of the register's page.
    init(
        registerOf counts: RegisterCounts, rows: [UInt8], asOf: String, instant: Int64,
        _ vocabulary: Vocabulary
    ) {
        self.init(of: .none, vocabulary)
        set([
            .asOf: string(asOf, .date), .instant: .instant(instant), .total: .integer(counts.total),
            .rows: markup(rows),
            .counts: list(
                RegisterCounts.statuses.map { status in
                    row([
                        .status: word(status), .statusClass: string(status),
                        .total: .integer(counts.byStatus[status] ?? 0),
                    ])
                }),
            .provinces: table(
                counts.byProvince.sorted { $0.key < $1.key }.map { iso, byStatus in
                    row([
                        .province: province(iso),
                        .total: .integer(byStatus.values.reduce(0, +)),
                        .counts: list(
                            RegisterCounts.statuses.map { row([.total: .integer(byStatus[$0] ?? 0)]) }),
                    ])
                }),
        ])
    }

    private static let kinds: [String] = ["quality", "packaging", "ip"]
}
