internal import FEEL
internal import Qualifying
package import Recording

/// Makes every decision again from nothing but the ledger, and compares it byte by byte with what was recorded.
package struct Replay {
    /// What a replay came to.
    package struct Outcome: Sendable {
        /// How many decisions there are, and how many came out the same.
        package var decisions = 0
        package var equal = 0
        /// What did not, a line each.
        package var differences: [String] = []
    }

    private let ledger: Ledger

    /// Prepares the replay of a ledger.
    package init(of ledger: Ledger) {
        self.ledger = ledger
    }

    /// Goes through the ledger from its first record.
    package func run() async throws -> Outcome {
        var outcome = Outcome()
        var archive = Archive(ledger)
        var dossiers: [String: Dossier] = [:]
        let head = try ledger.head.number
        var next: Int64 = 1
        while next <= head {
            for record in try ledger.records(from: next, through: next + 255) {
                switch record.kind {
                case .arrival:
                    guard let filing = try archive.filing(record.number) else { continue }
                    let supplier = filing.submission.nib
                    dossiers[supplier, default: Dossier(supplier: supplier)].file(filing)
                case .decision:
                    outcome.decisions += 1
                    if let difference = try archive.difference(of: record, dossiers) {
                        outcome.differences.append("record \(record.number): \(difference)")
                    } else {
                        outcome.equal += 1
                    }
                case .event: break
                }
            }
            next += 256
        }
        return outcome
    }
}

/// What decisions rest on, read back from the ledger, each once.
private struct Archive {
    private let ledger: Ledger
    private var checklists: [Digest: Checklist] = [:]
    private var rulebooks: [Digest: Rulebook] = [:]

    init(_ ledger: Ledger) {
        self.ledger = ledger
    }

    /// The submission that came in with an arrival, if one did.
    mutating func filing(_ number: Int64) throws -> Dossier.Filing? {
        guard let canonical = try ledger.canonical(ofArrival: number) else { return nil }
        let submission = try Submission(canonical: canonical)
        if checklists[submission.checklist] == nil {
            checklists[submission.checklist] = try ledger.checklist(submission.checklist)
        }
        guard let checklist = checklists[submission.checklist] else {
            throw LedgerError.damaged("the checklist \(submission.checklist) is not kept")
        }
        return Dossier.Filing(record: number, submission: submission, checklist: checklist)
    }

    /// What makes a decision differ from the recorded one; nil if nothing does.
    mutating func difference(of record: Record, _ dossiers: [String: Dossier]) throws -> String? {
        guard let filed = try ledger.judgement(record.number), let asOf = CalendarDate(parsing: filed.asOf) else {
            return "what it is filed under cannot be read"
        }
        if rulebooks[filed.rulebookDigest] == nil, let bundle = try ledger.frozen(filed.rulebookDigest)?.bytes {
            rulebooks[filed.rulebookDigest] = try Rulebook(bundle: bundle)
        }
        guard let rulebook = rulebooks[filed.rulebookDigest] else { return "its rulebook is not kept" }
        let dossier = dossiers[filed.supplier] ?? Dossier(supplier: filed.supplier)
        let again = Decision(of: dossier, by: rulebook, asOf: asOf)
        guard again.bytes != record.body else { return nil }
        let place = zip(again.bytes, record.body).prefix { $0 == $1 }.count
        return
            "byte \(place) differs: `\(Self.excerpt(record.body, place))`, judged again `\(Self.excerpt(again.bytes, place))`"
    }

    private static func excerpt(_ bytes: [UInt8], _ place: Int) -> String {
        String(decoding: bytes[max(0, place - 20)..<min(bytes.count, place + 20)], as: UTF8.self)
    }
}
