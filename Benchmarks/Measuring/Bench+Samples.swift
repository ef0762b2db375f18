internal import Qualifying
internal import Receiving
internal import Recording
internal import Reporting
internal import Working

extension Bench {
    /// Writes what becomes of one submission, so that the C program can write as much, and an empty ledger.
    func writeSamples(of submission: String) async throws {
        let tree = FileTree(root: home)
        _ = try Ledger(at: home + "/ledger.sqlite")
        let entries = try await entries(of: try FileTree.read(submission))
        let records = try ledger.append(entries, at: Self.instant)
        let decision = records.first { $0.kind == .decision }
        let setting = try decision.flatMap { try self.setting(of: $0) }
        for record in records where record.kind == .arrival {
            let receipt = try receipt(of: record, decision, setting)
            try tree.write(receipt.html, to: "receipt.html")
            try tree.write(receipt.xml, to: "receipt.xml")
        }
        for page in setting?.pages ?? [] { try tree.write(page.bytes, to: page.name) }
        for entry in entries {
            switch entry {
            case .arrival(let arrival):
                try tree.write(arrival.body, to: "arrival")
                try tree.write(arrival.submission?.canonical ?? [], to: "canonical")
            case .decision(let judgement):
                try tree.write(judgement.body, to: "decision")
                try tree.write(judgement.summary, to: "summary")
            case .event: break
            }
        }
    }

    /// Puts suppliers into the ledger that differ from the first one of the inbox by their number alone.
    func fill(suppliers count: Int) async throws {
        guard let name = try FileTree.names(in: home + "/inbox").first else { return }
        let template = try await entries(of: try FileTree.read(home + "/inbox/" + name))
        for start in stride(from: 0, to: count, by: 1000) {
            let entries = (start..<min(start + 1000, count)).flatMap { number in
                template.map { $0.filed(under: Sample.number(of: 100_000_000 + number)) }
            }
            _ = try ledger.append(entries, at: Self.instant)
        }
    }

    /// What the desk makes of a file.
    private func entries(of bytes: [UInt8]) async throws -> [Entry] {
        guard let id = BatchID("sample"), let name = FileName("sample.xml") else { return [] }
        let origin = Origin(
            batch: id, path: InboxPath(name: name), kind: .regular, inode: 1, size: Int64(bytes.count),
            modified: Timestamp(seconds: Self.instant / 1000))
        let batch = Batch(
            id: id, taken: Timestamp(seconds: Self.instant / 1000),
            arrivals: [.claim(Claim(origin: origin, bytes: bytes))])
        return try await desk.judge(await desk.read(batch), known: [:], after: try ledger.head.number, asOf: asOf)
    }
}

extension Entry {
    /// The same entry, filed under another supplier.
    fileprivate func filed(under supplier: String) -> Entry {
        switch self {
        case .arrival(let arrival):
            let submission = arrival.submission.map {
                Filing(
                    supplier: supplier, kind: $0.kind, auditEnd: $0.auditEnd, bytes: $0.bytes, canonical: $0.canonical)
            }
            return .arrival(
                Arrival(
                    body: arrival.body, batch: "known", path: Array(supplier.utf8), folder: nil,
                    content: arrival.content, submission: submission))
        case .decision(let judgement):
            return .decision(
                Judgement(
                    body: judgement.body, supplier: supplier, rulebook: judgement.rulebook,
                    rulebookDigest: judgement.rulebookDigest, asOf: judgement.asOf, outcome: judgement.outcome,
                    nextChange: judgement.nextChange, summary: judgement.summary, cause: judgement.cause))
        case .event: return self
        }
    }
}
