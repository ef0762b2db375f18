import FEEL
import Foundation
import Qualifying
import XML

/// The example suppliers, read by the checklists and judged by the rulebook that ship.
enum Examples {
    /// The names of the submissions, such as `tegal-stamping.quality`.
    static let submissions = names(in: "examples")
    /// The names of the broken files.
    static let broken = names(in: "examples/broken")

    /// What the submissions are read by.
    static let references: References = {
        do {
            let schema = try Sample.schema("checklist")
            let checklists = try Kind.allCases.map {
                try Checklist(reading: Sample.bytes("\($0.rawValue)/checklist.xml"), schema: schema)
            }
            return References(
                catalogue: Catalogue(checklists), provinces: try Sample.provinces(),
                schema: try Sample.schema("submission"))
        } catch {
            fatalError("the checklists that ship are broken: \(error)")
        }
    }()

    /// The rulebook that ships.
    static let rulebook: Rulebook = {
        do {
            let files = [
                "manifest.xml", "messages.en.xml", "messages.id.xml", "messages.ja.xml", "rulebook.dmn",
            ]
            let contents = try files.map { ($0, try Sample.bytes("rulebooks/tier2/\($0)")) }
            return try Rulebook(
                files: Dictionary(uniqueKeysWithValues: contents), schema: try Sample.schema("rulebook"))
        } catch {
            fatalError("the rulebook that ships is broken: \(error)")
        }
    }()

    /// The text of a file below the examples' folder.
    static func text(_ path: String) throws -> String {
        String(decoding: try Sample.bytes("examples/\(path)"), as: UTF8.self)
    }

    /// Reads a file below the examples' folder.
    static func read(_ path: String) throws -> Reading {
        Submission.read(try Sample.bytes("examples/\(path)"), by: references)
    }

    /// What a supplier's submissions are judged to be on a day.
    static func decision(on supplier: String, asOf day: String) throws -> Decision {
        var dossier: Dossier?
        for (number, kind) in Kind.allCases.enumerated() where submissions.contains("\(supplier).\(kind.rawValue)") {
            guard case .understood(let submission, _) = try read("\(supplier).\(kind.rawValue).xml"),
                let checklist = references.catalogue[submission.checklist]
            else { continue }
            let filing = Dossier.Filing(record: Int64(number + 1), submission: submission, checklist: checklist)
            var whole = dossier ?? Dossier(supplier: submission.nib)
            whole.file(filing)
            dossier = whole
        }
        guard let dossier, let asOf = CalendarDate(parsing: day) else { throw Missing(supplier: supplier) }
        return Decision(of: dossier, by: rulebook, asOf: asOf)
    }

    /// A supplier without a submission that can be read, or a day that is none.
    struct Missing: Error {
        let supplier: String
    }

    private static func names(in folder: String) -> [String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let path = root.appending(path: "Checklists").appending(path: folder).path()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(".xml") }.map { String($0.dropLast(4)) }.sorted()
    }
}
