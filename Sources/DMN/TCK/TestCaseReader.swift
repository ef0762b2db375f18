internal import FEEL
internal import XML

/// Reads files of test cases.
struct TestCaseReader {
    private static let namespace = "http://www.omg.org/spec/DMN/20160719/testcase"
    private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

    private let file: String

    /// What was found wrong so far.
    private(set) var problems: [ModelProblem] = []

    init(file: String) { self.file = file }

    /// Whether a document holds test cases.
    static func recognizes(_ root: Element) -> Bool { root.isNamed("testCases", in: namespace) }

    /// All cases of a document.
    mutating func read(_ root: Element) -> TestCases {
        let model = root.first("modelName", in: Self.namespace)?.text ?? ""
        var cases: [TestCases.TestCase] = []
        for child in root.children(named: "testCase", in: Self.namespace) { cases.append(testCase(child)) }
        return TestCases(modelName: model.trimmed, cases: cases)
    }

    private mutating func testCase(_ element: Element) -> TestCases.TestCase {
        let kind: TestCases.Kind =
            switch element.string("type") {
            case "bkm": .businessKnowledgeModel
            case "decisionService": .decisionService
            default: .decision
            }
        var inputs: [TestCases.Input] = []
        for child in element.children(named: "inputNode", in: Self.namespace) {
            inputs.append(
                TestCases.Input(
                    name: child.string("name") ?? "", namespace: child.string("namespace"), value: value(child)))
        }
        var results: [TestCases.Expectation] = []
        for child in element.children(named: "resultNode", in: Self.namespace) {
            let expected = child.first("expected", in: Self.namespace)
            results.append(
                TestCases.Expectation(
                    name: child.string("name") ?? "", value: expected.map { value($0) } ?? .null,
                    isError: child.string("errorResult") == "true"))
        }
        return TestCases.TestCase(
            id: element.string("id") ?? "", description: element.first("description", in: Self.namespace)?.text ?? "",
            kind: kind, invocable: element.string("invocableName"), inputs: inputs, results: results)
    }

    /// The value an element holds: `value`, a `list` of `item`s, or `component`s.
    private mutating func value(_ element: Element) -> Value {
        var members: [(name: String, value: Value)] = []
        for child in element.children where child.isNamed(child.name, in: Self.namespace) {
            switch child.name {
            case "component": members.append((child.string("name") ?? "", value(child)))
            case "list":
                var items: [Value] = []
                for item in child.children(named: "item", in: Self.namespace) { items.append(value(item)) }
                return .list(items)
            case "value": return scalar(child)
            default: continue
            }
        }
        guard !members.isEmpty else { return .null }
        return .context(shape: ContextShape(members.map(\.name)), values: members.map(\.value))
    }

    private mutating func scalar(_ element: Element) -> Value {
        let isNull = element.string("nil", in: Self.schemaInstance)
        if isNull == "true" || isNull == "1" { return .null }
        let type = element.string("type", in: Self.schemaInstance) ?? "string"
        // The prefix is that of the schema of types, whatever it is called.
        let local = type.unicodeScalars.firstIndex(of: ":").map {
            String(type.unicodeScalars[type.unicodeScalars.index(after: $0)...])
        }
        if let value = Self.scalar(element.text, type: local ?? type) { return value }
        let place = element.place
        problems.append(
            ModelProblem(
                kind: .valueUnreadable, subject: "", found: element.text, expected: "`\(type)`",
                location: Location(file: file, line: place.line, column: place.column)))
        return .null
    }

    private static func scalar(_ text: String, type: String) -> Value? {
        switch type {
        case "boolean":
            switch text.trimmed {
            case "true", "1": .boolean(true)
            case "false", "0": .boolean(false)
            default: nil
            }
        case "date": CalendarDate(parsing: text.trimmed).map { .date($0) }
        case "dateTime": DateTime(parsing: text.trimmed).map { .dateTime($0) }
        case "byte", "decimal", "double", "float", "int", "integer", "long", "short":
            Number(parsing: text.trimmed).map { .number($0) }
        case "duration": duration(text.trimmed)
        case "string": .string(text)
        case "time": TimeOfDay(parsing: text.trimmed).map { .time($0) }
        default: nil
        }
    }

    /// A duration of either kind: of years and months if it names only these.
    private static func duration(_ text: String) -> Value? {
        if let months = MonthsDuration(parsing: text) { return .monthsDuration(months) }
        return TimeDuration(parsing: text).map { .timeDuration($0) }
    }
}

extension String {
    /// The text without white space around it, as XML Schema collapses it for everything but strings.
    fileprivate var trimmed: String {
        let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
        }
        var scalars = unicodeScalars[...]
        while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
        while let last = scalars.last, isSpace(last) { scalars.removeLast() }
        return String(scalars)
    }
}
