internal import Qualifying

extension View {
    /// Reasons, what is to be mended, conditions, criteria and facilitation.
    mutating func addFindings(_ facts: Facts) {
        let reasons = facts["reasons"].elements
        self[.reasons] = table(Self.ranked(reasons).map { row(ofReason: $0) })
        addMends(facts)
        self[.conditions] = table(
            facts["conditions"].elements.sortedByDue().map { condition in
                row([
                    .criterion: text(condition["criterion"]), .title: criterion(condition["criterion"]),
                    .message: message(of: condition), .document: term(condition["document"]),
                    .subject: subject(condition["subject"]), .due: date(condition["due"]),
                ])
            })
        self[.facilitation] = table(
            facts["facilitation"].elements.map { entry in
                row([
                    .id: text(entry["code"]), .name: term(entry["code"]),
                    .help: word((entry["code"].text ?? "") + ".help"), .criteria: text(entry["criteria"]),
                ])
            })
        addCriteria(facts["criteria"].elements)
    }

    /// What is to be mended, the worst first.
    mutating func addMends(_ facts: Facts) {
        self[.mends] = table(mends(facts["actions"].elements, facts["reasons"].elements))
    }

    private mutating func row(ofReason reason: Facts) -> Row {
        let asked = reason["arguments"]["question"]
        let isOther = asked.text.map { $0 != reason["subject"].text } ?? false
        return row([
            .criterion: text(reason["criterion"]), .title: criterion(reason["criterion"]),
            .effect: term(reason["effect"]), .effectClass: text(reason["effect"]),
            .document: term(reason["document"]), .subject: subject(reason["subject"]),
            .message: message(of: reason), .value: compared(reason, "value"), .limit: compared(reason, "limit"),
            .line: text(reason["line"]), .question: isOther ? question(asked) : nil,
        ])
    }

    // What has to be done, the worst first and then by date: an action stands for the reason it belongs to.
    private mutating func mends(_ actions: [Facts], _ reasons: [Facts]) -> [Row] {
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
            let isKnown = !reason.isMissing
            return row([
                .number: .integer(index + 1), .criterion: text(action["criterion"]),
                .title: criterion(action["criterion"]), .document: term(action["document"]),
                .subject: subject(action["subject"]), .what: message(of: action), .due: date(action["due"]),
                .facilitation: sentence(action["facilitation"].elements) { view, code, more in
                    view.row([.id: view.text(code), .name: view.term(code), .more: more])
                },
                .message: isKnown ? message(of: reason) : nil, .effect: isKnown ? term(reason["effect"]) : nil,
                .effectClass: isKnown ? text(reason["effect"]) : nil, .line: isKnown ? text(reason["line"]) : nil,
            ])
        }
    }

    private static func belongs(_ action: Facts, to reason: Facts) -> Bool {
        action["criterion"].isSame(as: reason["criterion"]) && action["subject"].isSame(as: reason["subject"])
            && action["document"].isSame(as: reason["document"]) && !reason["effect"].isEqual(to: "warns")
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
        var counts = Self.states.map { _ in 0 }
        var others = 0
        for criterion in criteria {
            let state = criterion["state"]
            if let index = Self.states.firstIndex(where: state.isEqual) { counts[index] += 1 } else { others += 1 }
        }
        var rows = zip(Self.states, counts).map { state, count in
            row([
                .state: word(state), .stateClass: string(state), .total: .integer(count), .more: .flag(true),
            ])
        }
        if others > 0 {
            rows.append(row([.state: word("error"), .stateClass: string("error"), .total: .integer(others)]))
        }
        self[.counts] = list(rows)
        self[.criteria] = table(criteria.map { row(ofCriterion: $0) })
    }

    private mutating func row(ofCriterion entry: Facts) -> Row {
        let (id, state, effect) = (entry["id"], entry["state"], entry["effect"])
        return row([
            .id: text(id), .title: criterion(id), .state: term(state), .stateClass: text(state),
            .effect: effect.isEqual(to: "none") ? nil : term(effect), .effectClass: text(effect),
        ])
    }
}

extension [Facts] {
    /// The same, the earliest due first and those without a date last.
    fileprivate func sortedByDue() -> [Facts] {
        enumerated().sorted { left, right in
            (left.element["due"].text ?? "9", left.offset) < (right.element["due"].text ?? "9", right.offset)
        }.map(\.element)
    }
}
