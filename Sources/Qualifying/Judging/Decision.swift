internal import DMN
package import FEEL

/// What one rulebook says of one dossier as of one date; its ``bytes`` are all there is of it.
package struct Decision: Sendable {
    /// The number of the encoding's format.
    package static let format = 1

    /// The business number of the supplier.
    package let supplier: String
    /// The rulebook's id.
    package let rulebook: String
    /// The digest of the rulebook's edition.
    package let rulebookDigest: Digest
    /// The date the dossier was judged for.
    package let asOf: CalendarDate
    package let outcome: Outcome
    /// The last day of its validity; nil if it has none.
    package let validUntil: CalendarDate?
    /// The first day after ``asOf`` on which something it rests on lapses; nil if nothing does.
    package let nextChange: CalendarDate?
    /// The one encoding: canonical JSON, self-contained, so that reports need nothing else.
    package let bytes: [UInt8]

    private let asOfOffset: Int

    init(_ verdict: Verdict, on dossier: Dossier, by rulebook: Rulebook, asOf: CalendarDate, trace: Trace?) {
        supplier = dossier.supplier
        self.rulebook = rulebook.id
        rulebookDigest = rulebook.digest
        self.asOf = asOf
        outcome = verdict.outcome
        validUntil = verdict[.validUntil].asDate
        nextChange = verdict[.nextChange].asDate
        var encoding = Encoding(verdict)
        encoding.write(dossier, rulebook, asOf: asOf, trace: trace)
        bytes = encoding.bytes
        asOfOffset = encoding.asOfOffset
    }

    /// Whether an earlier decision, made for another date, says the same: then nothing new is recorded.
    package func saysTheSame(as earlier: [UInt8]) -> Bool {
        let end = asOfOffset + Self.dateLength
        return earlier.count == bytes.count && earlier[..<asOfOffset] == bytes[..<asOfOffset]
            && earlier[end...] == bytes[end...]
    }

    // A date of the years 0 to 9999, as every date of the desk is.
    private static let dateLength = 10
}
