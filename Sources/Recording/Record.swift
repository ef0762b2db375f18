package import Qualifying

/// One thing the ledger remembers, with its place in the chain.
package struct Record: Sendable, Equatable {
    /// Counted from 1 without gaps.
    package let number: Int64
    package let kind: Kind
    /// When it was appended: milliseconds since 1970-01-01T00:00:00Z.
    package let instant: Int64
    /// What is remembered, in the canonical encoding.
    package let body: [UInt8]
    /// The digest of the record before it; of the first record, ``Chain/root``.
    package let predecessor: Digest
    /// The digest over all of the above.
    package let digest: Digest

    /// What a record may be.
    package enum Kind: Int64, Sendable, CaseIterable {
        case arrival = 1
        case decision = 2
        case event = 3
    }
}
