internal import ArgumentParser
internal import Qualifying
internal import Recording
internal import Reporting

/// `layak ledger list`: what is remembered, a line for each record.
struct LedgerList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the records: number, instant, kind and what it is about.",
        discussion: """
            Example:
              layak ledger list --home /var/lib/layak --from 100
            """)

    @OptionGroup var options: HomeOption
    @Option(help: ArgumentHelp("The number to begin with.", valueName: "NUMBER")) var from: Int64 = 1
    @Option(help: ArgumentHelp("How many records at most.", valueName: "COUNT")) var limit: Int64 = 1000
    @Option(help: "text, or json: one object a line.") var format = OutputFormat.text

    func validate() throws {
        guard from > 0, limit > 0 else { throw ValidationError("--from and --limit count from 1") }
    }

    func run() throws {
        let settings = try options.settings()
        let ledger = try settings.ledger()
        let clock = try settings.clock()
        var next = from
        let last = from.addingReportingOverflow(limit - 1)
        let end = last.overflow ? Int64.max : last.partialValue
        while next <= end {
            let records = try ledger.records(from: next, through: min(end, next + 255))
            guard let last = records.last else { return }
            for record in records { Terminal.line(Self.line(record, format, clock)) }
            next = last.number + 1
        }
    }

    private static func line(_ record: Record, _ format: OutputFormat, _ clock: Clock) -> String {
        switch format {
        case .json:
            "{\"body\":\(String(decoding: record.body, as: UTF8.self)),\"digest\":\"\(record.digest)\","
                + "\"instant\":\"\(clock.iso(record.instant))\",\"kind\":\"\(record.kind)\",\"number\":\(record.number)}"
        case .text:
            "\(record.number)".leftPadded(to: 8) + "  \(clock.iso(record.instant))  "
                + "\(record.kind)".padded(to: 9) + Self.subject(of: record)
        }
    }

    private static func subject(of record: Record) -> String {
        switch record.kind {
        case .arrival:
            guard let answer = try? Acknowledgement(canonical: record.body) else { return "" }
            return "\(answer.status.rawValue.padded(to: 10))\(answer.path)"
        case .decision:
            guard let line = try? Summary(of: record.body) else { return "" }
            return "\(line.outcome.padded(to: 12))\(line.supplier) \(line.name)"
        case .event: return ""
        }
    }
}
