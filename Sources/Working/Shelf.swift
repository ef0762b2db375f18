package import Logging
package import Qualifying
package import Recording
package import Reporting
internal import Synchronization

/// Where people find what was written for them: receipts, reports and the register, all drawn from the ledger.
///
/// What fails to be written is remembered, told and tried again; it never keeps a batch from being let go of.
package final class Shelf: Sendable {
    /// How long changes gather before the register is written anew and pages are made durable.
    static let pause = Duration.seconds(10)
    /// How many earlier decisions a report lists.
    private static let historyLength = 50
    private static let backlogStep: Int64 = 256

    private let files: FileTree
    private let stationery: Stationery
    private let registrar: Registrar
    private let presses: [Digest: Press]
    private let makePress: @Sendable (Digest, Ledger) throws -> Press
    private let log: Logger
    private let state = Mutex(State())

    /// What has been written and not been said so in the ledger yet.
    private struct State {
        var written: Int64 = 0
        var failed: [Int64: String] = [:]
        var mended: [Int64] = []
    }

    /// A shelf in a home folder.
    ///
    /// - Parameters:
    ///   - home: the home folder.
    ///   - stationery: templates and texts.
    ///   - presses: for each rulebook in force, by its digest, what prints its decisions.
    ///   - makePress: makes the press of an edition that is no longer in force, from what the ledger keeps.
    ///   - log: where trouble is told.
    package init(
        home: Home, stationery: Stationery, presses: [Digest: Press],
        makePress: @escaping @Sendable (Digest, Ledger) throws -> Press, log: Logger
    ) {
        files = FileTree(root: home.path)
        self.stationery = stationery
        self.presses = presses
        self.makePress = makePress
        self.log = log
        registrar = Registrar(files: files, stationery: stationery, log: log)
    }

    /// Writes what `records` bring about: a receipt for each arrival, the reports of each supplier judged.
    package func publish(_ records: [Record], from ledger: Ledger) async throws {
        guard let last = records.last else { return }
        try await write(Self.jobs(of: records), from: ledger)
        state.withLock { state in state.written = max(state.written, last.number) }
        if records.contains(where: { $0.kind == .decision }) { registrar.hasChanged() }
    }

    /// Writes everything anew from the ledger, as after templates have changed or pages were lost.
    package func publishAll(of ledger: Ledger, asOf: String, instant: Int64) async throws {
        try await publishBacklog(of: ledger, after: 0)
        registerHasChanged()
        try await tidy(ledger, asOf: asOf, instant: instant, isLast: true)
    }

    /// Writes again what an earlier run may not have finished: everything behind the ledger's mark.
    func publishBacklog(of ledger: Ledger) async throws {
        try await publishBacklog(of: ledger, after: try ledger.published)
    }

    private func publishBacklog(of ledger: Ledger, after last: Int64) async throws {
        let head = try ledger.head.number
        var next = last + 1
        while next <= head {
            var records = try ledger.records(from: next, through: min(next + Self.backlogStep, head))
            // An arrival and the decisions it brought about stay together.
            while let last = records.last, last.number < head, last.kind != .event,
                let following = try ledger.record(last.number + 1), following.kind == .decision
            {
                records.append(following)
            }
            try await publish(records, from: ledger)
            next = (records.last?.number ?? head) + 1
        }
        let failed = try ledger.unpublished()
        state.withLock { $0.failed.merge(failed) { own, _ in own } }
    }

    /// Says that a supplier's status may have changed by the date alone.
    func registerHasChanged() { registrar.hasChanged() }

    /// Whether something is still to be written or tried again.
    var isUnfinished: Bool { registrar.isUnfinished || state.withLock { !$0.failed.isEmpty } }

    /// Tries again what failed, makes pages durable and says so in the ledger, and sees to the register: it begins to be
    /// written beside the work if it is out of date and was not written just now; the last time it is waited for.
    package func tidy(_ ledger: Ledger, asOf: String, instant: Int64, isLast: Bool = false) async throws {
        let failed = state.withLock { $0.failed.keys.sorted() }
        for number in failed {
            guard let record = try ledger.record(number) else { continue }
            let following = try ledger.records(from: number + 1, through: number + Int64(presses.count))
            let own = [record] + (record.kind == .arrival ? following.prefix { $0.kind == .decision } : [])
            try await write(Self.jobs(of: own), from: ledger)
        }
        if isLast {
            try await registrar.finish(of: ledger, asOf: asOf, instant: instant)
        } else {
            registrar.begin(of: ledger, asOf: asOf, instant: instant)
        }
        do {
            try markPublished(in: ledger)
        } catch let error as FileError {
            log.error("pages cannot be made durable", metadata: ["reason": "\(error)"])
        }
    }

    private func markPublished(in ledger: Ledger) throws {
        let (written, failed, mended) = state.withLock { ($0.written, $0.failed, $0.mended) }
        guard try written > ledger.published || !mended.isEmpty else { return }
        try files.sync()
        do throws(LedgerError) {
            try ledger.markPublished(through: max(written, try ledger.published), failed: failed, mended: mended)
        } catch {
            guard error == .full else { throw error }
            // Nothing is lost: the pages are written again after the next start.
            log.warning("the ledger has no room for the mark of what is published")
            return
        }
        state.withLock { state in state.mended.removeAll { mended.contains($0) } }
    }

    /// Writes the pages of some records, on all processors, and keeps account of what failed.
    private func write(_ jobs: [Job], from ledger: Ledger) async throws {
        let results = await Processors.share(jobs) { self.write($0, from: ledger) }.flatMap(\.self)
        for case (let number, let reason?) in results {
            log.error("a page cannot be written", metadata: ["record": "\(number)", "reason": "\(reason)"])
        }
        state.withLock { state in
            for (number, reason) in results {
                if let reason {
                    state.failed[number] = reason
                } else if state.failed.removeValue(forKey: number) != nil {
                    state.mended.append(number)
                }
            }
        }
    }

    /// Writes the pages of a job: what failed of each of its records, if anything did.
    private func write(_ job: Job, from ledger: Ledger) -> [(number: Int64, failure: String?)] {
        // Receipt and report are drawn from one setting of a decision.
        var settings: [Setting] = []
        var results = job.decisions.map { record in
            (
                record.number,
                Self.failure {
                    let setting = try set(try recorded(record), from: ledger)
                    settings.append(setting)
                    try writeReport(setting)
                }
            )
        }
        if let arrival = job.arrival {
            results.append(
                (arrival.number, Self.failure { try writeReceipt(arrival, job.decisions, settings, from: ledger) }))
        }
        return results
    }

    private static func failure(of work: () throws -> Void) -> String? {
        do {
            try work()
            return nil
        } catch {
            return "\(error)"
        }
    }

    private func writeReceipt(
        _ record: Record, _ records: [Record], _ settings: [Setting], from ledger: Ledger
    ) throws {
        let answer = try Acknowledgement(canonical: record.body)
        guard settings.count == records.count else { throw LedgerError.damaged("a decision cannot be read") }
        // After a restart the decisions of a sweep may stand behind an arrival as well; they are not its own.
        let own = zip(records, settings).prefix { $0.1.decision.supplier == answer.understood.nib }
        let last = own.last?.0 ?? record
        let arrival = try RecordedArrival(
            number: record.number, instant: record.instant, digest: record.digest, head: (last.number, last.digest),
            body: record.body)
        var judgements = own.map { Receipt.Judgement($0.1) }
        if judgements.isEmpty, answer.status != .refused, let supplier = answer.understood.nib {
            // Nothing changed: what is in force is told.
            let inForce = try ledger.decisions(about: [supplier])[supplier] ?? [:]
            judgements = try inForce.sorted { $0.key < $1.key }.map {
                Receipt.Judgement(try set(try recorded($0.value), from: ledger), isNew: false)
            }
        }
        let receipt = Receipt(stationery, of: arrival, judgements: judgements)
        let path = "receipts/" + Self.receiptPath(answer, record.number)
        try files.write(receipt.html, to: path + ".html")
        try files.write(receipt.xml, to: path + ".xml")
    }

    private func writeReport(_ setting: Setting) throws {
        // After a restart an old record may be asked for: what people read is what is in force.
        guard setting.decision.isInForce else { return }
        let folder = "reports/" + Self.reportFolder(of: setting.decision.supplier)
        for page in setting.pages { try files.write(page.bytes, to: "\(folder)/\(page.name)") }
    }

    /// A decision with its history, set by the press of the edition it was made by, which need not be the one in force.
    private func set(_ decision: RecordedDecision, from ledger: Ledger) throws -> Setting {
        let past = try ledger.history(of: decision.supplier, by: decision.rulebook, limit: Self.historyLength)
        return try press(for: decision, from: ledger).set(
            decision.among(
                past.map {
                    RecordedDecision.Past(
                        record: $0.record, instant: $0.instant, asOf: $0.asOf, outcome: $0.outcome, cause: $0.cause)
                }))
    }

    private func recorded(_ record: Record) throws -> RecordedDecision {
        try RecordedDecision(
            number: record.number, instant: record.instant, digest: record.digest, predecessor: record.predecessor,
            body: record.body)
    }

    private func press(for decision: RecordedDecision, from ledger: Ledger) throws -> Press {
        guard let digest = Digest(parsing: decision.rulebookDigest) else {
            throw LedgerError.damaged("a decision about \(decision.supplier) names no rulebook")
        }
        if let press = presses[digest] { return press }
        return try makePress(digest, ledger)
    }

    /// The folder of a supplier's reports: by the last two digits, as no folder should hold a hundred thousand others.
    static func reportFolder(of supplier: String) -> String { "\(supplier.suffix(2))/\(supplier)" }

    /// The receipt of a file: in the same folder, under the same name with the record's number.
    static func receiptPath(_ answer: Acknowledgement, _ number: Int64) -> String {
        guard !answer.folder.isEmpty else { return "\(short(answer.path)).\(number)" }
        return "\(short(answer.folder))/\(short(String(answer.path.dropFirst(answer.folder.count + 1)))).\(number)"
    }

    /// As much of a name as leaves room for number and ending: file names have at most 255 bytes.
    private static func short(_ name: String) -> String {
        var name = name
        while name.utf8.count > 200 { name.removeLast() }
        return name
    }

    /// The pages of an arrival and the decisions it brought about, or of a decision by itself.
    private struct Job: Sendable {
        let arrival: Record?
        let decisions: [Record]
    }

    /// The jobs of records that follow one another.
    private static func jobs(of records: [Record]) -> [Job] {
        var jobs: [Job] = []
        for (index, record) in records.enumerated() {
            switch record.kind {
            case .arrival:
                let decisions = records[(index + 1)...].prefix { $0.kind == .decision }
                jobs.append(Job(arrival: record, decisions: Array(decisions)))
            case .decision:
                // Behind an arrival it is part of that one's job.
                guard index == 0 || records[index - 1].kind == .event || jobs.last?.arrival == nil else { continue }
                jobs.append(Job(arrival: nil, decisions: [record]))
            case .event: break
            }
        }
        return jobs
    }
}
