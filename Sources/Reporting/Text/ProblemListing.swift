package import Qualifying
internal import XML

/// Problems of a file as compilers print them: place, id and message, then the line with a caret under the place.
package struct ProblemListing: Sendable {
    private let stationery: Stationery
    private let file: String
    private let lines: SourceLines
    private let isColoured: Bool

    /// A listing of problems of one file.
    ///
    /// - Parameters:
    ///   - stationery: the texts.
    ///   - file: what the file is called in the listing.
    ///   - bytes: the file, for the lines that are shown.
    ///   - isColoured: whether a terminal shows it, which understands colours.
    package init(_ stationery: Stationery, file: String, bytes: [UInt8], isColoured: Bool) {
        self.stationery = stationery
        self.file = file
        lines = SourceLines(bytes)
        self.isColoured = isColoured
    }

    /// The listing in a language; every problem ends with how to mend it, the listing with how many there are.
    package func text(of problems: [Qualifying.Problem], in language: Language) -> [UInt8] {
        var pen = Pen(stationery.vocabulary.words(language), .plain, clock: stationery.clock)
        var empty = View(of: .none, stationery.vocabulary)
        var sheet = Sheet(isColoured: isColoured)
        let sorted = problems.filter { $0.severity == .error } + problems.filter { $0.severity != .error }
        for problem in sorted {
            pen.text(file)
            if let place = problem.place { pen.copy(":\(place.line):\(place.column)") }
            sheet.add(pen.take(), .bold)
            sheet.add(" ")
            pen.text(problem.id)
            sheet.add(pen.take(), problem.severity == .error ? .red : .yellow)
            sheet.add(": ")
            let facts = problem.facts
            var view = View(of: facts, stationery.vocabulary)
            pen.message("problem." + problem.id, &view, facts)
            sheet.add(pen.take())
            sheet.add("\n")
            if let place = problem.place, let excerpt = lines.excerpt(line: place.line, column: place.column) {
                sheet.add("  \(excerpt.text)\n  \(String(repeating: " ", count: excerpt.caret))")
                sheet.add("^", .bold)
                sheet.add("\n")
            }
            pen.message("text.mend", &empty)
            pen.copy(": ")
            pen.message("problem.\(problem.id).mend", &view, facts)
            sheet.add("  ")
            sheet.add(pen.take())
            sheet.add("\n")
        }
        pen.text(file)
        pen.copy(": ")
        if problems.isEmpty {
            pen.message("text.valid", &empty)
        } else {
            let errors = problems.count { $0.severity == .error }
            count("text.errors", errors, &pen, &empty)
            pen.message("page.comma", &empty)
            count("text.warnings", problems.count - errors, &pen, &empty)
        }
        sheet.add(pen.take() + [0x0A])
        return sheet.bytes
    }

    private func count(_ key: String, _ count: Int, _ pen: inout Pen, _ view: inout View) {
        pen.message(key, &view)
        pen.copy(" \(count)")
    }
}

extension Qualifying.Problem {
    /// The problem as its record has it, from which messages take their values.
    var facts: Facts {
        var acknowledgement = Acknowledgement(batch: "", path: "", folder: "", status: .refused)
        acknowledgement.problems = [self]
        return (try? Facts(reading: acknowledgement.bytes))?["problems"].elements.first ?? .none
    }
}
