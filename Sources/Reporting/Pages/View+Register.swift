internal import Qualifying

extension View {
    /// The values of a supplier's line in the register.
    init(lineOf facts: Facts, status: String, record: Int64, link: String) {
        self.init(of: [
            .name: .text(facts["name"]), .nib: .text(facts["nib"]), .province: .province(facts["province"]),
            .rulebook: .text(facts["rulebook"]), .status: .word(status), .statusClass: .string(status),
            .outcome: .term(facts["outcome"]), .validUntil: .date(facts["validUntil"]),
            .nextChange: .date(facts["nextChange"]), .reauditDue: .date(facts["reauditDue"]),
            .percent: .percent(facts["percent"]), .level: .text(facts["level"]), .record: .string(String(record)),
            .link: .string(link),
            .grades: .views(
                Self.kinds.map { kind in
                    let grade = facts["grades"][kind]
                    return View(of: [
                        .part: .word(kind), .grade: .term(grade), .gradeClass: .text(grade),
                    ])
                }.joinedBy()),
        ])
    }

    /// The values of the register's page.
    init(registerOf counts: RegisterCounts, rows: [UInt8], asOf: String, instant: Int64, language: Language) {
        self.init(of: [
            .asOf: .day(asOf), .instant: .instant(instant), .total: .integer(counts.total), .rows: .markup(rows),
            .counts: .views(
                RegisterCounts.statuses.map { status in
                    View(of: [
                        .status: .word(status), .statusClass: .string(status),
                        .total: .integer(counts.byStatus[status] ?? 0),
                    ])
                }),
            .provinces: .table(
                counts.byProvince.sorted { $0.key < $1.key }.map { iso, byStatus in
                    View(of: [
                        .province: .provinceCode(iso),
                        .total: .integer(byStatus.values.reduce(0, +)),
                        .counts: .views(
                            RegisterCounts.statuses.map { View(of: [.total: .integer(byStatus[$0] ?? 0)]) }),
                    ])
                }),
        ])
    }

    private static let kinds: [String] = ["quality", "packaging", "ip"]
}
