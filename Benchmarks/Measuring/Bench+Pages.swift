internal import Qualifying
internal import Recording
internal import Reporting
internal import Working

extension Bench {
    /// The pages of a decision, drawn and not written.
    func pages(of record: Record) throws -> [Page] {
        let decision = try recorded(record)
        return shop.presses.values.first?.pages(of: decision) ?? []
    }

    /// The receipt of an arrival whose decisions are among `records`.
    func receipt(of record: Record, after records: [Record]) throws -> Receipt {
        let decisions = records.drop { $0.number <= record.number }.prefix { $0.kind == .decision }
        let last = decisions.last ?? record
        let arrival = try RecordedArrival(
            number: record.number, instant: record.instant, digest: record.digest, head: (last.number, last.digest),
            body: record.body)
        let judgements = try decisions.compactMap { decision in
            try shop.presses.values.first.map { Receipt.Judgement(press: $0, decision: try recorded(decision)) }
        }
        return Receipt(shop.stationery, of: arrival, judgements: judgements)
    }

    private func recorded(_ record: Record) throws -> RecordedDecision {
        try RecordedDecision(
            number: record.number, instant: record.instant, digest: record.digest, predecessor: record.predecessor,
            body: record.body)
    }
}
