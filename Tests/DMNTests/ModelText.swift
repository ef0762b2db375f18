import DMN
import FEEL

/// The text of a small model, written in a test.
struct ModelText {
    let file: ModelFile

    /// The place of the mark `①`, which is not part of the text.
    let mark: Location?

    /// A model of the elements given, in a version of the standard.
    init(
        _ elements: String, name: String = "model.dmn", namespace: String = "urn:test", attributes: String = "",
        version: String = "https://www.omg.org/spec/DMN/20230324/MODEL/"
    ) {
        let text = """
            <definitions xmlns="\(version)" name="\(name)" namespace="\(namespace)" \(attributes)>
            \(elements)
            </definitions>
            """
        var place: Location?
        var (line, column) = (1, 1)
        var rest = ""
        for scalar in text.unicodeScalars {
            if scalar == "①" {
                place = Location(file: name, line: line, column: column)
                continue
            }
            rest.unicodeScalars.append(scalar)
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        mark = place
        file = ModelFile(name: name, bytes: Array(rest.utf8))
    }

    /// The model, compiled.
    func compiled(with others: ModelText...) throws -> Model {
        try Model(compiling: [file] + others.map(\.file))
    }

    /// What a refusal of the model says; empty if it is not refused.
    func refusal(with others: ModelText...) -> [ModelProblem] {
        do {
            _ = try Model(compiling: [file] + others.map(\.file))
            return []
        } catch {
            return error.problems
        }
    }
}

/// A decision with a literal expression.
func decision(_ name: String, _ text: String, type: String? = nil, requires: String = "") -> String {
    let typeRef = type.map { " typeRef=\"\($0)\"" } ?? ""
    return """
        <decision name="\(name)" id="\(name)"><variable name="\(name)"\(typeRef)/>\(requires)
        <literalExpression><text>\(text)</text></literalExpression></decision>
        """
}

/// Input data of a type.
func input(_ name: String, type: String? = nil) -> String {
    let typeRef = type.map { " typeRef=\"\($0)\"" } ?? ""
    return "<inputData name=\"\(name)\" id=\"\(name)\"><variable name=\"\(name)\"\(typeRef)/></inputData>"
}

/// A requirement of input data.
func needs(input id: String) -> String {
    "<informationRequirement><requiredInput href=\"#\(id)\"/></informationRequirement>"
}

/// A requirement of a decision.
func needs(decision id: String) -> String {
    "<informationRequirement><requiredDecision href=\"#\(id)\"/></informationRequirement>"
}

/// A requirement of a function.
func needs(function id: String) -> String {
    "<knowledgeRequirement><requiredKnowledge href=\"#\(id)\"/></knowledgeRequirement>"
}

extension Model {
    /// The value of a decision for inputs by name.
    func value(_ name: String, _ inputs: [String: Value] = [:]) throws -> Value {
        try evaluation(name, inputs).values[0]
    }

    /// The evaluation of a decision for inputs by name.
    func evaluation(
        _ name: String, _ inputs: [String: Value] = [:], tracing: Trace.Level = .none, limits: Limits = .standard
    ) throws -> Evaluation {
        guard let decision = decision(name) else { throw Missing(name: name) }
        var values: [(InputSlot, Value)] = []
        for (name, value) in inputs {
            guard let slot = input(name) ?? self.decision(name)?.override else { throw Missing(name: name) }
            values.append((slot, value))
        }
        return evaluate([decision], with: values, limits: limits, tracing: tracing)
    }

    /// A name the model does not have.
    struct Missing: Error {
        let name: String
    }
}
