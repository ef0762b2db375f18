import Foundation

/// A record as `layak ledger list --format json` prints it: only what the tests look at.
struct LedgerLine: Decodable {
    let number: Int
    let kind: String
    let digest: String
    let body: Body

    /// What a record holds: of an arrival the first entries, of a decision the others.
    struct Body: Decodable {
        let path: String?
        let folder: String?
        let status: String?
        let reason: String?
        let duplicateOf: Int?
        let problems: [Problem]?
        let asOf: String?
        let outcome: String?
        let supplier: Supplier?
    }

    /// A problem of a file.
    struct Problem: Decodable {
        let id: String
        let line: Int?
        let column: Int?
        let found: String
        let expected: String
    }

    /// The supplier of a decision.
    struct Supplier: Decodable {
        let nib: String
    }
}

extension Scene {
    /// All records, as the command line lists them.
    func records(from: Int = 1) async throws -> [LedgerLine] {
        try await recordTexts(from: from).map { try JSONDecoder().decode(LedgerLine.self, from: Data($0.utf8)) }
    }

    /// All records as the texts the command line prints.
    func recordTexts(from: Int = 1) async throws -> [String] {
        let listing = try await layak("ledger", "list", "--format", "json", "--from", "\(from)", "--limit", "100000")
        guard listing.code == 0 else { throw Child.Failure(description: listing.log) }
        return listing.output.split(separator: "\n").map(String.init)
    }

    /// The records of arrivals.
    func arrivals() async throws -> [LedgerLine] {
        try await records().filter { $0.kind == "arrival" }
    }

    /// The records of decisions.
    func decisions() async throws -> [LedgerLine] {
        try await records().filter { $0.kind == "decision" }
    }

    /// How the desk stands, as the command line tells programs.
    func status() async throws -> DeskLine {
        let answer = try await layak("status", "--format", "json")
        return try JSONDecoder().decode(DeskLine.self, from: Data(answer.output.utf8))
    }
}

/// What `layak status --format json` prints.
struct DeskLine: Decodable {
    let amiss: [String]
    let head: Head
    let inbox: Inbox
    let nextChange: String?
    let reviewed: String?
    let rulebooks: [String]
    let running: Bool
    let suppliers: Int

    /// Where the ledger ends.
    struct Head: Decodable {
        let digest: String
        let number: Int
    }

    /// The inbox by state.
    struct Inbox: Decodable {
        let ignored: Int
        let inWork: Int
        let refusedInPlace: Int
        let settling: Int
        let waiting: Int
    }
}
