internal import Qualifying

extension View {
    /// Reasons, what is to be mended, conditions, criteria and facilitation.
    mutating func addFindings(_ facts: Facts) {
        let reasons = facts["reasons"].elements
        self[.reasons] = .table(Self.ranked(reasons).map { View(reason: $0) })
        addMends(facts)
        self[.conditions] = .table(
            facts["conditions"].elements.sortedByDue().map { condition in
                View(of: [
                    .criterion: .text(condition["criterion"]), .title: .criterion(condition["criterion"]),
                    .message: .messageOf(condition), .document: .term(condition["document"]),
                    .subject: .subject(condition["subject"]), .due: .date(condition["due"]),
                ])
            })
        self[.facilitation] = .table(
            facts["facilitation"].elements.map { entry in
                View(of: [
                    .id: .text(entry["code"]), .name: .term(entry["code"]),
                    .help: .word((entry["code"].text ?? "") + ".help"), .criteria: .text(entry["criteria"]),
                ])
            })
        addCriteria(facts["criteria"].elements)
    }

    /// What is to be mended, the worst first.
    mutating func addMends(_ facts: Facts) {
        self[.mends] = .table(Self.mends(facts["actions"].elements, facts["reasons"].elements))
    }

    private init(reason: Facts) {
        self.init(of: [
            .criterion: .text(reason["criterion"]), .title: .criterion(reason["criterion"]),
            .effect: .term(reason["effect"]), .effectClass: .text(reason["effect"]),
            .document: .term(reason["document"]), .subject: .subject(reason["subject"]),
            .message: .messageOf(reason), .value: .compared(reason.node, isLimit: false),
            .limit: .compared(reason.node, isLimit: true),
            .line: .text(reason["line"]),
        ])
        if let question = reason["arguments"]["question"].text, question != reason["subject"].text {
            self[.question] = .question(reason["arguments"]["question"])
        }
    }

    // What has to be done, the worst first and then by date: an action stands for the reason it belongs to.
    private static func mends(_ actions: [Facts], _ reasons: [Facts]) -> [View] {
        var left = reasons
        let pairs = actions.map { action -> (action: Facts, reason: Facts, rank: Int) in
            let match = left.firstIndex { Self.belongs(action, to: $0) }
            let reason = match.map { left.remove(at: $0) } ?? .none
            return (action, reason, Self.rank(reason))
        }
        let sorted = pairs.enumerated().sorted { left, right in
            let ranks = (left.element.rank, right.element.rank)
            let dues = (left.element.action["due"].text ?? "9", right.element.action["due"].text ?? "9")
            return (ranks.0, dues.0, left.offset) < (ranks.1, dues.1, right.offset)
        }
        return sorted.enumerated().map { index, pair in
            let (action, reason, _) = pair.element
            var view = View(of: [
                .number: .integer(index + 1), .criterion: .text(action["criterion"]),
                .title: .criterion(action["criterion"]), .document: .term(action["document"]),
                .subject: .subject(action["subject"]), .what: .messageOf(action), .due: .date(action["due"]),
                .facilitation: .table(
                    action["facilitation"].elements.map { View(of: [.id: .text($0), .name: .term($0)]) }.joinedBy()),
            ])
            if !reason.isMissing {
                view[.message] = .messageOf(reason)
                view[.effect] = .term(reason["effect"])
                view[.effectClass] = .text(reason["effect"])
                view[.line] = .text(reason["line"])
            }
            return view
        }
    }

    private static func belongs(_ action: Facts, to reason: Facts) -> Bool {
        action["criterion"].text == reason["criterion"].text && action["subject"].text == reason["subject"].text
            && action["document"].text == reason["document"].text && !reason["effect"].isEqual(to: "warns")
    }

    private static func ranked(_ reasons: [Facts]) -> [Facts] {
        reasons.enumerated().map { (rank: rank($1), offset: $0, reason: $1) }.sorted { left, right in
            (left.rank, left.offset) < (right.rank, right.offset)
        }.map(\.reason)
    }

    private static func rank(_ reason: Facts) -> Int {
        let effect = reason["effect"]
        return effects.firstIndex { effect.isEqual(to: $0) } ?? effects.count
    }

    private static let effects: [String] = ["blocks", "incomplete", "conditions", "warns"]
    private static let states: [String] = ["met", "fired", "notEvaluated", "notApplicable", "waived"]

    // The counts add up to all criteria there are, whatever a rulebook calls its states.
    private mutating func addCriteria(_ criteria: [Facts]) {
        self[.total] = .integer(criteria.count)
        let found = criteria.map { $0["state"] }
        let counts = Self.states.map { state in found.count { $0.isEqual(to: state) } }
        var views = zip(Self.states, counts).map { state, count in
            View(of: [
                .state: .word(state), .stateClass: .string(state), .total: .integer(count),
                .more: .flag(true),
            ])
        }
        let others = criteria.count - counts.reduce(0, +)
        if others > 0 {
            views.append(
                View(of: [.state: .word("error"), .stateClass: .string("error"), .total: .integer(others)]))
        }
        self[.counts] = .views(views)
        self[.criteria] = .table(
            criteria.map { criterion in
                View(of: [
                    .id: .text(criterion["id"]), .title: .criterion(criterion["id"]),
                    .state: .term(criterion["state"]), .stateClass: .text(criterion["state"]),
                    .effect: criterion["effect"].isEqual(to: "none") ? nil : .term(criterion["effect"]),
                    .effectClass: .text(criterion["effect"]),
                ])
            })
    }
}

extension Content {
    /// The message a finding names, with the finding's values.
    static func messageOf(_ finding: Facts) -> Content {
        .message(finding["message"].text ?? "", finding.node)
    }

    /// What a criterion asks for.
    static func criterion(_ id: Facts) -> Content { .message((id.text ?? "") + ".title", Facts.Node.none) }
}

extension [Facts] {
    /// The same, the earliest due first and those without a date last.
    fileprivate func sortedByDue() -> [Facts] {
        enumerated().sorted { left, right in
            (left.element["due"].text ?? "9", left.offset) < (right.element["due"].text ?? "9", right.offset)
        }.map(\.element)
    }
}
