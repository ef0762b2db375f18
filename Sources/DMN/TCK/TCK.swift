package import FEEL
internal import XML

/// Runs test cases in the format of DMN's Technology Compatibility Kit.
package enum TCK {
    /// What became of a folder of models and test cases.
    package struct Run: Sendable {
        /// What became of the cases.
        package fileprivate(set) var report = Report()

        /// The models that were compiled, each with the rules that matched.
        package fileprivate(set) var models: [(model: Model, coverage: RuleCoverage)] = []

        /// What was wrong with files: models refused, test files that cannot be read.
        package fileprivate(set) var problems: [ModelProblem] = []
    }

    /// Runs all test files among the files of a folder.
    ///
    /// - Parameters:
    ///   - files: models and test files; a model's name must end in `.dmn`.
    ///   - folder: name of the folder, for the report.
    ///   - clock: what `now()` and `today()` tell.
    /// - Returns: the outcomes, and which rules matched.
    package static func run(_ files: [ModelFile], folder: String, clock: DateTime? = nil) -> Run {
        var run = Run()
        let models = files.filter { $0.name.hasSuffix(".dmn") }
        var compiled: [String: Int] = [:]
        for file in files where !file.name.hasSuffix(".dmn") {
            guard let cases = read(file, problems: &run.problems) else { continue }
            if compiled[cases.modelName] == nil {
                do throws(ModelRefusal) {
                    let model = try Model(compiling: models, main: cases.modelName)
                    run.problems += model.problems
                    compiled[cases.modelName] = run.models.count
                    run.models.append((model, RuleCoverage()))
                } catch {
                    run.problems += error.problems
                }
            }
            let number = compiled[cases.modelName]
            let testFile = file.name.hasSuffix(".xml") ? String(file.name.dropLast(4)) : file.name
            for testCase in cases.cases {
                var outcome = CaseRun(testCase, folder: folder, file: testFile)
                if let number {
                    outcome.run(on: run.models[number].model, clock: clock)
                    run.models[number].coverage.merge(outcome.coverage)
                } else {
                    outcome.fail("the model `\(cases.modelName)` cannot be used")
                }
                run.report.append(outcome.outcome)
            }
        }
        return run
    }

    /// How one test case came to its results.
    package struct Explanation: Sendable {
        /// A decision the case asks for.
        package struct Answer: Sendable {
            /// The decision's name.
            package let decision: String

            /// What the case expects.
            package let expected: Value

            /// The one value, and all that was noted on the way.
            package let evaluation: Evaluation
        }

        /// What the case's author says of it.
        package let description: String

        /// The model it was run on.
        package let model: Model

        /// The decisions, in the order of the case.
        package let answers: [Answer]
    }

    /// Runs one case and keeps all that is noted on the way.
    ///
    /// - Parameters:
    ///   - id: the case's id; the first one of this id among the files is meant.
    ///   - files: models and test files.
    ///   - clock: what `now()` and `today()` tell.
    /// - Returns: the explanation; nil if there is no such case.
    /// - Throws: ``ModelRefusal`` if the case's model cannot be used.
    package static func explain(
        _ id: String, among files: [ModelFile], clock: DateTime? = nil
    ) throws(ModelRefusal) -> Explanation? {
        var problems: [ModelProblem] = []
        for file in files where !file.name.hasSuffix(".dmn") {
            guard let cases = read(file, problems: &problems), let found = cases.cases.first(where: { $0.id == id })
            else { continue }
            let model = try Model(compiling: files.filter { $0.name.hasSuffix(".dmn") }, main: cases.modelName)
            var run = CaseRun(found, folder: "", file: file.name)
            return Explanation(
                description: found.description, model: model, answers: run.explain(on: model, clock: clock))
        }
        return nil
    }

    private static func read(_ file: ModelFile, problems: inout [ModelProblem]) -> TestCases? {
        let document: Document
        do throws(Malformed) {
            document = try Document(parsing: file.bytes)
        } catch {
            problems += error.problems.map { problem in
                ModelProblem(
                    kind: .documentMalformed, subject: "", found: problem.message, expected: "",
                    location: Location(file: file.name, line: problem.place.line, column: problem.place.column))
            }
            return nil
        }
        guard TestCaseReader.recognizes(document.root) else { return nil }
        var reader = TestCaseReader(file: file.name)
        let cases = reader.read(document.root)
        problems += reader.problems
        return cases
    }
}
