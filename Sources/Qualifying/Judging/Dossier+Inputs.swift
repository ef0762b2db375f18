internal import FEEL

/// The input data of a rulebook, by the names its authors know.
enum Input: String, CaseIterable {
    case asOf = "As of"
    case facts = "Facts"
    case ip = "IP"
    case packaging = "Packaging"
    case quality = "Quality"
    case supplier = "Supplier"
}

extension Input {
    /// The type of its values, which the item definitions of a rulebook are held against.
    var type: FEELType {
        switch self {
        case .asOf: .date
        case .facts: Facts.type
        case .ip, .packaging, .quality: Dossier.Filing.type
        case .supplier: Form.supplier.type
        }
    }
}

extension Dossier {
    /// The value of an input.
    func value(of input: Input, asOf: CalendarDate) -> Value {
        switch input {
        case .asOf: .date(asOf)
        case .facts: Facts(self).value
        case .ip: self[.ip]?.value ?? .null
        case .packaging: self[.packaging]?.value ?? .null
        case .quality: self[.quality]?.value ?? .null
        case .supplier: newest?.submission.facts["supplier"] ?? .null
        }
    }
}

extension Dossier.Filing {
    private static let shape = ContextShape(["record"] + Mapping.submission.shape.names + ["questions"])
    private static let questionShape = ContextShape([
        "question", "section", "area", "subElement", "star", "weight", "scores",
    ])
    private static let answerShape = ContextShape([
        "question", "section", "area", "subElement", "perStep", "star", "weight", "evidenceFrom", "step", "score",
        "mark", "applicable", "evaluated", "reason", "evidenceCount", "line",
    ])

    /// The type of ``value``.
    static let type: FEELType = {
        guard case .context(let members) = Form.submission.type else { return .any }
        let answer: [FEELType.Member] = [
            .init("question", .string), .init("section", .string), .init("area", .string), .init("subElement", .string),
            .init("perStep", .boolean), .init("star", .boolean), .init("weight", .number),
            .init("evidenceFrom", .number), .init("step", .string), .init("score", .number), .init("mark", .string),
            .init("applicable", .boolean), .init("evaluated", .boolean), .init("reason", .string),
            .init("evidenceCount", .number), .init("line", .number),
        ]
        let question: [FEELType.Member] = [
            .init("question", .string), .init("section", .string), .init("area", .string), .init("subElement", .string),
            .init("star", .boolean), .init("weight", .number), .init("scores", .list(.number)),
        ]
        return .context(
            [.init("record", .number)]
                + members.map { $0.name == "answers" ? .init("answers", .list(.context(answer))) : $0 }
                + [.init("questions", .list(.context(question)))])
    }()

    private static let answersSlot = Mapping.submission.slot("answers")
    private static let given = AnswerSlots(Mapping.submission.mapping("answers"))

    /// The facts of the submission as a rulebook reads them: with their record's number, each answer beside what the
    /// checklist says of its question, and each question with all its scores.
    var value: Value {
        guard case .context(let facts) = submission.facts else { return .null }
        var values: [Value] = [.integer(Int(record))]
        values.reserveCapacity(Self.shape.names.count)
        values += facts.values
        let (answers, questions) = answers(facts.values[Self.answersSlot], steps: facts["steps"] ?? .null)
        values[Self.answersSlot + 1] = .list(answers)
        values.append(.list(questions))
        return .context(shape: Self.shape, values: values)
    }

    /// The answers in the order of the checklist and the steps, whatever their order in the file.
    ///
    /// The reader refuses a submission with unanswered or repeated questions; should one come through, an unanswered one
    /// counts as open, and of two answers the lower one.
    private func answers(_ list: Value, steps: Value) -> (answers: [Value], questions: [Value]) {
        let steps = (steps.asList ?? []).map { $0["id"] }
        let given = given(list, steps)
        var answers: [Value] = []
        answers.reserveCapacity(given.count)
        var questions: [Value] = []
        questions.reserveCapacity(checklist.questions.count)
        for question in checklist.questions {
            var scores: [Value] = []
            for step in question.isPerStep && !steps.isEmpty ? steps : [.null] {
                var values: [Value] = []
                values.reserveCapacity(Self.answerShape.names.count)
                values += question.values
                if let answer = given[answers.count] {
                    Self.given.append(answer, to: &values)
                    if case .number = Self.given.score(of: answer) { scores.append(Self.given.score(of: answer)) }
                } else {
                    values += [step, .null, .null, true, false, .null, 0, .null]
                }
                answers.append(.context(shape: Self.answerShape, values: values))
            }
            let asked = question.values
            questions.append(
                .context(
                    shape: Self.questionShape,
                    values: [asked[0], asked[1], asked[2], asked[3], asked[5], asked[6], .list(scores)]))
        }
        return (answers, questions)
    }

    /// What was answered, in the order in which the checklist asks: question by question, step by step.
    private func given(_ list: Value, _ steps: [Value]) -> [Context?] {
        var places: [Int] = []
        places.reserveCapacity(checklist.questions.count)
        var count = 0
        for question in checklist.questions {
            places.append(count)
            count += question.isPerStep ? max(steps.count, 1) : 1
        }
        var given = [Context?](repeating: nil, count: count)
        for case .context(let answer) in list.asList ?? [] {
            guard case .string(let id) = answer.values[Self.given.question], let index = checklist.index(of: id),
                let step = step(of: answer, checklist.questions[index].isPerStep ? steps : [])
            else { continue }
            let place = places[index] + step
            if let other = given[place], Self.given.rank(of: other) <= Self.given.rank(of: answer) { continue }
            given[place] = answer
        }
        return given
    }

    /// The position of the step an answer is about; where no steps are asked, only answers about none have one.
    private func step(of answer: Context, _ steps: [Value]) -> Int? {
        let step = Self.given.step(of: answer)
        return steps.isEmpty ? (step.isNull ? 0 : nil) : steps.firstIndex { $0 == step }
    }
}

/// Where the members of an answer stand in its context.
private struct AnswerSlots {
    let question: Int
    private let kept: [Int]
    private let scoreSlot: Int
    private let stepSlot: Int

    init(_ mapping: Mapping) {
        question = mapping.slot("question")
        scoreSlot = mapping.slot("score")
        stepSlot = mapping.slot("step")
        kept = ["step", "score", "mark", "applicable", "evaluated", "reason", "evidenceCount", "line"].map(mapping.slot)
    }

    func score(of answer: Context) -> Value { answer.values[scoreSlot] }

    /// The score as what counts against it; below all scores if there is none.
    func rank(of answer: Context) -> Int { score(of: answer).asInteger ?? -1 }

    func step(of answer: Context) -> Value { answer.values[stepSlot] }

    /// Adds what an answer says, besides its question.
    func append(_ answer: Context, to values: inout [Value]) {
        for slot in kept { values.append(answer.values[slot]) }
    }
}
