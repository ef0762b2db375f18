package import Qualifying

/// A decision and what the ledger knows about it: all a report is drawn from.
package struct RecordedDecision: Sendable {
    /// An earlier decision about the same supplier by the same rulebook, or this one.
    package struct Past: Equatable, Sendable {
        let record: Int64
        let instant: Int64
        let asOf: String
        let outcome: String
        let cause: String

        /// A decision as the ledger lists it.
        ///
        /// - Parameters:
        ///   - record: the number of the record.
        ///   - instant: when it was recorded: milliseconds since 1970-01-01T00:00:00Z.
        ///   - asOf: the date it was made for, ISO 8601.
        ///   - outcome: the outcome's code.
        ///   - cause: why it was made: `submission`, `sweep` or `rulebook`.
        package init(record: Int64, instant: Int64, asOf: String, outcome: String, cause: String) {
            self.record = record
            self.instant = instant
            self.asOf = asOf
            self.outcome = outcome
            self.cause = cause
        }
    }

    let number: Int64
    let instant: Int64
    let digest: Digest
    let predecessor: Digest
    let body: [UInt8]
    private(set) var history: [Past]
    let facts: Facts

    /// Reads a decision's record.
    ///
    /// - Parameters:
    ///   - number: the number of the record.
    ///   - instant: when it was recorded: milliseconds since 1970-01-01T00:00:00Z.
    ///   - digest: the digest of the record.
    ///   - predecessor: the digest of the record before it.
    ///   - body: the canonical bytes of the decision.
    ///   - history: the decisions about this supplier by this rulebook, newest first.
    /// - Throws: ``Misread``, if the body is no encoding.
    package init(
        number: Int64, instant: Int64, digest: Digest, predecessor: Digest, body: [UInt8], history: [Past] = []
    ) throws(Misread) {
        self.number = number
        self.instant = instant
        self.digest = digest
        self.predecessor = predecessor
        self.body = body
        self.history = history
        facts = try Facts(reading: body)
    }

    /// The same decision among these, newest first; nothing is read again.
    package func among(_ history: [Past]) -> RecordedDecision {
        var decision = self
        decision.history = history
        return decision
    }

    /// Whether none of the decisions it stands among is newer.
    package var isInForce: Bool { history.first?.record == number }

    /// The id of the rulebook, which is the name of the pages.
    package var rulebook: String { facts["rulebook"]["id"].text ?? "decision" }
}
