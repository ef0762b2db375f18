import Foundation
import Qualifying
import Reporting
import XML

/// The stationery, rulebook messages and checklists as they ship, and decisions to print.
enum Desk {
    static let stationery = try? Stationery(files: files("Reports"), schema: messages, provinces: provinces)

    /// The root of the package.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let messages = schema("messages")
    static let receipt = schema("receipt")

    /// A press with the words of the rulebook.
    static func press() throws -> Press {
        let stationery = try stationery.orThrow("stationery")
        let messages = try Language.allCases.map { language in
            try Messages(
                reading: bytes("Checklists/rulebooks/tier2/messages.\(language.rawValue).xml"), schema: Self.messages)
        }
        return Press(stationery, messages: messages, catalogue: Catalogue(checklists))
    }

    static let checklists: [Checklist] = Kind.allCases.compactMap { kind in
        try? Checklist(reading: bytes("Checklists/\(kind.rawValue)/checklist.xml"), schema: schema("checklist"))
    }

    /// The bytes of a decision of the fixtures, with the digests of the checklists as they are.
    static func body(_ name: String) throws -> [UInt8] {
        var text = String(decoding: try bytes("Tests/ReportingTests/Fixtures/\(name).json"), as: UTF8.self)
        for checklist in checklists {
            let pattern = "\"\(checklist.kind.rawValue)\":{\"digest\":\""
            guard let start = text.range(of: pattern)?.upperBound else { continue }
            text.replaceSubrange(start..<text.index(start, offsetBy: 71), with: checklist.digest.description)
        }
        return Array(text.utf8)
    }

    /// A decision of the fixtures as the ledger would hand it out.
    static func decision(_ name: String, number: Int64 = 41) throws -> RecordedDecision {
        try RecordedDecision(
            number: number, instant: 1_775_800_353_000, digest: Digest(of: Array("record 41".utf8)),
            predecessor: Digest(of: Array("record 40".utf8)), body: try body(name),
            history: [
                .init(
                    record: number, instant: 1_775_800_353_000, asOf: "2026-04-10", outcome: "conditional",
                    cause: "submission"),
                .init(
                    record: 27, instant: 1_772_500_000_000, asOf: "2026-03-02", outcome: "incomplete",
                    cause: "submission"),
            ])
    }

    /// A file that was refused for a tag that does not close the one opened last, in English.
    static let refused: Acknowledgement = {
        let source = "<submission language=\"en\"><a></submission>"
        let reading = Submission.read(
            Array(source.utf8),
            by: References(catalogue: Catalogue(checklists), provinces: provinces, schema: schema("submission")))
        var acknowledgement = Acknowledgement(
            batch: "B1", path: "in/a <b> & \"c\".xml", folder: "in", status: .refused)
        acknowledgement.problems = reading.problems
        acknowledgement.understood.language = .en
        return acknowledgement
    }()

    /// An arrival with this acknowledgement, as record 7.
    static func arrival(_ acknowledgement: Acknowledgement) throws -> RecordedArrival {
        try RecordedArrival(
            number: 7, instant: 1_775_800_353_000, digest: Digest(of: Array("record 7".utf8)),
            head: (9, Digest(of: Array("record 9".utf8))), body: acknowledgement.bytes)
    }

    static let decisions = ["conditional", "incomplete", "notReady", "ready"]

    static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: root.appending(path: path))) }

    /// All files of a folder by their names below it.
    static func files(_ folder: String) -> [String: [UInt8]] {
        let base = root.appending(path: folder)
        var files: [String: [UInt8]] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: base.path) ?? .init() {
            guard let data = try? Data(contentsOf: base.appending(path: name)) else { continue }
            files[name] = Array(data)
        }
        return files
    }

    static let provinces: Provinces = {
        guard let bytes = try? bytes("Checklists/codes/provinces.xml"),
            let provinces = try? Provinces(reading: bytes, schema: schema("codes"))
        else { preconditionFailure("the provinces cannot be read") }
        return provinces
    }()

    static func schema(_ name: String) -> Schema {
        guard let bytes = try? bytes("Checklists/schema/\(name).xsd"), let schema = try? Schema(bytes) else {
            preconditionFailure("the schema \(name) cannot be read")
        }
        return schema
    }

    /// The text of bytes.
    static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// A page as a document: all of it but the DOCTYPE, which our reader refuses.
    static func document(_ page: [UInt8]) throws -> Document {
        let start = page.firstIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return try Document(parsing: Array(page[start...]))
    }
}

struct Missing: Error {
    let what: String
}

extension Optional {
    func orThrow(_ what: String) throws -> Wrapped {
        guard let self else { throw Missing(what: what) }
        return self
    }
}
