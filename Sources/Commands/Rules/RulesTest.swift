internal import ArgumentParser
internal import DMN
internal import Qualifying
internal import Working

/// `layak rules test`: runs a rulebook's own tests.
struct RulesTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run a rulebook's own tests and tell which rules they reach.",
        discussion: """
            Fails if a test fails, if there is none, and if fewer rows of the decision tables are reached than the \
            manifest asks for.

            Example:
              layak rules test Checklists/rulebooks/tier2
            """)

    @Argument(help: ArgumentHelp("The rulebook's folder.", valueName: "DIR")) var folder: String

    func run() throws {
        let run = TCK.run(try Rules.models(in: folder) + Rules.tests(in: folder), folder: folder)
        for problem in run.problems { Terminal.line(problem.description) }
        for outcome in run.report.outcomes where outcome.verdict != .success {
            Terminal.line("\(folder)/tests/\(outcome.file).xml \(outcome.id): \(outcome.message)")
        }
        var (reached, rows) = (0, 0)
        for (model, coverage) in run.models {
            let summary = coverage.summary(of: model)
            reached += summary.matched
            rows += summary.rules
            for (table, row) in coverage.missing(in: model) {
                let outline = model.tables[table]
                let rule = outline.rules[row]
                Terminal.line("\(rule.location): no test reaches rule \(row + 1) of `\(outline.subject)`")
            }
        }
        Terminal.line("\(run.report.passed) of \(run.report.count) tests passed, \(reached) of \(rows) rules reached")
        guard run.report.count > 0 else {
            throw Failure(.problems, "`\(folder)`: a rulebook without tests is not sound")
        }
        let wanted = try wantedCoverage()
        if rows > 0, reached * 100 < wanted * rows {
            throw Failure(
                .problems, "the manifest asks for \(wanted) of 100 rules, reached are \(reached * 100 / rows)")
        }
        if run.report.passed < run.report.count || run.problems.contains(where: { $0.severity != .warning }) {
            throw Exit.problems
        }
    }

    private func wantedCoverage() throws(Failure) -> Int {
        do {
            return try Manifest(reading: try FileTree.read(folder + "/manifest.xml"), schema: nil).coverage
        } catch {
            throw Failure(.problems, "`\(folder)/manifest.xml` cannot be read: \(error)")
        }
    }
}
