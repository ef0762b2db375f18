import Foundation
import Qualifying
import XML

/// Small checklists and submissions to read, against the schemas that ship.
enum Sample {
    /// A file below the checklists' folder.
    static func bytes(_ path: String) throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return Array(try Data(contentsOf: root.appending(path: "Checklists").appending(path: path)))
    }

    /// A schema that ships.
    static func schema(_ name: String) throws -> Schema { try Schema(bytes("schema/\(name).xsd")) }

    /// The provinces that ship.
    static func provinces() throws -> Provinces {
        try Provinces(reading: bytes("codes/provinces.xml"), schema: schema("codes"))
    }

    /// What the sample submissions are read by.
    static let references: References = {
        do {
            let schema = try schema("checklist")
            let checklists = try [qualityChecklist, packagingChecklist, ipChecklist, marksChecklist].map {
                try Checklist(reading: Array($0.utf8), schema: schema)
            }
            return References(
                catalogue: Catalogue(checklists), provinces: try provinces(), schema: try Sample.schema("submission"))
        } catch {
            fatalError("the sample checklists are broken: \(error)")
        }
    }()

    /// Reads a text as a submission.
    static func read(_ text: String) -> Reading { Submission.read(Array(text.utf8), by: references) }

    /// Reads a text that is a submission.
    static func submission(_ text: String = quality) throws -> Submission {
        guard case .understood(let submission, _) = read(text) else { throw Refused(problems: read(text).problems) }
        return submission
    }

    /// A sample was refused.
    struct Refused: Error {
        let problems: [Qualifying.Problem]
    }

    /// A text in three languages.
    static func translated(_ name: String, _ text: String) -> String {
        "<\(name)><en>\(text)</en><id>\(text) id</id><ja>\(text) ja</ja></\(name)>"
    }

    /// A question of a checklist.
    static func question(_ id: String, perStep: Bool = false, star: Bool = false, more: String = "") -> String {
        """
        <question id="\(id)" perStep="\(perStep)" star="\(star)" weight="1"\(more)>\
        \(translated("text", "Is \(id) done?"))\(translated("help", "Why \(id)"))\(translated("evidence", "Proof of \(id)"))\
        <reference>8.5.1</reference></question>
        """
    }

    /// A checklist of sections.
    static func checklist(
        _ kind: String, edition: String = "2026.1", scale: String = "points", _ sections: [(String, [String])]
    ) -> String {
        let body = sections.map { id, questions in
            "<section id=\"\(id)\">\(translated("title", "Section \(id)"))\n\(questions.joined(separator: "\n"))\n</section>"
        }
        return """
            <checklist xmlns="urn:layak:checklist:1" kind="\(kind)" edition="\(edition)" effectiveFrom="2026-01-01">
            \(translated("title", "Checklist \(kind)"))<scale>\(scale)</scale>
            \(body.joined(separator: "\n"))
            </checklist>
            """
    }

    static let qualityChecklist = checklist(
        "quality",
        [
            (
                "P2",
                [question("Q201", star: true, more: " area=\"M01\""), question("Q202", more: " evidenceFrom=\"10\"")]
            ),
            ("P6", [question("Q601", perStep: true, more: " subElement=\"U1\""), question("Q602", perStep: true)]),
        ])

    static let packagingChecklist = checklist("packaging", [("K1", [question("K101"), question("K102")])])

    static let ipChecklist = checklist("ip", [("I1", [question("I101"), question("I102")])])

    static let marksChecklist = checklist("ip", edition: "2026.marks", scale: "marks", [("I1", [question("I101")])])
}
