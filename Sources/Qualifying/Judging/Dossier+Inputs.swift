internal import FEEL

/// The input data of a rulebook, by the names its authors know.
enum Input: String, CaseIterable {
    case asOf = "As of"
    case facts = "Facts"
    case followUps = "Follow-ups"
    case ip = "IP"
    case packaging = "Packaging"
    case quality = "Quality"
    case supplier = "Supplier"
}

extension Dossier {
    /// The value of an input.
    func value(of input: Input, asOf: CalendarDate) -> Value {
        switch input {
        case .asOf: .date(asOf)
        case .facts: Facts(self).value
        case .followUps: []
        case .ip: self[.ip]?.value ?? .null
        case .packaging: self[.packaging]?.value ?? .null
        case .quality: self[.quality]?.value ?? .null
        case .supplier: newest?.submission.facts["supplier"] ?? .null
        }
    }
}

extension Dossier.Filing {
    private static let shape = ContextShape(["record"] + Mapping.submission.shape.names)
    private static let answerShape = ContextShape([
        "question", "section", "area", "subElement", "perStep", "star", "weight", "evidenceFrom", "step", "score",
        "mark",
        "applicable", "evaluated", "reason", "evidenceCount", "line",
    ])
    private static let answersSlot = Mapping.submission.slot("answers")
    private static let given = AnswerSlots(Mapping.submission.mapping("answers"))

    /// The facts of the submission as a rulebook reads them: with their record's number, and each answer beside what the
    /// checklist says of its question.
    var value: Value {
        guard case .context(let facts) = submission.facts else { return .null }
        var values: [Value] = [.integer(Int(record))]
        values.reserveCapacity(Self.shape.names.count)
        values += facts.values
        values[Self.answersSlot + 1] = .list(answers(facts.values[Self.answersSlot], steps: facts["steps"] ?? .null))
        return .context(shape: Self.shape, values: values)
    }

    private func answers(_ list: Value, steps: Value) -> [Value] {
        guard case .list(let given) = list else { return [] }
        var answered = Array(repeating: 0, count: checklist.questions.count)
        var answers: [Value] = []
        answers.reserveCapacity(given.count)
        for answer in given {
            guard case .context(let answer) = answer, case .string(let id) = answer.values[Self.given.question],
                let index = checklist.index(of: id)
            else { continue }
            answered[index] += 1
            let question = checklist.questions[index]
            answers.append(
                .context(shape: Self.answerShape, values: Self.values(of: question) + Self.given.values(of: answer)))
        }
        // The reader refuses a submission with unanswered questions; should one come through, it counts as open.
        let stepCount = steps.asList?.count ?? 0
        for (index, question) in checklist.questions.enumerated() {
            let open = (question.isPerStep ? stepCount : 1) - answered[index]
            guard open > 0 else { continue }
            let unanswered = Value.context(
                shape: Self.answerShape,
                values: Self.values(of: question) + [.null, .null, .null, true, false, .null, 0, .null])
            answers += Array(repeating: unanswered, count: open)
        }
        return answers
    }

    private static func values(of question: Question) -> [Value] {
        [
            .string(question.id), .string(question.section), question.area.map(Value.string) ?? .null,
            question.subElement.map(Value.string) ?? .null, .boolean(question.isPerStep), .boolean(question.isStar),
            .integer(question.weight), .integer(question.evidenceFrom),
        ]
    }
}

/// Where the members of an answer stand in its context.
private struct AnswerSlots {
    let question: Int
    private let kept: [Int]

    init(_ mapping: Mapping) {
        question = mapping.slot("question")
        kept = ["step", "score", "mark", "applicable", "evaluated", "reason", "evidenceCount", "line"].map(mapping.slot)
    }

    func values(of answer: Context) -> [Value] { kept.map { answer.values[$0] } }
}
