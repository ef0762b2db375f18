import Foundation
import Glibc
import Testing

/// A home folder of its own and the built program working on it, told as a story:
/// `try await Scene().drop("tegal-stamping.quality.xml").run().expectReceipt("tegal-stamping.quality.xml", .accepted)`.
final class Scene: Sendable {
    /// The day on which the examples were drawn up.
    static let day = "2026-04-10"

    /// The folder that holds the home folder and goes with the scene.
    let folder: String
    /// What the program finds in its environment.
    let environment: [String: String]

    /// The home folder.
    var home: String { folder + "/home" }

    /// A scene with an empty inbox.
    init(_ settings: [String: String] = [:]) throws {
        folder = NSTemporaryDirectory() + "/layak-scene-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder + "/home/inbox", withIntermediateDirectories: true)
        let basics = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "LAYAK_SETTLING_SECONDS": "0"]
        environment = basics.merging(settings) { _, own in own }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The bytes of an example checklist: `tegal-stamping.quality.xml`, `broken/score-5.xml`.
    static func example(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: Program.source("Checklists/examples/\(name)")))
    }

    /// The names of the example checklists, without the broken ones.
    static func examples() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: Program.source("Checklists/examples").path)
            .filter { $0.hasSuffix(".xml") }.sorted()
    }

    /// Drops an example into the inbox, or into an auditor's folder in it.
    @discardableResult
    func drop(_ example: String, as name: String? = nil, in auditor: String? = nil) throws -> Scene {
        let last = example.split(separator: "/").last.map(String.init) ?? example
        return try drop(try Self.example(example), as: name ?? last, in: auditor)
    }

    /// Drops bytes as a file, complete from the moment it can be seen.
    @discardableResult
    func drop(_ bytes: [UInt8], as name: String, in auditor: String? = nil) throws -> Scene {
        let inbox = home + "/inbox" + (auditor.map { "/\($0)" } ?? "")
        try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
        let hidden = "\(inbox)/.\(UUID().uuidString)"
        try Data(bytes).write(to: URL(fileURLWithPath: hidden))
        try #require(unsafe rename(hidden, "\(inbox)/\(name)") == 0)
        return self
    }

    /// Runs the program once over what is in the inbox; it has to end with 0.
    @discardableResult
    func run(asOf day: String = Scene.day) async throws -> Scene {
        let outcome = try await layak("run", "--once", "--as-of", day)
        try #require(outcome.code == 0, "\(outcome.log)")
        return self
    }

    /// Runs a command of the program on this home folder to its end.
    func layak(_ words: String..., environment more: [String: String] = [:]) async throws -> Outcome {
        try await layak(words + ["--home", home], environment: more)
    }

    /// Runs the program with exactly these words to its end.
    func layak(_ words: [String], environment more: [String: String] = [:]) async throws -> Outcome {
        try await command([try Program.path()] + words, environment: more)
    }

    /// Runs any command in the scene's folder to its end.
    func command(_ words: [String], environment more: [String: String] = [:]) async throws -> Outcome {
        let child = try Child(words, in: folder, environment: environment.merging(more) { _, own in own })
        let ending = try await child.wait(seconds: 300)
        return Outcome(ending: ending, output: child.output, log: child.log)
    }

    /// Starts the daemon on this home folder.
    func start(asOf day: String = Scene.day, environment more: [String: String] = [:]) throws -> Child {
        try Child(
            [try Program.path(), "run", "--home", home, "--as-of", day], in: folder,
            environment: environment.merging(more) { _, own in own })
    }

    /// What a command came to.
    struct Outcome: Sendable {
        let ending: Child.Ending
        let output: String
        let log: String

        /// The exit code; nil if a signal ended it.
        var code: Int32? { if case .exit(let code) = ending { code } else { nil } }
    }
}
