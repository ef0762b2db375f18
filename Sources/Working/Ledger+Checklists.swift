package import Qualifying
package import Recording

extension Ledger {
    /// The checklist kept under `digest`; nil if there is none.
    package func checklist(_ digest: Digest) throws(LedgerError) -> Checklist? {
        guard let kept = try frozen(digest) else { return nil }
        do {
            return try Checklist(reading: kept.bytes, schema: nil)
        } catch {
            throw .damaged("the checklist \(digest) cannot be read")
        }
    }
}
