internal import Qualifying
internal import Receiving
internal import Recording
internal import Reporting

extension Acknowledgement {
    /// What is told of a file so far: nothing is filed yet.
    init(_ taken: Taken) {
        let origin = taken.arrival.origin
        self.init(
            batch: origin.batch.text, path: origin.path.display, folder: origin.path.folder?.display ?? "",
            status: .refused)
        size = Int(origin.size)
        if case .refusal(let refusal) = taken.arrival { reason = refusal.reason.rawValue }
        if case .read(let digest, let reading) = taken.content {
            content = digest
            problems = reading.problems
            switch reading {
            case .refused(_, let understood): self.understood = understood
            case .understood(let submission, _):
                status = .accepted
                understood = submission.understood
            }
        }
    }
}

extension Entry {
    /// The entry of an arrival.
    init(_ taken: Taken, answer: Acknowledgement) {
        var mark: String?
        if case .refusal(let refusal) = taken.arrival {
            mark = refusal.mark.map { "\($0) \(refusal.reason.rawValue)" }
        }
        var filing: Filing?
        if case .claim(let claim) = taken.arrival, answer.status == .accepted, let submission = taken.submission {
            filing = Filing(
                supplier: submission.nib, kind: submission.kind, auditEnd: "\(submission.auditEnd)", bytes: claim.bytes,
                canonical: submission.canonical)
        }
        self = .arrival(
            Arrival(
                body: answer.bytes, batch: taken.arrival.origin.batch.text, path: taken.arrival.origin.path.bytes,
                folder: taken.folder,
                content: answer.content, refusalMark: mark, submission: filing))
    }

    /// The entry of a decision.
    init(_ decision: Decision, cause: Cause) {
        // A decision that our own register could not read would show there as a line that is missing, and in the log.
        let summary = (try? Summary(of: decision.bytes))?.bytes ?? []
        self = .decision(
            Judgement(
                body: decision.bytes, supplier: decision.supplier, rulebook: decision.rulebook,
                rulebookDigest: decision.rulebookDigest, asOf: "\(decision.asOf)", outcome: decision.outcome.rawValue,
                nextChange: decision.nextChange.map { "\($0)" }, summary: summary, cause: cause))
    }
}
