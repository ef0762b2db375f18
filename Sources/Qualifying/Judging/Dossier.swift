internal import FEEL

/// All that is in force about one supplier: of each kind the submission with the latest audit end, then arrival.
package struct Dossier: Sendable {
    /// A submission with what belongs to it.
    package struct Filing: Sendable {
        /// The number of the arrival it came in with.
        package let record: Int64
        package let submission: Submission
        /// The checklist it was filled from.
        package let checklist: Checklist

        /// Files a submission.
        package init(record: Int64, submission: Submission, checklist: Checklist) {
            self.record = record
            self.submission = submission
            self.checklist = checklist
        }

        /// Whether this one is in force rather than `other`, of the same kind.
        func supersedes(_ other: Filing) -> Bool {
            (submission.auditEnd.days, record) > (other.submission.auditEnd.days, other.record)
        }
    }

    /// The business number of the supplier.
    package let supplier: String
    private var filings: [Kind: Filing] = [:]

    /// The dossier of what has been filed, in any order; what is superseded drops out.
    package init(supplier: String, filings: some Sequence<Filing> = []) {
        self.supplier = supplier
        for filing in filings { file(filing) }
    }

    /// The submission of a kind that is in force.
    package subscript(kind: Kind) -> Filing? { filings[kind] }

    /// The submissions in force, by kind.
    package var inForce: [Filing] { Kind.allCases.compactMap { filings[$0] } }

    /// The submission that was audited last: it names the supplier.
    package var newest: Filing? {
        inForce.reduce(nil as Filing?) { newest, filing in
            newest.map { filing.supersedes($0) ? filing : $0 } ?? filing
        }
    }

    /// Adds a submission; one that is superseded changes nothing.
    package mutating func file(_ filing: Filing) {
        let kind = filing.submission.kind
        if let present = filings[kind], !filing.supersedes(present) { return }
        filings[kind] = filing
    }
}
