import FEEL
import Testing

/// Expects an expression to have the value that another one, usually a literal, spells out.
func expect(
    _ text: String, equals expected: String, in scope: Scope = .empty, sourceLocation: SourceLocation = #_sourceLocation
) {
    let wanted = Expression(parsing: expected).evaluate()
    let expression = Expression(parsing: text, in: scope)
    #expect(expression.problems.isEmpty, sourceLocation: sourceLocation)
    let value = expression.evaluate()
    if wanted.isNull {
        #expect(expected == "null", "the expectation itself is broken", sourceLocation: sourceLocation)
        #expect(value.isNull, "\(text) is \(value)", sourceLocation: sourceLocation)
    } else {
        #expect(value == wanted, "\(text) is \(value)", sourceLocation: sourceLocation)
    }
}

/// A text with a mark `①` or `②` in it where something is expected.
struct Marked {
    let text: String
    private let offsets: [Character: Int]

    init(_ marked: String) {
        var text = ""
        var offsets: [Character: Int] = [:]
        for character in marked {
            if "①②".contains(character) {
                offsets[character] = text.utf8.count
            } else {
                text.append(character)
            }
        }
        self.text = text
        self.offsets = offsets
    }

    /// The range between the marks; with one mark only, its start.
    var start: Int? { offsets["①"] }
    var end: Int? { offsets["②"] }
}

/// A scope of names with their values, for expressions about them.
struct Names {
    let scope: Scope
    private let values: [Value]

    init(_ names: KeyValuePairs<String, (FEELType, Value)>, types: [String: FEELType] = [:]) {
        scope = Scope(
            names.enumerated().map { Scope.Entry($1.key, type: $1.value.0, slot: $0) }, types: types)
        values = names.map(\.value.1)
    }

    func frame(limits: Limits = .standard) -> Frame {
        var frame = Frame(slots: values.count, limits: limits)
        for (slot, value) in values.enumerated() { frame.set(value, at: slot) }
        return frame
    }

    func evaluate(_ text: String) -> Value {
        var frame = frame()
        return Expression(parsing: text, in: scope).evaluate(in: &frame)
    }

    func expect(_ text: String, equals expected: Value, sourceLocation: SourceLocation = #_sourceLocation) {
        let expression = Expression(parsing: text, in: scope)
        #expect(expression.problems.isEmpty, sourceLocation: sourceLocation)
        var frame = frame()
        let value = expression.evaluate(in: &frame)
        #expect(value == expected, "\(text) is \(value)", sourceLocation: sourceLocation)
    }
}
