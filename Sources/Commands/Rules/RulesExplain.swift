internal import ArgumentParser
internal import DMN
internal import FEEL

/// `layak rules explain`: how one test case comes to its results.
struct RulesExplain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show how one of a rulebook's tests comes to its results, table by table.",
        discussion: """
            For each decision the case asks for: the value, what was expected, and the tables on the way in the order in \
            which they came to their results, each with its inputs, the rules that matched, and the rules that failed in \
            just one column.

            Example:
              layak rules explain Checklists/rulebooks/tier2 --case validity-ready
            """)

    @Argument(help: ArgumentHelp("The rulebook's folder.", valueName: "DIR")) var folder: String
    @Option(name: .customLong("case"), help: ArgumentHelp("The id of the test case.", valueName: "ID")) var testCase:
        String

    func run() throws {
        let files = try Rules.models(in: folder) + Rules.tests(in: folder)
        let explanation: TCK.Explanation?
        do throws(ModelRefusal) {
            explanation = try TCK.explain(testCase, among: files)
        } catch {
            for problem in error.problems { Terminal.line(problem.description) }
            throw Exit.problems
        }
        guard let explanation else {
            throw Failure(.problems, "`\(folder)`: there is no test case `\(testCase)` in it")
        }
        if !explanation.description.isEmpty { Terminal.line(explanation.description) }
        for answer in explanation.answers { Self.tell(answer, explanation.model) }
    }

    private static func tell(_ answer: TCK.Explanation.Answer, _ model: Model) {
        let value = answer.evaluation.values[0]
        let isAsExpected = value == answer.expected || value.isNull && answer.expected.isNull
        Terminal.line(
            "\(answer.decision): \(value.notation)" + (isAsExpected ? "" : ", expected \(answer.expected.notation)"))
        for hit in answer.evaluation.trace?.hits ?? [] { tell(hit, model.tables[hit.table]) }
        for diagnostic in answer.evaluation.diagnostics {
            let place = model.location(of: diagnostic).map { "\($0): " } ?? ""
            Terminal.line("  \(place)\(diagnostic)")
        }
    }

    private static func tell(_ hit: Trace.Hit, _ table: TableOutline) {
        Terminal.line("  \(table.subject), \(table.location)")
        for (text, value) in zip(table.inputs, hit.inputs ?? []) { Terminal.line("    \(text) = \(value.notation)") }
        if hit.matched.isEmpty { Terminal.line("    no rule matches") }
        for row in hit.matched {
            let rule = table.rules[row]
            let mark = hit.chosen.contains(row) ? "" : ", not chosen"
            let remarks = rule.annotations.filter { !$0.isEmpty }.joined(separator: "; ")
            Terminal.line(
                "    rule \(row + 1) matches\(mark): \(rule.outputs.joined(separator: ", "))"
                    + (remarks.isEmpty ? "" : "  # \(remarks)"))
        }
        for miss in hit.misses ?? [] {
            let cell = table.rules[miss.row].inputs[miss.column]
            Terminal.line(
                "    rule \(miss.row + 1) fails in one cell: \(table.inputs[miss.column]) does not pass \(cell)")
        }
    }
}
