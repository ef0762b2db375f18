internal import ArgumentParser
internal import DMN
internal import FEEL
internal import Foundation
internal import Working

/// `layak tck`: runs test cases of the DMN Technology Compatibility Kit.
struct TCKCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tck",
        abstract: "Run test cases in the format of DMN's Technology Compatibility Kit.",
        discussion: """
            Every folder below DIR that holds test files is run with the models in it. The last line tells how many cases \
            passed, and how many of those that expect a value: an engine that knows nothing passes the others.

            Example:
              layak tck tck/TestCases --csv results.csv
            """)

    @Argument(help: ArgumentHelp("The folder with the test cases.", valueName: "DIR")) var folder: String
    @Option(help: ArgumentHelp("Where to write the kit's table of results.", valueName: "FILE")) var csv: String

    func run() throws {
        var report = DMN.Report()
        var problems: [ModelProblem] = []
        for path in try Self.folders(below: folder) {
            let run = TCK.run(
                try Self.files(in: path), folder: String(path.dropFirst(folder.count).drop { $0 == "/" }),
                clock: .now)
            report.append(run.report)
            problems += run.problems.filter { $0.severity == .refusal }
        }
        guard report.count > 0 else { throw Failure(.problems, "`\(folder)`: there is no test case in it") }
        do {
            try Data(report.csv).write(to: URL(fileURLWithPath: csv))
        } catch {
            throw Failure(.inputOutput, "`\(csv)`: the table cannot be written")
        }
        for problem in problems { Terminal.line(problem.description) }
        Terminal.line(
            "\(report.passed) of \(report.count) cases passed; \(report.passedWithValue) of \(report.countWithValue) "
                + "that expect a value; \(report.silentErrors) expected errors left no diagnostic")
        if report.passed < report.count { throw Exit.problems }
    }

    private static func folders(below path: String) throws(FileError) -> [String] {
        let names = try FileTree.names(in: path)
        var folders = names.contains { $0.hasSuffix(".dmn") } ? [path] : []
        for name in names where FileTree.isFolder("\(path)/\(name)") {
            folders += try Self.folders(below: "\(path)/\(name)")
        }
        return folders
    }

    /// The models and test files of a folder.
    static func files(in path: String) throws(FileError) -> [ModelFile] {
        var files: [ModelFile] = []
        for name in try FileTree.names(in: path) where name.hasSuffix(".dmn") || name.hasSuffix(".xml") {
            files.append(ModelFile(name: name, bytes: try FileTree.read("\(path)/\(name)")))
        }
        return files
    }
}
