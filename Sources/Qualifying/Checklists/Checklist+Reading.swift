package import XML

extension Checklist {
    /// Reads a checklist's file.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - schema: what it is held against; nil for one that was held against it before it was kept.
    /// - Throws: ``Unreadable``, if it is not as the schema says, if an id stands twice, or if a question's id does not
    ///   fit its section.
    package convenience init(reading bytes: [UInt8], schema: Schema?) throws(Unreadable) {
        let root = try Document.valid(bytes, against: schema).root
        let kind = root.token("kind").flatMap(Kind.init) ?? .quality
        var problems: [Problem] = []
        var places: [String: Place] = [:]
        var sections: [Section] = []
        var questions: [Question] = []
        func note(_ id: String, of element: XML.Element) {
            if let first = places[id] { problems.append(.duplicate(id, at: element, firstAt: first)) }
            places[id] = places[id] ?? element.place
        }
        for section in root.children(named: "section") {
            let heading = Heading(section)
            note(heading.id, of: section)
            let start = questions.count
            for element in section.children(named: "question") {
                let question = Question(element, in: heading.id)
                note(question.id, of: element)
                let expected = kind.questionPrefix + heading.id.dropFirst()
                if !question.id.hasPrefix(expected) {
                    problems.append(.malformedQuestionID(question.id, expected: expected, at: element))
                }
                questions.append(question)
            }
            sections.append(
                Section(
                    heading: heading, subElements: section.children(named: "subElement").map { Heading($0) },
                    range: start..<questions.count))
        }
        guard problems.isEmpty else { throw Unreadable(problems) }
        self.init(
            kind: kind, edition: root.token("edition") ?? "", effectiveFrom: root.token("effectiveFrom") ?? "",
            title: root.texts("title"), scale: root.first("scale").flatMap { Scale(rawValue: $0.token) } ?? .points,
            areas: root.children(named: "area").map { Heading($0) }, sections: sections, questions: questions,
            bytes: bytes)
    }
}

extension Checklist.Heading {
    fileprivate init(_ element: XML.Element) {
        self.init(id: element.token("id") ?? "", title: element.texts("title"))
    }
}

extension Question {
    fileprivate convenience init(_ element: XML.Element, in section: String) {
        self.init(
            id: element.token("id") ?? "", section: section, area: element.token("area"),
            subElement: element.token("subElement"), isPerStep: element.isTrue("perStep"),
            isStar: element.isTrue("star"), weight: element.token("weight").flatMap { Int($0) } ?? 1,
            evidenceFrom: element.token("evidenceFrom").flatMap { Int($0) } ?? 8,
            circumstances: element.token("appliesTo")?.split(separator: " ").map(String.init) ?? [],
            text: element.texts("text"), help: element.texts("help"), evidence: element.texts("evidence"),
            reference: element.first("reference")?.token ?? "", line: element.place.line)
    }
}

extension XML.Element {
    fileprivate func isTrue(_ attribute: String) -> Bool { ["true", "1"].contains(token(attribute)) }
}

extension Kind {
    /// The letter the ids of its questions begin with.
    package var questionPrefix: String {
        switch self {
        case .ip: "I"
        case .packaging: "K"
        case .quality: "Q"
        }
    }
}
