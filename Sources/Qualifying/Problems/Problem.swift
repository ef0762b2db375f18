package import XML

/// One thing that is wrong with a file: what, where, what was found and what was expected.
///
/// It holds no words. The texts, one to an id and language, are data; ``ids`` lists all ids there are.
package struct Problem: Equatable, Sendable {
    /// Whether a problem keeps the file out.
    package enum Severity: String, CaseIterable, Sendable {
        case error
        case warning
    }

    /// A value the text may name.
    package struct Argument: Equatable, Sendable {
        /// The name by which the text calls it.
        package let name: String
        /// The value: a word, an id, an ISO date or a decimal number.
        package let value: String
    }

    /// The stable id, such as `answer-missing`.
    package let id: String
    /// Whether it keeps the file out.
    package let severity: Severity
    /// Where it is wrong; nothing if it concerns the whole file.
    package let place: Place?
    /// The element or attribute, such as `/submission/answers/answer[3]/@step`; empty where there is none yet.
    package let path: String
    /// What stands there; empty where something is missing.
    package let found: String
    /// What would be right.
    package let expected: String
    /// The values its text may use besides.
    package let arguments: [Argument]

    /// A problem as it was recorded.
    init(
        id: String, severity: Severity, place: Place?, path: String, found: String, expected: String,
        arguments: [Argument]
    ) {
        self.id = id
        self.severity = severity
        self.place = place
        self.path = path
        self.found = found
        self.expected = expected
        self.arguments = arguments
    }

    /// A problem of the domain.
    init(
        _ fault: Fault, at place: Place?, path: String, found: String, expected: String,
        _ arguments: [(name: String, value: String)] = []
    ) {
        id = fault.rawValue
        severity = fault.severity
        self.place = place
        self.path = path
        self.found = found
        self.expected = expected
        self.arguments = arguments.map(Argument.init)
    }

    /// A problem of the markup or the structure.
    init(_ problem: XML.Problem) {
        id = problem.id
        severity = .error
        place = problem.place
        path = [problem[.element], problem[.attribute].map { "@" + $0 }].compactMap(\.self).joined(separator: "/")
        found = problem[.found] ?? ""
        expected = problem[.expected] ?? ""
        arguments = problem.arguments.map { Argument(name: $0.name.rawValue, value: $0.value) }
    }

    /// The value of the argument with this name; `found` and `expected` are arguments too.
    package subscript(name: String) -> String? {
        arguments.first { $0.name == name }?.value
            ?? (name == "found" ? found : name == "expected" ? expected : nil)
    }

    /// All ids a problem can have, sorted.
    package static let ids: [String] =
        (Fault.allCases.map(\.rawValue) + XML.Problem.Kind.allCases.map(\.rawValue)).sorted()

    /// The names of the values that the text of an id may use.
    package static func arguments(of id: String) -> [String] {
        guard let fault = Fault(rawValue: id) else { return XML.Problem.Argument.Name.allCases.map(\.rawValue) }
        return ["expected", "found"] + fault.arguments
    }

    /// The greatest number of problems told about one file.
    package static let limit = 200

    /// The problems in the order of their places, those beyond ``limit`` left out.
    static func sorted(_ problems: [Problem]) -> [Problem] {
        // Sorting by place keeps what is found at one place in the order of the checks.
        let sorted = problems.enumerated().sorted { left, right in
            let places = (left.element.place ?? .start, right.element.place ?? .start)
            return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
        }.map(\.element)
        guard sorted.count > limit else { return sorted }
        let last = sorted[limit - 1].place ?? .start
        let closing = XML.Problem(.problemsTooMany, [.init(.limit, "\(limit)")], at: last)
        return sorted.prefix(limit) + [Problem(closing)]
    }
}
