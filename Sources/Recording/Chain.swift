package import Qualifying

/// The hash chain: each record's digest covers its predecessor's, so that nothing can be changed, dropped or reordered
/// behind the head without the head changing.
package enum Chain {
    /// What stands before the first record.
    package static let root = Digest(of: Array("layak ledger 1".utf8))

    /// Where the chain ends: the last record's number and digest.
    package struct Head: Sendable, Equatable {
        package let number: Int64
        package let digest: Digest

        package init(number: Int64, digest: Digest) {
            self.number = number
            self.digest = digest
        }

        /// The head of an empty ledger.
        package static let empty = Head(number: 0, digest: Chain.root)
    }

    /// The digest of a record: SHA-256 over predecessor, number, instant and kind (8 bytes each, big endian), body.
    static func digest(
        number: Int64, kind: Record.Kind, instant: Int64, body: [UInt8], after predecessor: Digest
    ) -> Digest {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(56)
        predecessor.append(to: &bytes)
        for word in [number, instant, kind.rawValue] {
            for shift in stride(from: 56, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: word >> Int64(shift)))
            }
        }
        return Digest(of: bytes, body)
    }
}
