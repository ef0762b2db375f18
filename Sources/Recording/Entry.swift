package import Qualifying

/// What is handed to the ledger to be remembered; it becomes a ``Record`` by being appended.
///
/// `body` is the whole of what is remembered, in the canonical encoding; the chain covers exactly these bytes. The other
/// members are what the ledger is searched by, and the documents a submission brings along.
package enum Entry: Sendable {
    case arrival(Arrival)
    case decision(Judgement)
    case event(Event)

    /// One claim on what was dropped: every file that came in has one, accepted or not.
    package struct Arrival: Sendable {
        /// The canonical JSON of the arrival: what it was, what was understood, all problems; of a submission with the
        /// digests of its two forms as `content` and `canonical`.
        package let body: [UInt8]
        /// The batch and the path below its folder, by which a restart finds out what is recorded already.
        package let batch: String
        package let path: [UInt8]
        /// The auditor's folder, if the file lay in one.
        package let folder: [UInt8]?
        /// What the file holds; nil where it could not be read.
        package let content: Digest?
        /// How the inbox knows a file again that was refused where it lies; nil for all others.
        package let refusalMark: String?
        /// The submission, if the file was understood to be one.
        package let submission: Filing?

        package init(
            body: [UInt8], batch: String, path: [UInt8], folder: [UInt8]?, content: Digest?, refusalMark: String? = nil,
            submission: Filing? = nil
        ) {
            self.body = body
            self.batch = batch
            self.path = path
            self.folder = folder
            self.content = content
            self.refusalMark = refusalMark
            self.submission = submission
        }
    }

    /// A submission as it is filed: under which supplier, kind and date, with its bytes and its canonical form.
    package struct Filing: Sendable {
        package let supplier: String
        package let kind: Kind
        /// The last day of the audit, ISO 8601; the latest one of a kind is in force.
        package let auditEnd: String
        /// The file, byte for byte.
        package let bytes: [UInt8]
        /// The submission's canonical form, from which it is judged again.
        package let canonical: [UInt8]

        package init(supplier: String, kind: Kind, auditEnd: String, bytes: [UInt8], canonical: [UInt8]) {
            self.supplier = supplier
            self.kind = kind
            self.auditEnd = auditEnd
            self.bytes = bytes
            self.canonical = canonical
        }
    }

    /// A decision as it is filed; its body is the decision's own canonical bytes.
    package struct Judgement: Sendable {
        package let body: [UInt8]
        package let supplier: String
        /// The id of the rulebook, and the digest under which this edition of it is kept.
        package let rulebook: String
        package let rulebookDigest: Digest
        /// The date it was made as of, ISO 8601.
        package let asOf: String
        package let outcome: String
        /// The first day on which something it rests on lapses, ISO 8601.
        package let nextChange: String?
        /// The line of the register, canonical JSON: kept apart so that the register needs no decision opened.
        package let summary: [UInt8]
        /// Why it was made.
        package let cause: Cause

        package init(
            body: [UInt8], supplier: String, rulebook: String, rulebookDigest: Digest, asOf: String, outcome: String,
            nextChange: String?, summary: [UInt8], cause: Cause
        ) {
            self.body = body
            self.supplier = supplier
            self.rulebook = rulebook
            self.rulebookDigest = rulebookDigest
            self.asOf = asOf
            self.outcome = outcome
            self.nextChange = nextChange
            self.summary = summary
            self.cause = cause
        }
    }

    /// What makes a decision be made.
    package enum Cause: String, Sendable {
        case rulebook
        case submission
        case sweep
    }

    /// Something that happened to the desk itself: a sweep, a rulebook coming into force.
    package struct Event: Sendable {
        package let body: [UInt8]
        package let name: String

        package init(name: String, body: [UInt8]) {
            self.name = name
            self.body = body
        }
    }

    /// The bytes the chain covers.
    var body: [UInt8] {
        switch self {
        case .arrival(let arrival): arrival.body
        case .decision(let judgement): judgement.body
        case .event(let event): event.body
        }
    }

    /// What kind of record it becomes.
    var kind: Record.Kind {
        switch self {
        case .arrival: .arrival
        case .decision: .decision
        case .event: .event
        }
    }
}
