import FEEL
import Foundation
import Qualifying
import Reporting
import XML

/// The example suppliers, judged by the rulebook that ships.
enum Workshops {
    static let day = "2026-04-10"

    /// The decisions about them, by the name of the example.
    static let decisions: [String: [UInt8]] = {
        guard
            let rulebook = try? Rulebook(
                files: Desk.files("Checklists/rulebooks/tier2"), schema: Desk.schema("rulebook")),
            let asOf = CalendarDate(parsing: day)
        else { return [:] }
        let references = References(
            catalogue: Catalogue(Desk.checklists), provinces: Desk.provinces, schema: Desk.schema("submission"))
        var decisions: [String: [UInt8]] = [:]
        for (name, filings) in filings(by: references) {
            guard let supplier = filings.first?.submission.nib else { continue }
            decisions[name] =
                Decision(of: Dossier(supplier: supplier, filings: filings), by: rulebook, asOf: asOf).bytes
        }
        return decisions
    }()

    /// A decision about one of them as the ledger would hand it out.
    static func decision(_ name: String, number: Int64 = 41) throws -> RecordedDecision {
        let body = try decisions[name].orThrow(name)
        return try RecordedDecision(
            number: number, instant: 1_775_800_353_000, digest: Digest(of: body),
            predecessor: Digest(of: Array("record \(number - 1)".utf8)), body: body)
    }

    private static func filings(by references: References) -> [String: [Dossier.Filing]] {
        var filings: [String: [Dossier.Filing]] = [:]
        for (index, file) in Desk.files("Checklists/examples").sorted(by: { $0.key < $1.key }).enumerated()
        where file.key.hasSuffix(".xml") && !file.key.contains("/") {
            guard case .understood(let submission, _) = Submission.read(file.value, by: references),
                let checklist = references.catalogue[submission.kind, submission.edition]
            else { continue }
            let name = String(file.key.prefix { $0 != "." })
            filings[name, default: []].append(
                Dossier.Filing(record: Int64(index + 1), submission: submission, checklist: checklist))
        }
        return filings
    }
}
