internal import FEEL
internal import XML

extension Submission {
    /// Reads a file: limits, markup, schema, then everything the checklist and good sense ask for.
    ///
    /// No clock and no file is looked at: the same bytes and references give the same reading.
    package static func read(_ bytes: [UInt8], by references: References) -> Reading {
        let document: Document
        do {
            document = try Document(parsing: bytes, limits: references.limits)
        } catch {
            return .refused(error.problems.map { Problem($0) }, Understood(glancingAt: bytes))
        }
        let root = document.root
        var structural: [Problem] = []
        switch references.schema.validate(document) {
        case .valid: break
        case .invalid(let problems): structural = problems.map(Problem.init(inSubmission:))
        case .failed(let detail): structural = [.validationUnfinished(detail)]
        }
        guard root.isNamed("submission", in: namespace) else { return .refused(structural, Understood()) }
        return read(root, structural: structural, digest: Digest(of: bytes), by: references)
    }

    private static func read(
        _ root: XML.Element, structural: [Problem], digest: Digest, by references: References
    ) -> Reading {
        let kind = root.token("kind").flatMap(Kind.init)
        let edition = root.token("checklist") ?? ""
        let checklist = kind.flatMap { references.catalogue[$0, edition] }
        let mapper = Mapper(document: kind.map { .string($0.rawValue) } ?? .null, provinces: references.provinces)
        let facts = mapper.context(root, .submission)
        var examination = Examination(
            facts: facts, kind: kind, edition: edition, checklist: checklist, references: references)
        examination.run(hasAnswers: root.first("answers") != nil)
        let found = examination.findings.map { Problem($0, in: root) }
        // What the schema said of a place is not said twice.
        let places = Set(structural.compactMap(\.place))
        let problems = Problem.sorted(structural + found.filter { $0.place.map { !places.contains($0) } ?? true })
        guard let kind, let checklist, !problems.contains(where: { $0.severity == .error }),
            let canonical = try? encode(
                facts: facts, kind: kind, edition: edition, checklist: checklist.digest, digest: digest),
            let submission = Submission(
                facts: facts, kind: kind, edition: edition, checklist: checklist.digest, digest: digest,
                canonical: canonical)
        else {
            return .refused(
                problems.isEmpty ? [.validationUnfinished("facts")] : problems,
                Understood(facts, kind: kind, edition: root.token("checklist")))
        }
        return .understood(submission, warnings: problems)
    }
}

extension Problem {
    /// A problem of the structure, in the words of the domain where it has any.
    fileprivate init(inSubmission problem: XML.Problem) {
        let general = Problem(problem)
        let fault: Fault? =
            switch (problem.kind, problem[.element], problem[.attribute]) {
            case (.attributeMissing, "province", "scheme"): .provinceSchemeMissing
            case (.valueNotInEnumeration, "score", nil), (.valueWrongType, "score", nil): .scoreUnknown
            case (.valueNotMatchingPattern, "kbli", nil): .kbliMalformed
            case (.valueNotMatchingPattern, "nib", nil): .nibMalformed
            case (.valueTooShort, "notApplicable", nil), (.valueTooShort, "notEvaluated", nil): .reasonMissing
            default: nil
            }
        guard let fault else {
            self = general
            return
        }
        let expected =
            switch fault {
            case .kbliMalformed: NumberFormat.kbli.example
            case .nibMalformed: NumberFormat.nib.example
            case .provinceSchemeMissing: Province.Scheme.allCases.map(\.rawValue).joined(separator: ", ")
            case .scoreUnknown: "0, 4, 6, 8, 10"
            default: ""
            }
        self.init(
            fault, at: general.place, path: general.path,
            found: fault == .provinceSchemeMissing || fault == .reasonMissing ? "" : general.found,
            expected: expected)
    }
}
