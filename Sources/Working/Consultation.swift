package import FEEL
package import Qualifying
package import Recording

/// What would be decided, were these files dropped now; nothing is remembered and nothing changes.
package struct Consultation: Sendable {
    /// One file and what it came to.
    package struct Hearing: Sendable {
        /// The name of the file, as it was given.
        package let name: String
        package let bytes: [UInt8]
        package let reading: Reading
    }

    /// The files, in the order given.
    package let hearings: [Hearing]
    /// What each rulebook would say of each supplier concerned, by supplier, then rulebook.
    package let decisions: [Decision]

    /// Reads files and judges the suppliers they concern.
    ///
    /// - Parameters:
    ///   - desk: what they are read and judged by.
    ///   - files: the files, by name.
    ///   - ledger: what is known of the suppliers already; nil: nothing is.
    ///   - asOf: the day.
    /// - Throws: ``LedgerError`` if the ledger cannot be read.
    package init(
        at desk: Desk, of files: [(name: String, bytes: [UInt8])], knowing ledger: Ledger?, asOf: CalendarDate
    ) throws(LedgerError) {
        var hearings: [Hearing] = []
        for file in files {
            hearings.append(
                Hearing(
                    name: file.name, bytes: file.bytes,
                    reading: Submission.read(file.bytes, by: desk.stock.references)))
        }
        self.hearings = hearings
        let submissions = hearings.compactMap { hearing -> Submission? in
            if case .understood(let submission, _) = hearing.reading { submission } else { nil }
        }
        let suppliers = Set(submissions.map(\.nib))
        let known = try ledger?.inForce(of: suppliers) ?? [:]
        // They would come after all that is known.
        var record = try ledger?.head.number ?? 0
        var dossiers: [String: Standing] = [:]
        for submission in submissions {
            record += 1
            guard let checklist = try desk.checklist(submission.checklist) else { continue }
            let supplier = submission.nib
            if dossiers[supplier] == nil {
                dossiers[supplier] = try Standing(supplier: supplier, filed: known[supplier] ?? [], desk: desk)
            }
            let filing = Dossier.Filing(record: record, submission: submission, checklist: checklist)
            dossiers[supplier]?.file(filing, from: nil)
        }
        decisions = dossiers.sorted { $0.key < $1.key }.flatMap { _, standing in
            desk.stock.rulebooks.map { Decision(of: standing.dossier, by: $0, asOf: asOf) }
        }
    }

    /// What each rulebook would say of a supplier on a day, from what is known of it; empty if nothing is.
    package static func decisions(
        about supplier: String, at desk: Desk, knowing ledger: Ledger, asOf: CalendarDate
    ) throws(LedgerError) -> [Decision] {
        guard let filed = try ledger.inForce(of: [supplier])[supplier] else { return [] }
        let dossier = try Standing(supplier: supplier, filed: filed, desk: desk).dossier
        return desk.stock.rulebooks.map { Decision(of: dossier, by: $0, asOf: asOf) }
    }
}
