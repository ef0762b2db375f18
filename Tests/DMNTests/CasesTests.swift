import DMN
import FEEL
import Foundation
import Testing

/// Our own cases for what the public test suite leaves out, in its format, and models that have to be refused.
///
/// Each folder of `Cases` holds models and test files; the descriptions of the cases name the clauses they come from.
/// What is expected of a model in `Cases/refused` stands in the comment at its end.
struct CasesTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
        .path(percentEncoded: false)

    // Where we knowingly read the standard otherwise, or do not follow it yet: `Documentation/conformance.md` tells each.
    private static let departures: Set<String> = [
        "01 nested in", "03 sibling component",
        "06 collect count of none",
        "16 filter of members", "16 filter to nothing", "16 filter by a boxed condition", "20 descending range",
        "20 descending range of dates", "24 position behind the end", "24 length zero", "24 length beyond the end",
        "27 local against zoned", "27 local time against zoned", "27 sum over the change of clocks", "28 too small",
        "28 power too small", "28 exponent too large", "28 text with a plus sign", "28 text that ends with a point",
        "32 list without its element type",
    ]

    private static let folders = names(in: root).filter { $0 != "refused" && !$0.hasSuffix(".md") }
    private static let refusals = names(in: "\(root)/refused")

    private static func names(in path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    private func file(_ name: String, in folder: String) throws -> ModelFile {
        let bytes = try #require(FileManager.default.contents(atPath: "\(Self.root)/\(folder)/\(name)"))
        return ModelFile(name: name, bytes: Array(bytes))
    }

    private func run(_ folder: String) throws -> TCK.Run {
        let files = try Self.names(in: "\(Self.root)/\(folder)").map { try file($0, in: folder) }
        return TCK.run(files, folder: folder, clock: DateTime(parsing: "2026-04-10T12:00:00Z"))
    }

    @Test(arguments: folders)
    func `our own cases pass, and every expected error leaves a diagnostic`(folder: String) throws {
        let run = try run(folder)
        #expect(run.report.count > 0)
        #expect(run.problems.filter { $0.severity == .refusal }.isEmpty)
        for outcome in run.report.outcomes {
            let isDeparture = Self.departures.contains("\(folder.prefix(2)) \(outcome.id)")
            // A departure that is none any more has to be struck from the list and from the page.
            #expect(
                (outcome.verdict == .success) != isDeparture,
                "\(outcome.file), \(outcome.id): \(outcome.message)")
            #expect(
                outcome.silentErrors == 0 || isDeparture,
                "\(outcome.file), \(outcome.id): an error without a diagnostic")
        }
    }

    @Test func `no case is lost`() throws {
        let count = try Self.folders.reduce(0) { try $0 + run($1).report.count }
        #expect(count >= 946)
        #expect(Self.refusals.count >= 34)
    }

    @Test(arguments: refusals)
    func `a model that cannot be used is refused, with its place and the name of whose fault it is`(name: String) throws
    {
        let file = try file(name, in: "refused")
        let expectation = try #require(Expectation(String(decoding: file.bytes, as: UTF8.self)))
        let problems = refusal(of: file)
        #expect(problems.map(\.id) == [expectation.id])
        #expect(problems.map(\.location.line) == [expectation.line])
        #expect(problems.map(\.location.file) == [name])
        #expect(problems.map(\.subject) == [expectation.subject])
    }

    private func refusal(of file: ModelFile) -> [ModelProblem] {
        do {
            _ = try Model(compiling: [file])
            return []
        } catch {
            return error.problems
        }
    }

    /// What the last line of a model says of its refusal: `<!-- refused: ID line NUMBER NAME -->`.
    private struct Expectation {
        let id: String
        let line: Int
        let subject: String

        init?(_ text: String) {
            let words = text.split(separator: "\n").last?.split(separator: " ") ?? []
            guard words.count >= 6, words[0] == "<!--", words[1] == "refused:", words[3] == "line",
                let line = Int(words[4]), words[words.count - 1] == "-->"
            else { return nil }
            id = String(words[2])
            self.line = line
            subject = words[5..<words.count - 1].joined(separator: " ")
        }
    }
}
