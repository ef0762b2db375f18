internal import ArgumentParser
internal import Qualifying
internal import Working

/// `layak new`: a blank checklist to fill.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a blank checklist: valid but for the answers, each question with its text and help.",
        discussion: """
            Example:
              layak new quality --language id --supplier 9120301847265 > tegal.quality.xml
            """)

    @Argument(help: ArgumentHelp("quality, packaging or ip.", valueName: "KIND")) var kind: Kind
    @Option(help: "The language of the comments and of the receipt: en, id or ja.") var language: Language?
    @Option(help: ArgumentHelp("The supplier's business number, 13 digits.", valueName: "NIB")) var supplier: String?
    @OptionGroup var options: HomeOption

    func validate() throws {
        if let supplier, !NumberFormat.nib.accepts(supplier) {
            throw ValidationError("a NIB has 13 digits, `\(supplier)` has not")
        }
    }

    func run() throws {
        let settings = try options.settings(["language": language?.rawValue])
        let stock = try settings.stock()
        guard let checklist = stock.references.catalogue.newest(kind) else {
            throw Failure(.configuration, "there is no checklist of the kind \(kind.rawValue) in the shared folder")
        }
        let blank = BlankChecklist(
            of: checklist, language: Language(rawValue: settings.language) ?? .en, nib: supplier,
            day: try settings.agenda().today)
        Terminal.raw(blank.bytes)
    }
}
