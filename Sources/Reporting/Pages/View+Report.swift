internal import Qualifying

extension View {
    /// The values of a report.
    init(reportOf decision: RecordedDecision) {
        let facts = decision.facts
        let supplier = facts["supplier"]
        let outcome = facts["outcome"].text ?? "incomplete"
        let asOf = facts["asOf"]
        let status = Summary.status(outcome, validUntil: facts["validUntil"].text, on: asOf.text ?? "")
        self.init()
        self[.name] = .text(supplier["name"])
        self[.kana] = .text(supplier["kana"])
        self[.nib] = .text(supplier["nib"])
        self[.province] = .province(supplier["provinceIso"])
        self[.kbli] = .table(supplier["kbli"].elements.map { View(of: [.item: .text($0["code"])]) }.joinedBy())
        self[.founded] = .text(supplier["founded"])
        self[.workers] = .number(supplier["workers"])
        if !supplier["contact"].isMissing {
            self[.contact] = .views([
                View(of: [.title: .text(supplier["contact"]["role"]), .value: .text(supplier["contact"]["channel"])])
            ])
        }
        self[.rulebook] = .text(facts["rulebook"]["id"])
        self[.edition] = .text(facts["rulebook"]["edition"])
        self[.rulebookDigest] = .text(facts["rulebook"]["digest"])
        // A decision that was only asked for has no place in the ledger.
        if decision.number > 0 { self[.record] = .string(String(decision.number)) }
        self[.digest] = .string(decision.digest.description)
        self[.predecessor] = .string(decision.predecessor.description)
        self[.instant] = .instant(decision.instant)
        self[.asOf] = .date(asOf)
        self[.outcome] = .word(outcome)
        self[.outcomeClass] = .string(outcome)
        self[.status] = .word(status)
        self[.statusClass] = .string(status)
        self[.validFrom] = .date(facts["validity"]["from"])
        self[.validUntil] = .date(facts["validUntil"])
        self[.nextChange] = .date(facts["nextChange"])
        self[.reauditDue] = .date(facts["reauditDue"])
        let cap = facts["validity"]["cappedBy"]
        if let message = cap["message"].text {
            self[.cappedBy] = .message(message, cap)
        }
        self[.link] = .string(decision.rulebook)
        addFindings(facts)
        addGrades(facts)
        addDocuments(facts)
        self[.history] = .table(
            decision.history.map { past in
                View(of: [
                    .record: .string(String(past.record)), .instant: .instant(past.instant),
                    .asOf: .day(past.asOf), .outcome: .word(past.outcome), .outcomeClass: .string(past.outcome),
                    .cause: .word("cause." + past.cause), .isCurrent: .flag(past.record == decision.number),
                ])
            })
    }
}

extension [View] {
    /// The same, each but the last saying that there are more: for the commas between them.
    func joinedBy() -> [View] {
        enumerated().map { index, view in
            var view = view
            view[.more] = .flag(index < count - 1)
            return view
        }
    }
}
