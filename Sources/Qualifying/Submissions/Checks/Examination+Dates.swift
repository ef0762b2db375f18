internal import FEEL

extension Examination {
    /// Checks that what comes first has the earlier date; whether a date lies in the future is for those who have a clock.
    mutating func checkDates() {
        check(facts, "auditStart", "auditEnd", at: .root.child("audit").attribute("end"), named: ("start", "end"))
        for (index, item) in items(.certificates).enumerated() {
            check(item, "issued", "expires", at: .item(.certificates, index).child("expires"))
        }
        for (index, item) in items(.authorisations).enumerated() {
            check(item, "from", "until", at: .item(.authorisations, index).attribute("until"))
        }
        for (index, item) in items(.rights).enumerated() {
            check(item, "filed", "registered", at: .item(.rights, index).child("registered"))
            check(item, "filed", "expires", at: .item(.rights, index).child("expires"))
            check(item, "registered", "expires", at: .item(.rights, index).child("expires"))
        }
        for (index, item) in items(.licences).enumerated() {
            check(item, "start", "end", at: .item(.licences, index).attribute("end"))
        }
        for (index, item) in items(.nonconformities).enumerated() {
            let locus = Locus.item(.nonconformities, index)
            check(item, "raised", "due", at: locus.attribute("due"))
            check(item, "raised", "closed", at: locus.child("closed"))
            for (number, action) in (item["action"].asList ?? []).enumerated() {
                compare(
                    ("raised", item["raised"]), ("actual", action["actual"]),
                    at: locus.nth("action", number).attribute("actual"))
            }
        }
    }

    private mutating func check(
        _ item: Value, _ earlier: String, _ later: String, at locus: @autoclosure () -> Locus,
        named names: (String, String)? = nil
    ) {
        compare((names?.0 ?? earlier, item[earlier]), (names?.1 ?? later, item[later]), at: locus())
    }

    private mutating func compare(
        _ earlier: (name: String, value: Value), _ later: (name: String, value: Value),
        at locus: @autoclosure () -> Locus
    ) {
        guard let first = earlier.value.asDate, let second = later.value.asDate, second < first else { return }
        note(
            .datesOutOfOrder, at: locus(), found: second.description, expected: first.description,
            [
                ("earlier", earlier.name), ("earlierDate", first.description), ("later", later.name),
                ("laterDate", second.description),
            ])
    }
}
