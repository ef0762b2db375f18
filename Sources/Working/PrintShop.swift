package import Qualifying
package import Recording
package import Reporting
internal import XML

/// What reports are printed with: the templates of the shared folder, and for each rulebook its own words.
package struct PrintShop: Sendable {
    package let stationery: Stationery
    /// The presses of the rulebooks in force, by the rulebooks' digests.
    package let presses: [Digest: Press]
    private let messagesSchema: Schema
    private let catalogue: Catalogue

    /// Sets up the shop from the shared folder.
    ///
    /// - Throws: ``StockError`` with the file and what is wrong with it.
    package init(share: String, stock: Stock, clock: Clock) throws(StockError) {
        let folder = Stock.Folder(path: share + "/Reports")
        let files = try folder.files()
        let schema = try Stock.Folder(path: share + "/Checklists/schema").schema("messages.xsd")
        stationery = try folder.reading("") {
            try Stationery(files: files, schema: schema, provinces: stock.references.provinces, clock: clock)
        }
        messagesSchema = schema
        catalogue = stock.references.catalogue
        var presses: [Digest: Press] = [:]
        for rulebook in stock.rulebooks {
            presses[rulebook.digest] = try Self.press(rulebook, stationery, schema, catalogue)
        }
        self.presses = presses
    }

    /// The press of an edition that is no longer in force, from what the ledger keeps.
    ///
    /// - Throws: ``LedgerError`` if the ledger does not keep the edition, ``RulebookError`` or ``StockError`` if it
    ///   cannot be read.
    package func press(of edition: Digest, in ledger: Ledger) throws -> Press {
        guard let kept = try ledger.frozen(edition) else {
            throw LedgerError.damaged("the rulebook \(edition) is not kept")
        }
        return try Self.press(try Rulebook(bundle: kept.bytes), stationery, messagesSchema, catalogue)
    }

    private static func press(
        _ rulebook: Rulebook, _ stationery: Stationery, _ schema: Schema, _ catalogue: Catalogue
    ) throws(StockError) -> Press {
        var messages: [Messages] = []
        for (name, bytes) in rulebook.messageFiles.sorted(by: { $0.key < $1.key }) {
            messages.append(
                try Stock.Folder(path: rulebook.id).reading(name) { try Messages(reading: bytes, schema: schema) })
        }
        return Press(stationery, messages: messages, catalogue: catalogue)
    }
}
