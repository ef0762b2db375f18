package import FEEL

/// A compiled decision model: immutable, and shared by as many threads as like.
///
/// Names are resolved once, to slots; an evaluation then looks up no names:
///
///     let model = try Model(compiling: files)
///     guard let grades = model.decision("Grades"), let quality = model.input("Quality") else { … }
///     let evaluation = model.evaluate([grades], with: [(quality, facts)])
///     evaluation.values[0]
package final class Model: Sendable {
    /// What is wrong with the model, yet leaves it usable: broken expressions, whose decisions are null, and warnings.
    package let problems: [ModelProblem]

    /// The model's tables in the order in which traces number them.
    package let tables: [TableOutline]

    let linked: Linked
    let graph: Graph
    let compiledTables: [Table]
    let remarks: [ModelProblem]
    private let files: [SourceFile]
    private let origins: [OriginTable.Entry]

    /// Reads and compiles a model.
    ///
    /// - Parameters:
    ///   - files: the model's file and those it imports, in any order.
    ///   - main: name of the file to begin with; without one, the first.
    /// - Throws: ``ModelRefusal`` with all problems, if the model cannot be used.
    package init(compiling files: [ModelFile], main: String? = nil) throws(ModelRefusal) {
        var sources: [SourceFile] = []
        var definitions: [Definitions] = []
        var mainIndex: Int?
        var problems: [ModelProblem] = []
        for file in files {
            let reading = Reader.read(file, index: sources.count)
            sources.append(reading.file)
            problems += reading.problems
            guard let read = reading.definitions else { continue }
            if mainIndex == nil, main == nil || main == file.name { mainIndex = definitions.count }
            definitions.append(read)
        }
        let origins = OriginTable(sources)
        guard let mainIndex, !problems.contains(where: { $0.severity == .refusal }) else {
            throw ModelRefusal(problems: problems.isEmpty ? [Self.absent(main)] : problems)
        }
        let linked = Linked(definitions, main: mainIndex, origins: origins, problems: &problems)
        problems += RequirementCheck(linked, origins: origins).problems
        guard !problems.contains(where: { $0.severity == .refusal }) else { throw ModelRefusal(problems: problems) }
        let compilation = Compilation(linked, origins: origins)
        graph = GraphCompiler(compilation).compile()
        problems += compilation.types.problems + compilation.problems
        guard !problems.contains(where: { $0.severity == .refusal }) else { throw ModelRefusal(problems: problems) }
        self.linked = linked
        var told: Set<ModelProblem> = []
        self.problems = problems.filter { told.insert($0).inserted }
        tables = compilation.tables
        compiledTables = compilation.compiledTables
        remarks = compilation.remarks
        self.files = sources
        self.origins = origins.entries
    }

    private static func absent(_ main: String?) -> ModelProblem {
        ModelProblem(
            kind: .elementMissing, subject: "", found: "", expected: "a model",
            location: Location(file: main ?? "", line: 1, column: 1))
    }

    /// Where an element stands.
    func location(of source: Source) -> Location { files[Int(source.file)].location(of: source) }

    /// Where in the files what a diagnostic speaks of stands; nil if it stands in none, as the call of a service from outside.
    package func location(of diagnostic: Diagnostic) -> Location? {
        let index = diagnostic.source.origin.id - 1
        guard origins.indices.contains(index) else { return nil }
        let origin = origins[index]
        let file = files[Int(origin.source.file)]
        return origin.isText
            ? file.location(of: origin.source, textOffset: Int(diagnostic.range.start))
            : file.location(of: origin.source)
    }
}
