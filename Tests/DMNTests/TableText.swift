import DMN
import FEEL

/// The text of a decision table, written in a test; the decision is called `d`, the inputs `i0`, `i1`, ….
struct TableText {
    var policy: String
    var aggregation: String?

    /// The attributes and inner elements of each input column.
    var inputs: [Input]

    /// The inner elements of each output column.
    var outputs: [Output]

    /// The cells row by row: conditions, then results.
    var rows: [[String]]

    struct Input {
        var type: String?
        var allowed: String?
    }

    struct Output {
        var name: String?
        var type: String?
        var allowed: String?
        var fallback: String?
    }

    /// A table of untyped inputs and one output.
    init(_ policy: String, aggregation: String? = nil, inputs: Int = 1, output: Output = Output(), _ rows: [[String]]) {
        self.policy = policy
        self.aggregation = aggregation
        self.inputs = Array(repeating: Input(), count: inputs)
        outputs = [output]
        self.rows = rows
    }

    /// A table of one input under `UNIQUE`.
    init(_ rows: [[String]]) { self.init("UNIQUE", rows) }

    /// The model, compiled.
    func compiled() throws -> Model { try text.compiled() }

    /// The model's text.
    var text: ModelText {
        var text = inputs.indices.map { input("i\($0)") }.joined()
        text += "<decision name=\"d\" id=\"d\"><variable name=\"d\"/>"
        text += inputs.indices.map { needs(input: "i\($0)") }.joined()
        let attribute = aggregation.map { " aggregation=\"\($0)\"" } ?? ""
        text += "\n<decisionTable id=\"table\" hitPolicy=\"\(policy)\"\(attribute)>\n"
        for (number, input) in inputs.enumerated() {
            let type = input.type.map { " typeRef=\"\($0)\"" } ?? ""
            text += "<input><inputExpression\(type)><text>i\(number)</text></inputExpression>"
            text += input.allowed.map { "<inputValues><text>\(escaped($0))</text></inputValues>" } ?? ""
            text += "</input>\n"
        }
        for output in outputs {
            let name = output.name.map { " name=\"\($0)\"" } ?? ""
            let type = output.type.map { " typeRef=\"\($0)\"" } ?? ""
            text += "<output\(name)\(type)>"
            text += output.allowed.map { "<outputValues><text>\(escaped($0))</text></outputValues>" } ?? ""
            text += output.fallback.map { "<defaultOutputEntry><text>\(escaped($0))</text></defaultOutputEntry>" } ?? ""
            text += "</output>\n"
        }
        text += "<annotation name=\"why\"/>\n"
        for (number, row) in rows.enumerated() {
            text += "<rule id=\"rule \(number)\">"
            for (column, cell) in row.enumerated() {
                let kind = column < inputs.count ? "inputEntry" : "outputEntry"
                text += "<\(kind)><text>\(escaped(cell))</text></\(kind)>"
            }
            text += "<annotationEntry><text>remark \(number)</text></annotationEntry></rule>\n"
        }
        return ModelText(text + "</decisionTable></decision>")
    }

    private func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.append(character)
            }
        }
        return result
    }
}
