package import Qualifying

/// A file that came in, and what the ledger knows about it: all a receipt is written from.
package struct RecordedArrival: Sendable {
    let number: Int64
    let instant: Int64
    let digest: Digest
    let head: (number: Int64, digest: Digest)
    let facts: Facts

    /// Reads an arrival's record.
    ///
    /// - Parameters:
    ///   - number: the number of the record.
    ///   - instant: when it was recorded: milliseconds since 1970-01-01T00:00:00Z.
    ///   - digest: the digest of the record.
    ///   - head: the last record of the same transaction, number and digest: whoever keeps it can later prove that
    ///     nothing before it was changed.
    ///   - body: the canonical bytes of an ``Acknowledgement``.
    /// - Throws: ``Misread``, if they are none.
    package init(
        number: Int64, instant: Int64, digest: Digest, head: (number: Int64, digest: Digest), body: [UInt8]
    ) throws(Misread) {
        self.number = number
        self.instant = instant
        self.digest = digest
        self.head = head
        facts = try Facts(reading: body)
    }

    /// The language of the file, as far as it could be made out.
    var language: Language? { facts["language"].text.flatMap(Language.init) }
}
