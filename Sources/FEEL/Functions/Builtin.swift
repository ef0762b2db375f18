/// A built-in function: a name and the ways to call it.
package final class Builtin: Sendable {
    /// The name.
    package let name: String

    let signatures: [Signature]

    init(_ name: String, _ signatures: Signature...) {
        self.name = name
        self.signatures = signatures
    }

    /// The built-in functions by family, in the order of a reference.
    package static let families: [(title: String, functions: [Builtin])] = [
        ("Truth and identity", booleans), ("Numbers", numbers), ("Statistics", statistics), ("Strings", strings),
        ("Regular expressions", patterns), ("Dates and times", dates), ("Conversions", conversions), ("Lists", lists),
        ("Contexts", contexts), ("Ranges", ranges),
    ]

    /// All built-in functions, sorted by name.
    package static let all: [Builtin] = families.flatMap(\.functions).sorted { $0.name < $1.name }

    private static let index = NameIndex(all.map(\.name))

    /// The built-in function whose name stands at the scanner's position.
    static func match(at scanner: Scanner) -> (builtin: Builtin, end: Int)? {
        index.match(at: scanner).map { (all[$0.index], $0.end) }
    }

    /// The names of each signature's parameters; those that may be left out end with a question mark.
    package var parameterNames: [[String]] {
        signatures.map { $0.parameters.map { $0.name + ($0.isOptional ? "?" : "") } }
    }

    /// The ways to call the function, as `name(parameter: type, …): type`; what may be left out stands in brackets.
    package var forms: [String] {
        signatures.map { signature in
            let parameters = signature.parameters.map { parameter in
                let text = "\(parameter.name): \(parameter.type)"
                return parameter.isOptional ? "[\(text)]" : text
            }
            let more = signature.gathering == .never ? "" : ", …"
            return "\(name)(\(parameters.joined(separator: ", "))\(more)): \(signature.result)"
        }
    }

    /// The type of the function as a value.
    var type: FEELType {
        .function(signatures[0].parameters.map(\.type), result)
    }

    /// The type of the results of all signatures.
    var result: FEELType {
        signatures.dropFirst().reduce(signatures[0].result) { $0.joined(with: $1.result) }
    }

    var isPure: Bool { signatures.allSatisfy(\.isPure) }
}
