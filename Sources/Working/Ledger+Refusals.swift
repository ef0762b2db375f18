package import Receiving
package import Recording

extension Ledger {
    /// The files that were refused where they lie, as the inbox knows them again.
    package func refusedInPlace() throws(LedgerError) -> [RefusalMark: Refusal.Reason] {
        var found: [RefusalMark: Refusal.Reason] = [:]
        for text in try refusalMarks() {
            let words = text.split(separator: " ", maxSplits: 1)
            guard words.count == 2, let mark = RefusalMark(String(words[0])),
                let reason = Refusal.Reason(rawValue: String(words[1]))
            else { continue }
            found[mark] = reason
        }
        return found
    }
}
