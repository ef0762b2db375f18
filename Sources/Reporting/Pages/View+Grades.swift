internal import Qualifying

extension View {
    /// Parts, grades, their picture, downgrades and the projection to buyers' scales.
    mutating func addGrades(_ facts: Facts) {
        let grades = facts["grades"]
        self[.parts] = .views(
            Self.kinds.map { kind in
                let grade = grades[kind]
                let outcome = facts["partOutcomes"][kind]
                return View(of: [
                    .part: .word(kind), .outcome: .term(outcome), .outcomeClass: .text(outcome),
                    .grade: .term(grade["grade"]), .gradeClass: .text(grade["grade"]),
                    .percent: .percent(grade["percent"]), .missing: .flag(facts["submissions"][kind].isMissing),
                ])
            })
        self[.index] = .percent(grades["index"])
        let ladder = grades["ladder"]
        self[.level] = .text(ladder["level"])
        self[.ladder] = .term(ladder["code"])
        let quality = grades["quality"]
        self[.baseGrade] = .term(quality["baseGrade"])
        self[.isDowngraded] = .flag(!quality["downgrades"].isEmpty)
        self[.downgrades] = .table(quality["downgrades"].elements.map { View(downgrade: $0) })
        self[.grades] = .views(
            Self.kinds.filter { !grades[$0]["sections"].isEmpty }.map { kind in
                let grade = grades[kind]
                return View(of: [
                    .part: .word(kind), .grade: .term(grade["grade"]), .percent: .percent(grade["percent"]),
                    .sections: .views(Self.shares(grade["sections"])),
                    .chart: .drawing(BarChart(shares: grade["sections"].elements, title: kind)),
                ])
            })
        self[.steps] = .table(Self.shares(quality["steps"]) + Self.shares(quality["subElements"]))
        let areas = quality["areas"].elements.filter { !$0["percent"].isMissing }
        self[.areas] = .table(areas.map { View(share: $0) })
        if areas.count >= 3 {
            self[.radar] = .drawing(RadarChart(shares: areas))
        }
        addProjection(facts["projection"])
    }

    private static let kinds: [String] = ["quality", "packaging", "ip"]

    private static func shares(_ list: Facts) -> [View] { list.elements.map { View(share: $0) } }

    private init(share: Facts) {
        self.init(of: [
            .id: .text(share["id"]), .title: .title(share["id"]), .percent: .percent(share["percent"]),
            .evaluated: .number(share["evaluated"]), .questions: .number(share["questions"]),
        ])
    }

    // Sections and steps fell short in hundredths, questions in points.
    private init(downgrade: Facts) {
        let isQuestion = ["VDA-D4", "VDA-D5", "VDA-D8"].contains(downgrade["rule"].text)
        self.init(of: [
            .id: .text(downgrade["rule"]), .from: .text(downgrade["from"]), .to: .text(downgrade["to"]),
            .subject: .subject(downgrade["subject"]), .place: .subject(downgrade["step"]),
            .value: isQuestion ? .number(downgrade["value"]) : .percent(downgrade["value"]),
            .limit: isQuestion ? .number(downgrade["limit"]) : .percent(downgrade["limit"]),
        ])
    }

    private mutating func addProjection(_ projection: Facts) {
        let scales: [(String, String)] = [("vda", "vda"), ("ases", "ases"), ("marks", "marks"), ("ladder", "ladder")]
        let views = scales.compactMap { word, entry -> View? in
            guard !projection[entry].isMissing else { return nil }
            return View(of: [.title: .word("scale." + word), .value: .text(projection[entry])])
        }
        self[.indicative] = .table(views)
    }
}
