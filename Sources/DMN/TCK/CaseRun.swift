internal import FEEL

/// One test case being run.
struct CaseRun {
    private let testCase: TestCases.TestCase
    private let folder: String
    private let file: String
    private var messages: [String] = []
    private var silentErrors = 0
    private var isIgnored = false

    /// The rules that matched.
    private(set) var coverage = RuleCoverage()

    init(_ testCase: TestCases.TestCase, folder: String, file: String) {
        self.testCase = testCase
        self.folder = folder
        self.file = file
    }

    /// What became of the case.
    var outcome: Report.Outcome {
        Report.Outcome(
            folder: folder, file: file, id: testCase.id,
            verdict: isIgnored ? .ignored : messages.isEmpty ? .success : .error,
            message: messages.joined(separator: "; "), expectsValue: testCase.results.contains { !$0.value.isNull },
            silentErrors: silentErrors)
    }

    /// Fails the case for a reason outside of it.
    mutating func fail(_ message: String) { messages.append(message) }

    /// Evaluates what the case asks for and compares.
    mutating func run(on model: Model, clock: DateTime?) {
        switch testCase.kind {
        case .businessKnowledgeModel: isIgnored = true
        case .decision: evaluateDecisions(of: model, clock)
        case .decisionService: evaluateService(of: model, clock)
        }
    }

    /// Evaluates the decisions the case asks for, with all that is noted on the way; nothing for cases that ask for others.
    mutating func explain(on model: Model, clock: DateTime?) -> [TCK.Explanation.Answer] {
        guard testCase.kind == .decision else { return [] }
        let inputs = inputs(of: model)
        return testCase.results.compactMap { expectation in
            model.decision(expectation.name).map { decision in
                TCK.Explanation.Answer(
                    decision: expectation.name, expected: expectation.value,
                    evaluation: model.evaluate([decision], with: inputs, clock: clock, tracing: .detailed))
            }
        }
    }

    private mutating func inputs(of model: Model) -> [(Model.InputSlot, Value)] {
        var inputs: [(Model.InputSlot, Value)] = []
        for input in testCase.inputs {
            // A decision that is given a value is not computed.
            let slot =
                model.input(input.name, namespace: input.namespace)
                ?? model.decision(input.name, namespace: input.namespace)?.override
            guard let slot else {
                fail("the model has no input `\(input.name)`")
                continue
            }
            inputs.append((slot, input.value))
        }
        return inputs
    }

    private mutating func evaluateDecisions(of model: Model, _ clock: DateTime?) {
        let inputs = inputs(of: model)
        for expectation in testCase.results {
            guard let decision = model.decision(expectation.name) else {
                fail("the model has no decision `\(expectation.name)`")
                continue
            }
            let evaluation = model.evaluate([decision], with: inputs, clock: clock, tracing: .rules)
            if let trace = evaluation.trace { coverage.add(trace) }
            compare(expectation, with: evaluation.values[0], evaluation)
        }
    }

    private mutating func evaluateService(of model: Model, _ clock: DateTime?) {
        guard let service = model.service(testCase.invocable ?? "") else {
            fail("the model has no decision service `\(testCase.invocable ?? "")`")
            return
        }
        let evaluation = model.evaluate(
            service, with: testCase.inputs.map { ($0.name, $0.value) }, clock: clock, tracing: .rules)
        if let trace = evaluation.trace { coverage.add(trace) }
        let hasOneOutput = model.outputCount(of: service) == 1
        for expectation in testCase.results {
            let value = hasOneOutput ? evaluation.values[0] : evaluation.values[0][expectation.name]
            compare(expectation, with: value, evaluation)
        }
    }

    private mutating func compare(_ expectation: TestCases.Expectation, with value: Value, _ evaluation: Evaluation) {
        if let difference = Comparison.difference(expected: expectation.value, actual: value) {
            let reason = evaluation.diagnostics.first.map { " (\($0))" } ?? ""
            messages.append("\(expectation.name): \(difference)\(reason)")
        }
        if expectation.isError, evaluation.diagnosticCount == 0 { silentErrors += 1 }
    }
}
