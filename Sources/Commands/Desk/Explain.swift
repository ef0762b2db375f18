internal import ArgumentParser
internal import FEEL
internal import Qualifying
internal import Recording
internal import Working

/// `layak explain`: what is decided about a supplier, and why.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is decided about a supplier, why, and what mends it.",
        discussion: """
            Without --as-of the recorded decision is told; with it, what would be decided on that day from what the \
            ledger knows.

            Example:
              layak explain 9120301847265 --home /var/lib/layak --language ja
            """)

    @Argument(help: ArgumentHelp("The supplier's business number, 13 digits.", valueName: "NIB")) var supplier: String
    @OptionGroup var options: HomeOption
    @Option(help: "The language of the answer: en, id or ja.") var language: Language?
    @Option(help: "text or json.") var format = OutputFormat.text
    @Option(help: ArgumentHelp("The day to judge for.", valueName: "DATE")) var asOf: Day?

    func validate() throws {
        guard NumberFormat.nib.accepts(supplier) else {
            throw ValidationError("a NIB has 13 digits, `\(supplier)` has not")
        }
    }

    func run() throws {
        let settings = try options.settings(["language": language?.rawValue])
        let stock = try settings.stock()
        let ledger = try settings.ledger()
        let printer = DecisionPrinter(
            shop: try settings.printShop(stock), language: Language(rawValue: settings.language) ?? .en)
        if let day = asOf?.date {
            let decisions = try Consultation.decisions(
                about: supplier, at: settings.desk(stock, ledger), knowing: ledger, asOf: day)
            try told(decisions.isEmpty)
            for decision in decisions {
                Terminal.raw(try format == .json ? decision.bytes + Self.lineEnd : printer.text(decision))
            }
        } else {
            let records = try ledger.decisions(about: [supplier])[supplier] ?? [:]
            try told(records.isEmpty)
            for (_, record) in records.sorted(by: { $0.key < $1.key }) {
                Terminal.raw(try format == .json ? record.body + Self.lineEnd : printer.text(record, in: ledger))
            }
        }
    }

    private static let lineEnd = [UInt8(ascii: "\n")]

    private func told(_ isNothing: Bool) throws(Failure) {
        if isNothing { throw Failure(.problems, "nothing is known of a supplier with the NIB \(supplier)") }
    }
}
