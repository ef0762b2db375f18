internal import ArgumentParser
internal import FEEL
internal import Qualifying
internal import Reporting
internal import Working

/// `layak check`: what would come of files, were they dropped.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Validate checklists and say what would be decided; changes nothing.",
        discussion: """
            Problems are told as FILE:LINE:COLUMN ID: MESSAGE, with the line they concern and how to mend them. With \
            --home the files are judged together with what the ledger knows of the supplier.

            Example:
              layak check tegal.quality.xml tegal.packaging.xml tegal.ip.xml --language id
            """)

    @Argument(help: ArgumentHelp("The checklists.", valueName: "FILE")) var files: [String]
    @OptionGroup var options: HomeOption
    @Option(help: "The language of the answer: en, id or ja.") var language: Language?
    @Option(help: "text or json.") var format = OutputFormat.text
    @Option(help: ArgumentHelp("The day it is to be; today without it.", valueName: "DATE")) var asOf: Day?

    func run() throws {
        let settings = try options.settings(["language": language?.rawValue])
        let stock = try settings.stock()
        let ledger = options.home == nil ? nil : try settings.ledger()
        let read = try files.map { file in
            (name: file, bytes: try FileTree.read(file, limit: settings.fileMebibytes << 20))
        }
        let day = try asOf?.date ?? settings.agenda().today
        let consultation = try Consultation(at: settings.desk(stock, ledger), of: read, knowing: ledger, asOf: day)
        let shop = try settings.printShop(stock)
        switch format {
        case .json: Terminal.raw(Self.json(consultation, shop, Language(rawValue: settings.language) ?? .en))
        case .text: try Self.tell(consultation, shop, Language(rawValue: settings.language) ?? .en)
        }
        if consultation.hearings.contains(where: \.isRefused) { throw Exit.problems }
    }

    private static func tell(_ consultation: Consultation, _ shop: PrintShop, _ language: Language) throws {
        for hearing in consultation.hearings {
            let listing = ProblemListing(
                shop.stationery, file: hearing.name, bytes: hearing.bytes, isColoured: Terminal.isColoured)
            Terminal.raw(listing.text(of: hearing.reading.problems, in: language))
        }
        let printer = DecisionPrinter(shop: shop, language: language)
        for decision in consultation.decisions { Terminal.raw(try printer.text(decision)) }
    }

    private static func json(_ consultation: Consultation, _ shop: PrintShop, _ language: Language) -> [UInt8] {
        var writer = Canonical.Writer(capacity: 64 << 10)
        writer.beginObject()
        writer.key("decisions")
        writer.beginArray()
        for decision in consultation.decisions { writer.encoded(decision.bytes) }
        writer.endArray()
        writer.key("files")
        writer.beginArray()
        for hearing in consultation.hearings {
            var answer = Acknowledgement(
                batch: "", path: hearing.name, folder: "", status: hearing.isRefused ? .refused : .accepted)
            answer.size = hearing.bytes.count
            answer.content = Digest(of: hearing.bytes)
            answer.problems = hearing.reading.problems
            writer.encoded(answer.bytes)
        }
        writer.endArray()
        writer.endObject()
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}

extension Consultation.Hearing {
    /// Whether the file would be refused.
    fileprivate var isRefused: Bool {
        if case .refused = reading { true } else { false }
    }
}
