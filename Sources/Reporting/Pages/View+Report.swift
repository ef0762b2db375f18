internal import Qualifying

extension View {
    /// The values of a report.
    init(reportOf decision: RecordedDecision, _ vocabulary: Vocabulary) {
        let facts = decision.facts
        let supplier = facts["supplier"]
        let outcome = facts["outcome"].text ?? "incomplete"
        let asOf = facts["asOf"]
        let status = Summary.status(outcome, validUntil: facts["validUntil"].text, on: asOf.text ?? "")
        self.init(of: facts, vocabulary)
        self[.name] = text(supplier["name"])
        self[.kana] = text(supplier["kana"])
        self[.nib] = text(supplier["nib"])
        self[.province] = province(supplier["provinceIso"])
        self[.kbli] = sentence(supplier["kbli"].elements) { view, entry, more in
            view.row([.item: view.text(entry["code"]), .more: more])
        }
        self[.founded] = text(supplier["founded"])
        self[.workers] = number(supplier["workers"])
        if !supplier["contact"].isMissing {
            self[.contact] = list([
                row([.title: text(supplier["contact"]["role"]), .value: text(supplier["contact"]["channel"])])
            ])
        }
        self[.rulebook] = text(facts["rulebook"]["id"])
        self[.edition] = text(facts["rulebook"]["edition"])
        self[.rulebookDigest] = text(facts["rulebook"]["digest"])
        // A decision that was only asked for has no place in the ledger.
        if decision.number > 0 { self[.record] = string(String(decision.number)) }
        self[.digest] = string(decision.digest.description)
        self[.predecessor] = string(decision.predecessor.description)
        self[.instant] = .instant(decision.instant)
        self[.asOf] = date(asOf)
        self[.outcome] = word(outcome)
        self[.outcomeClass] = string(outcome)
        self[.status] = word(status)
        self[.statusClass] = string(status)
        self[.validFrom] = date(facts["validity"]["from"])
        self[.validUntil] = date(facts["validUntil"])
        self[.nextChange] = date(facts["nextChange"])
        self[.reauditDue] = date(facts["reauditDue"])
        let cap = facts["validity"]["cappedBy"]
        if cap["message"].isSomething { self[.cappedBy] = message(of: cap) }
        self[.link] = string(decision.rulebook)
        let missing = Kind.allCases.filter { facts["submissions"][$0.rawValue].isMissing }
        self[.missing] = table(
            missing.enumerated().map { index, kind in
                row([.kind: word(kind.rawValue), .more: .flag(index < missing.count - 1)])
            })
        addFindings(facts)
        addGrades(facts)
        addDocuments(facts)
        self[.history] = table(
            decision.history.map { past in
                row([
                    .record: string(String(past.record)), .instant: .instant(past.instant),
                    .asOf: string(past.asOf, .date), .outcome: word(past.outcome), .outcomeClass: string(past.outcome),
                    .cause: word("cause." + past.cause), .isCurrent: .flag(past.record == decision.number),
                ])
            })
    }
}

extension View {
    /// A list that is read as a sentence: each row but the last says that there are more, for the commas between them.
    mutating func sentence(_ elements: [Facts], _ row: (inout View, Facts, Content) -> Row) -> Content {
        table(elements.enumerated().map { row(&self, $1, .flag($0 < elements.count - 1)) })
    }
}
