internal import XML

/// What can be wrong with the data that comes with the program or a rulebook.
extension Problem {
    static func duplicate(_ id: String, at element: XML.Element, firstAt first: Place?) -> Problem {
        Problem(
            .idDuplicate, at: element.place, path: element.path, found: id, expected: "",
            [("id", id), ("line", first.map { "\($0.line)" } ?? "")])
    }

    static func malformedMessage(_ key: String, _ fault: Template.Fault, at element: XML.Element) -> Problem {
        let (detail, found) =
            switch fault {
            case .braceUnclosed: ("brace", "{")
            case .formatUnknown(let format): ("format", format)
            case .nameMalformed(let name): ("name", name)
            }
        return Problem(
            .messageMalformed, at: element.place, path: element.path, found: found,
            expected: Template.Format.allCases.map(\.rawValue).joined(separator: " "),
            [("key", key), ("detail", detail)])
    }

    static func malformedQuestionID(_ id: String, expected: String, at element: XML.Element) -> Problem {
        Problem(.questionIdMalformed, at: element.place, path: element.path + "/@id", found: id, expected: expected)
    }

    static func validationUnfinished(_ detail: String) -> Problem {
        Problem(.validationUnfinished, at: nil, path: "", found: "", expected: "", [("detail", detail)])
    }
}
