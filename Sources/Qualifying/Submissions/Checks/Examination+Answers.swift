internal import FEEL

extension Examination {
    /// Checks that every question is answered once, for each step where it is asked so, on the scale and with evidence.
    mutating func checkAnswers(against checklist: Checklist) {
        var steps: [String] = []
        var columns: [String: Int] = [:]
        for id in items(.steps).compactMap({ $0["id"].asString }) where columns[id] == nil {
            columns[id] = steps.count
            steps.append(id)
        }
        let answers = items(.answers)
        // A row for each question with a cell for each step, of which questions that are asked once use the first.
        let width = max(steps.count, 1)
        var first = [Int32](repeating: -1, count: checklist.questions.count * width)
        var last = -1
        for (index, answer) in answers.enumerated() {
            guard let answer = answer.asContext, let id = answer.values[Slots.question].asString else { continue }
            // Answers come in the order of the questions, mostly, those for several steps one after the other.
            guard let row = checklist.index(of: id, near: last) else {
                noteUnknown(id, index, checklist)
                continue
            }
            last = row
            let question = checklist.questions[row]
            check(answer, index, question, checklist.scale)
            guard let column = column(answer, index, question, steps, columns) else { continue }
            let cell = row * width + column
            if first[cell] < 0 {
                first[cell] = Int32(truncatingIfNeeded: index)
            } else {
                noteDuplicate(answer, index, answers[Int(first[cell])], question)
            }
        }
        let hasSteps = !steps.isEmpty
        if !hasSteps, checklist.asksPerStep {
            note(.stepsMissing, at: .root.child("steps"), found: "")
        }
        for (row, question) in checklist.questions.enumerated() where !isFull {
            if !question.isPerStep {
                if first[row * width] < 0 { noteMissing(question, step: "") }
                continue
            }
            for (column, step) in steps.enumerated() where first[row * width + column] < 0 {
                noteMissing(question, step: step)
            }
        }
    }

    // Where an answer belongs in the row of its question.
    private mutating func column(
        _ answer: Context, _ index: Int, _ question: Question, _ steps: [String], _ columns: [String: Int]
    ) -> Int? {
        guard let step = answer.values[Slots.step].asString else {
            guard question.isPerStep else { return 0 }
            note(
                .answerStepMissing, at: .item(.answers, index), found: "", expected: Self.some(steps),
                [("question", question.id)])
            return nil
        }
        guard question.isPerStep else {
            note(
                .answerStepUnexpected, at: .item(.answers, index).attribute("step"), found: step,
                [("question", question.id), ("step", step)])
            return nil
        }
        // The first few are compared faster than hashed.
        guard let column = steps.prefix(4).firstIndex(of: step) ?? columns[step] else {
            note(
                .referenceUnknown, at: .item(.answers, index).attribute("step"), found: step,
                expected: Self.some(steps), [("kind", "step")])
            return nil
        }
        return column
    }

    private mutating func check(
        _ answer: Context, _ index: Int, _ question: Question, _ scale: Checklist.Scale
    ) {
        let score = answer.values[Slots.score]
        let mark = answer.values[Slots.mark]
        switch scale {
        case .marks where !score.isNull:
            note(
                .answerScaleMismatched, at: .item(.answers, index).child("score"), found: score.description,
                expected: "O, D, X", [("question", question.id)])
        case .points where !mark.isNull:
            note(
                .answerScaleMismatched, at: .item(.answers, index).child("mark"), found: mark.asString ?? "",
                expected: "0, 4, 6, 8, 10", [("question", question.id)])
        default: break
        }
        guard answer.values[Slots.evidenceCount].asInteger == 0 else { return }
        // ○ says as much as ten points do.
        let isWanting = score.asInteger.map { question.needsEvidence(score: $0) } ?? (mark.asString == "O")
        guard isWanting else { return }
        note(
            .evidenceMissing, at: .item(.answers, index), found: "", expected: "evidence",
            [
                ("question", question.id), ("score", score.asInteger.map { "\($0)" } ?? "O"),
                ("limit", mark.isNull ? "\(min(question.evidenceFrom, 10))" : "O"),
            ])
    }

    private mutating func noteUnknown(_ id: String, _ index: Int, _ checklist: Checklist) {
        let nearest = checklist.nearest(to: id)?.id ?? ""
        note(
            .questionUnknown, at: .item(.answers, index).attribute("question"), found: id, expected: nearest,
            [("kind", checklist.kind.rawValue), ("nearest", nearest)])
    }

    private mutating func noteDuplicate(_ answer: Context, _ index: Int, _ first: Value, _ question: Question) {
        let step = answer.values[Slots.step].asString ?? ""
        note(
            .answerDuplicate, at: .item(.answers, index), found: question.id, expected: "",
            [("question", question.id), ("step", step), ("line", first["line"].description)])
    }

    private mutating func noteMissing(_ question: Question, step: String) {
        note(
            .answerMissing, at: .root.child("answers"), found: "", expected: question.id,
            [("question", question.id), ("step", step)])
    }

    private enum Slots {
        private static let answer = Mapping.submission.mapping("answers")
        static let evidenceCount = answer.slot("evidenceCount")
        static let mark = answer.slot("mark")
        static let question = answer.slot("question")
        static let score = answer.slot("score")
        static let step = answer.slot("step")
    }
}
