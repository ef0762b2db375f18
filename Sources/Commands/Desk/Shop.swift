internal import Qualifying
internal import Recording
internal import Reporting
internal import Working

extension Settings {
    /// The print shop of the shared folder.
    func printShop(_ stock: Stock) throws(Failure) -> PrintShop {
        let share = try sharedFolder()
        let clock = try clock()
        do throws(StockError) {
            return try PrintShop(share: share, stock: stock, clock: clock)
        } catch {
            throw Failure(.configuration, error.description)
        }
    }
}

/// Prints decisions for the terminal.
struct DecisionPrinter {
    let shop: PrintShop
    let language: Language

    /// A decision that has not been recorded.
    func text(_ decision: Decision) throws -> [UInt8] {
        let unrecorded = Digest(of: decision.bytes)
        return try text(
            RecordedDecision(number: 0, instant: 0, digest: unrecorded, predecessor: unrecorded, body: decision.bytes),
            edition: decision.rulebookDigest)
    }

    /// A decision of the ledger.
    func text(_ record: Record, in ledger: Ledger) throws -> [UInt8] {
        let decision = try RecordedDecision(
            number: record.number, instant: record.instant, digest: record.digest, predecessor: record.predecessor,
            body: record.body)
        guard let edition = Digest(parsing: decision.rulebookDigest) else { return [] }
        if shop.presses[edition] == nil {
            return try shop.press(of: edition, in: ledger).explanation(
                of: decision, in: language, isColoured: Terminal.isColoured)
        }
        return try text(decision, edition: edition)
    }

    private func text(_ decision: RecordedDecision, edition: Digest) throws -> [UInt8] {
        shop.presses[edition]?.explanation(of: decision, in: language, isColoured: Terminal.isColoured) ?? []
    }
}
