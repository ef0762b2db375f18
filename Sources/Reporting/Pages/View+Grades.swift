internal import Qualifying

extension View {
    /// Parts, grades, their picture, downgrades and the projection to buyers' scales.
    mutating func addGrades(_ facts: Facts) {
        let grades = facts["grades"]
        self[.parts] = list(
            Self.kinds.map { kind in
                let grade = grades[kind]
                let outcome = facts["partOutcomes"][kind]
                return row([
                    .part: word(kind), .outcome: term(outcome), .outcomeClass: text(outcome),
                    .grade: term(grade["grade"]), .gradeClass: text(grade["grade"]),
                    .percent: percent(grade["percent"]), .missing: .flag(facts["submissions"][kind].isMissing),
                ])
            })
        self[.index] = percent(grades["index"])
        let ladder = grades["ladder"]
        self[.level] = text(ladder["level"])
        self[.ladder] = term(ladder["code"])
        let quality = grades["quality"]
        self[.baseGrade] = term(quality["baseGrade"])
        self[.isDowngraded] = .flag(!quality["downgrades"].isEmpty)
        self[.downgrades] = table(quality["downgrades"].elements.map { row(ofDowngrade: $0) })
        self[.grades] = list(
            Self.kinds.filter { !grades[$0]["sections"].isEmpty }.map { kind in
                let grade = grades[kind]
                return row([
                    .part: word(kind), .grade: term(grade["grade"]), .percent: percent(grade["percent"]),
                    .sections: list(shares(grade["sections"])),
                    .chart: picture(.bars(BarChart(shares: grade["sections"].elements, title: word(kind)))),
                ])
            })
        self[.steps] = table(shares(quality["steps"]) + shares(quality["subElements"]))
        let areas = quality["areas"].elements.filter { !$0["percent"].isMissing }
        self[.areas] = table(areas.map { row(ofShare: $0) })
        if areas.count >= 3 {
            self[.radar] = picture(.radar(RadarChart(shares: areas)))
        }
        addProjection(facts["projection"])
    }

    private static let kinds: [String] = ["quality", "packaging", "ip"]

    private mutating func shares(_ list: Facts) -> [Row] { list.elements.map { row(ofShare: $0) } }

    private mutating func row(ofShare share: Facts) -> Row {
        let id = share["id"]
        return row([
            .id: text(id), .title: title(id), .percent: percent(share["percent"]),
            .evaluated: number(share["evaluated"]), .questions: number(share["questions"]),
        ])
    }

    // Sections and steps fell short in hundredths, questions in points.
    private mutating func row(ofDowngrade downgrade: Facts) -> Row {
        let isQuestion = ["VDA-D4", "VDA-D5", "VDA-D8"].contains(downgrade["rule"].text)
        return row([
            .id: text(downgrade["rule"]), .from: text(downgrade["from"]), .to: text(downgrade["to"]),
            .subject: subject(downgrade["subject"]), .place: subject(downgrade["step"]),
            .value: isQuestion ? number(downgrade["value"]) : percent(downgrade["value"]),
            .limit: isQuestion ? number(downgrade["limit"]) : percent(downgrade["limit"]),
        ])
    }

    private mutating func addProjection(_ projection: Facts) {
        let scales: [(String, String)] = [("vda", "vda"), ("ases", "ases"), ("marks", "marks"), ("ladder", "ladder")]
        let rows = scales.compactMap { scale, entry -> Row? in
            guard !projection[entry].isMissing else { return nil }
            return row([.title: word("scale." + scale), .value: text(projection[entry])])
        }
        self[.indicative] = table(rows)
    }
}
