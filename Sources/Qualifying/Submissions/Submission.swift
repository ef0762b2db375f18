package import FEEL

/// One filled checklist that was well-formed, valid and understood.
package struct Submission: Sendable {
    /// The namespace of a submission's file.
    package static let namespace = "urn:layak:submission:1"

    /// What was audited.
    package let kind: Kind
    /// The language the auditor writes, and reads the receipt in.
    package let language: Language
    /// The edition of the checklist.
    package let edition: String
    /// The digest of the checklist.
    package let checklist: Digest
    /// The digest of the file's bytes.
    package let digest: Digest
    /// What the submission says, as ``Form/submission`` describes it.
    package let facts: Value
    /// The business number of the supplier.
    package let nib: String
    /// The name of the supplier, as written.
    package let supplierName: String
    /// The id of the audited site.
    package let site: String
    /// The id of the auditor.
    package let auditor: String
    /// The first day of the audit.
    package let auditStart: CalendarDate
    /// The last day of the audit.
    package let auditEnd: CalendarDate
    /// The one encoding of all this: what the ledger keeps, and what the same submission is read from again.
    package let canonical: [UInt8]

    /// What was understood, for the receipt.
    package var understood: Understood { Understood(facts, kind: kind, edition: edition) }

    /// The submission of these facts; nothing if one of those that every submission has is missing.
    init?(
        facts: Value, kind: Kind, edition: String, checklist: Digest, digest: Digest, canonical: [UInt8]
    ) {
        guard let language = facts["language"].asString.flatMap(Language.init),
            let nib = facts["supplier"]["nib"].asString, let supplierName = facts["supplier"]["name"].asString,
            let site = facts["site"]["id"].asString, let auditor = facts["auditor"]["id"].asString,
            let auditStart = facts["auditStart"].asDate, let auditEnd = facts["auditEnd"].asDate
        else { return nil }
        self.kind = kind
        self.language = language
        self.edition = edition
        self.checklist = checklist
        self.digest = digest
        self.facts = facts
        self.nib = nib
        self.supplierName = supplierName
        self.site = site
        self.auditor = auditor
        self.auditStart = auditStart
        self.auditEnd = auditEnd
        self.canonical = canonical
    }
}

extension Submission: Equatable {
    /// Whether both are the same: equal encodings are equal values.
    package static func == (left: Submission, right: Submission) -> Bool { left.canonical == right.canonical }
}
