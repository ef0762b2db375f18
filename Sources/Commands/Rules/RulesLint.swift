internal import ArgumentParser
internal import DMN
internal import Qualifying

/// `layak rules lint`: what a rulebook's author should look at.
struct RulesLint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Tell what looks wrong in a rulebook: gaps, overlaps, what is never used, what can hardly be meant.",
        discussion: """
            Looks at the decision tables (inputs that no rule matches, rules that overlap, repeat an earlier one or can \
            never match, results that are missing or never come about), at expressions (misspelt names and members, types \
            that leave no result but null) and at what is required and not used. Each line tells the place, a stable id and \
            what was found; there is nothing to tell if all is well.

            Example:
              layak rules lint Checklists/rulebooks/tier2
            """)

    @Argument(help: ArgumentHelp("The rulebook's folder.", valueName: "DIR")) var folder: String

    func run() throws {
        let files = try Rules.models(in: folder)
        let problems: [ModelProblem]
        let tables: Int
        do throws(ModelRefusal) {
            let model = try Model(compiling: files, main: files.count > 1 ? "rulebook.dmn" : nil)
            problems = model.problems + model.review()
            tables = model.tables.count
        } catch {
            for problem in error.problems { Terminal.line(problem.description) }
            throw Exit.problems
        }
        for problem in problems { Terminal.line(problem.description) }
        Terminal.line("\(tables) tables looked at, \(problems.count) remarks")
        if !problems.isEmpty { throw Exit.problems }
    }
}
