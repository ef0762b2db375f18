internal import Qualifying
internal import Recording

/// A supplier's dossier while a batch is gone through, with what tells a duplicate: digest and folder of what is in force.
struct Standing {
    private(set) var dossier: Dossier
    private var folders: [Kind: [UInt8]] = [:]

    /// The standing of a supplier nobody has heard of.
    init(supplier: String) {
        dossier = Dossier(supplier: supplier)
    }

    /// The standing the ledger knows.
    ///
    /// - Throws: ``LedgerError/damaged(_:)`` if what the ledger holds cannot be read back.
    init(supplier: String, filed: [Filed], desk: Desk) throws(LedgerError) {
        self.init(supplier: supplier)
        for one in filed {
            guard let submission = try? Submission(canonical: one.canonical) else {
                throw .damaged("the submission of record \(one.record) cannot be read back")
            }
            guard let checklist = try desk.checklist(submission.checklist) else {
                throw .damaged("the checklist \(submission.checklist) of record \(one.record) is not in the ledger")
            }
            file(Dossier.Filing(record: one.record, submission: submission, checklist: checklist), from: one.folder)
        }
    }

    /// Files a submission that came from an auditor's folder, or from none.
    mutating func file(_ filing: Dossier.Filing, from folder: [UInt8]?) {
        dossier.file(filing)
        if dossier[filing.submission.kind]?.record == filing.record {
            folders[filing.submission.kind] = folder
        }
    }

    /// The record of the submission in force that has the same bytes and came from the same folder.
    func original(of digest: Digest, in folder: [UInt8]?, kind: Kind) -> Int64? {
        guard let filing = dossier[kind], filing.submission.digest == digest, folders[kind] == folder else {
            return nil
        }
        return filing.record
    }
}
