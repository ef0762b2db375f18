internal import Qualifying
internal import Recording
internal import Reporting
internal import Working

extension Bench {
    /// A decision made ready for its pages, as the shelf does it.
    func setting(of record: Record) throws -> Setting? {
        let decision = try recorded(record)
        return shop.presses.values.first?.set(decision)
    }

    /// The receipt of an arrival that brought about the decision of the record behind it.
    func receipt(of record: Record, _ decision: Record?, _ setting: Setting?) throws -> Receipt {
        let last = decision ?? record
        let arrival = try RecordedArrival(
            number: record.number, instant: record.instant, digest: record.digest, head: (last.number, last.digest),
            body: record.body)
        return Receipt(shop.stationery, of: arrival, judgements: setting.map { [Receipt.Judgement($0)] } ?? [])
    }

    private func recorded(_ record: Record) throws -> RecordedDecision {
        try RecordedDecision(
            number: record.number, instant: record.instant, digest: record.digest, predecessor: record.predecessor,
            body: record.body)
    }
}
