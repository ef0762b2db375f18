internal import ArgumentParser
internal import FEEL
internal import Reporting
internal import Working

/// `layak feel`: the value of one expression.
struct Feel: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Evaluate one expression of the rulebooks' language, FEEL.",
        discussion: """
            Prints the value as it is written in an expression. What goes wrong is told on standard error as \
            LINE:COLUMN: MESSAGE, with the line it concerns; mistakes in the text end with 1. A context file holds a \
            context as an expression or a JSON object; its entries are names that the expression can use.

            Example:
              layak feel 'for n in 1..3 return n ** 2'
            """)

    @Argument(help: ArgumentHelp("The expression.", valueName: "EXPRESSION")) var text: String
    @Option(help: ArgumentHelp("A file with the names' values.", valueName: "FILE")) var context: String?

    // A context of this length holds more than anybody types or reads.
    private static let longestContext = 16 << 20

    func run() throws {
        let names = try context.map(Self.names) ?? Context(shape: ContextShape([]), values: [])
        let entries = names.shape.names.enumerated().map { slot, name in
            Scope.Entry(name, type: .of(names.values[slot]), slot: slot)
        }
        let value = try Self.value(of: text, in: Scope(entries), with: names.values)
        Terminal.line(value.notation)
    }

    private static func names(in file: String) throws -> Context {
        let bytes = try FileTree.read(file, limit: longestContext)
        guard case .context(let names) = try value(of: String(decoding: bytes, as: UTF8.self), file: file) else {
            throw Failure(.problems, "`\(file)`: this is not a context such as {price: 12.5, paid: true}")
        }
        return names
    }

    /// The value of an expression, after telling what went wrong.
    private static func value(
        of text: String, in scope: Scope = .empty, with values: [Value] = [], file: String? = nil
    ) throws -> Value {
        let expression = Expression(parsing: text, in: scope)
        for problem in expression.problems {
            tell(problem.description, expression.source, problem.range, file)
        }
        guard expression.problems.isEmpty else { throw Exit.problems }
        var frame = Frame(slots: values.count, clock: .now)
        for (slot, value) in values.enumerated() { frame.set(value, at: slot) }
        let value = expression.evaluate(in: &frame)
        for diagnostic in frame.diagnostics {
            tell(diagnostic.code.rawValue, diagnostic.source, diagnostic.range, file)
        }
        return value
    }

    /// Tells a mistake, with its line and a caret below the place.
    private static func tell(_ message: String, _ source: Source, _ range: SourceRange, _ file: String?) {
        let place = source.place(of: range.start)
        Terminal.complaint("\(file.map { "\($0):" } ?? "")\(place.line):\(place.column): \(message)")
        let lines = SourceLines(Array(source.text.utf8))
        guard let excerpt = lines.excerpt(line: place.line, column: place.column) else { return }
        Terminal.complaint("  \(excerpt.text)\n  \(String(repeating: " ", count: excerpt.caret))^")
    }
}
