package import FEEL
package import Qualifying
package import Receiving
package import Recording

/// Reads what came in and judges whom it concerns: from a batch to the entries the ledger is to remember.
///
/// Pure but for the checklists it looks up: the same batch on the same ledger and day gives the same entries.
package struct Desk: Sendable {
    let stock: Stock
    /// Finds a checklist by its digest, also one that is no longer in the stock.
    let checklist: @Sendable (Digest) throws(LedgerError) -> Checklist?

    /// A desk that works with `stock`.
    package init(
        stock: Stock, checklist: @escaping @Sendable (Digest) throws(LedgerError) -> Checklist?
    ) {
        self.stock = stock
        self.checklist = checklist
    }

    /// Reads the files of a batch, on as many threads as there are processors.
    package func read(_ batch: Batch) async -> [Taken] {
        await Processors.share(batch.arrivals) { arrival in
            switch arrival {
            case .refusal: Taken(arrival: arrival, content: .unread)
            case .claim(let claim):
                Taken(
                    arrival: arrival,
                    content: .read(
                        Digest(of: claim.bytes), Submission.read(claim.bytes, by: stock.references)))
            }
        }
    }

    /// Judges what was read: one arrival for each file, followed by the decisions it brings about.
    ///
    /// So the numbers of the records, and with them the decisions' bytes, do not depend on how the arrivals were put
    /// together into batches.
    ///
    /// - Parameters:
    ///   - taken: the files in the order of their arrival.
    ///   - known: the submissions in force of the suppliers concerned.
    ///   - head: the number of the ledger's last record.
    ///   - asOf: the day.
    /// - Returns: the entries, in the order in which they are to be appended.
    /// - Throws: ``LedgerError/damaged(_:)`` if what the ledger holds of a supplier cannot be read back.
    package func judge(
        _ taken: [Taken], known: [String: [Filed]], after head: Int64, asOf: CalendarDate
    ) async throws(LedgerError) -> [Entry] {
        var dossiers: [String: Standing] = [:]
        for (supplier, filed) in known {
            dossiers[supplier] = try Standing(supplier: supplier, filed: filed, desk: self)
        }
        var answers: [Acknowledgement] = []
        var cases: [Case] = []
        var number = head
        for one in taken {
            number += 1
            var answer = Acknowledgement(one)
            if let submission = one.submission {
                var standing = dossiers[submission.nib] ?? Standing(supplier: submission.nib)
                if let original = standing.original(of: submission.digest, in: one.folder, kind: submission.kind) {
                    answer.status = .duplicate
                    answer.duplicateOf = original
                } else if let checklist = try self.checklist(submission.checklist) {
                    standing.file(
                        Dossier.Filing(record: number, submission: submission, checklist: checklist), from: one.folder)
                    // One that is older than what is in force is kept, and changes nothing.
                    if standing.dossier[submission.kind]?.record == number {
                        cases.append(Case(arrival: answers.count, dossier: standing.dossier))
                        number += Int64(stock.rulebooks.count)
                    }
                    answer.canonical = Digest(of: submission.canonical)
                } else {
                    // The reader knew the checklist a moment ago; without it nothing can be judged.
                    throw .damaged("the checklist \(submission.checklist) is neither in stock nor in the ledger")
                }
                dossiers[submission.nib] = standing
            }
            answers.append(answer)
        }
        let rulebooks = stock.rulebooks
        let decisions = await Processors.share(cases) { one in
            rulebooks.map { Entry(Decision(of: one.dossier, by: $0, asOf: asOf), cause: .submission) }
        }
        let byArrival = Dictionary(uniqueKeysWithValues: zip(cases.map(\.arrival), decisions))
        return zip(taken, answers).enumerated().flatMap { index, pair in
            [Entry(pair.0, answer: pair.1)] + (byArrival[index] ?? [])
        }
    }

    /// Judges suppliers anew for a day: the decisions that say something else than those in force.
    package func review(
        _ suppliers: [String: [Filed]], inForce: [String: [String: Record]], asOf: CalendarDate, cause: Entry.Cause
    ) async throws(LedgerError) -> [Entry] {
        var dossiers: [Dossier] = []
        for (supplier, filed) in suppliers.sorted(by: { $0.key < $1.key }) {
            dossiers.append(try Standing(supplier: supplier, filed: filed, desk: self).dossier)
        }
        let rulebooks = stock.rulebooks
        return await Processors.share(dossiers) { dossier in
            rulebooks.compactMap { rulebook -> Entry? in
                let decision = Decision(of: dossier, by: rulebook, asOf: asOf)
                let earlier = inForce[dossier.supplier]?[rulebook.id]
                if let earlier, decision.saysTheSame(as: earlier.body) { return nil }
                return Entry(decision, cause: cause)
            }
        }.flatMap { $0 }
    }

    /// A dossier to be judged, and which arrival made it so.
    private struct Case: Sendable {
        let arrival: Int
        let dossier: Dossier
    }
}
