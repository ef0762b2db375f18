/// A command shown in a fenced block of a page, with the output shown below it.
struct ShellExample {
    /// The command without its `$ `.
    let command: String
    /// The line of the page it stands in.
    let line: Int
    /// The lines shown; `…` stands for anything.
    let output: [String]

    /// What may stand in a block that shows `layak`, to prepare it.
    private static let others = ["cat ", "cp ", "ls ", "mkdir ", "mv "]

    /// The commands of all blocks that show `layak`.
    static func all(in page: String) -> [ShellExample] {
        var examples: [ShellExample] = []
        var block: [(line: Int, text: String)]?
        for (index, text) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if text.hasPrefix("```") {
                examples += block.map(Self.examples) ?? []
                block = block == nil ? [] : nil
            } else {
                block?.append((index + 1, String(text)))
            }
        }
        return examples
    }

    private static func examples(in block: [(line: Int, text: String)]) -> [ShellExample] {
        guard block.contains(where: { $0.text.hasPrefix("$ layak ") }) else { return [] }
        var examples: [ShellExample] = []
        for (line, text) in block {
            if text.hasPrefix("$ ") {
                examples.append(ShellExample(command: String(text.dropFirst(2)), line: line, output: []))
            } else if let last = examples.popLast() {
                let isContinued = last.output.isEmpty && last.command.hasSuffix("\\")
                examples.append(
                    ShellExample(
                        command: isContinued ? last.command.dropLast() + text : last.command, line: last.line,
                        output: isContinued ? [] : last.output + [text]))
            }
        }
        return examples.filter { example in
            (["layak "] + others).contains { example.command.hasPrefix($0) }
        }
    }

    /// Whether the printed lines are those shown.
    func matches(_ printed: [String]) -> Bool {
        Self.matches(Self.trimmed(output)[...], Self.trimmed(printed)[...])
    }

    private static func matches(_ shown: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
        guard let first = shown.first else { return printed.isEmpty }
        if first.allSatisfy({ $0 == "…" || $0 == " " }), first.contains("…") {
            return (printed.startIndex...printed.endIndex).contains { matches(shown.dropFirst(), printed[$0...]) }
        }
        guard let line = printed.first, isLike(line, first) else { return false }
        return matches(shown.dropFirst(), printed.dropFirst())
    }

    /// Whether a line is the one shown, where `…` within it stands for any characters.
    private static func isLike(_ line: String, _ shown: String) -> Bool {
        let parts = shown.split(separator: "…", omittingEmptySubsequences: false)
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return line == shown }
        guard line.hasPrefix(first) else { return false }
        var rest = line.dropFirst(first.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let range = rest.firstRange(of: part) else { return false }
            rest = rest[range.upperBound...]
        }
        return rest.hasSuffix(last)
    }

    private static func trimmed(_ lines: [String]) -> [String] {
        var lines = lines.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
