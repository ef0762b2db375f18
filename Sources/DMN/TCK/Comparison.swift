internal import FEEL

/// The strict comparison of an expected with an actual value: each kind by the narrowest rule any public runner uses.
///
/// Numbers agree within 1e-8, strings code point for code point, lists in order, contexts with exactly the same keys, moments
/// as instants of the same kind, durations by their normalised length.
enum Comparison {
    private static let tolerance = Number(parsing: "0.00000001") ?? .zero

    /// What differs, told with the path into the value; nil if nothing does.
    static func difference(expected: Value, actual: Value, at path: String = "") -> String? {
        switch (expected, actual) {
        case (.number(let left), .number(let right)):
            if let distance = left.subtracting(right)?.magnitude, distance < tolerance { return nil }
        case (.list(let left), .list(let right)):
            guard left.count == right.count else { break }
            for index in left.indices {
                let inner = difference(expected: left[index], actual: right[index], at: "\(path)[\(index + 1)]")
                if let inner { return inner }
            }
            return nil
        case (.context(let left), .context(let right)):
            return difference(expected: left, actual: right, at: path) ?? missing(left, right, at: path)
        default:
            if isSame(expected, actual) { return nil }
        }
        let place = path.isEmpty ? "" : "\(path): "
        return "\(place)expected \(text(expected)), found \(text(actual))"
    }

    private static func difference(expected: Context, actual: Context, at path: String) -> String? {
        for (name, value) in zip(expected.shape.names, expected.values) {
            guard let other = actual[name] else {
                return "\(path).\(name): expected \(text(value)), found no such entry"
            }
            if let inner = difference(expected: value, actual: other, at: "\(path).\(name)") { return inner }
        }
        return nil
    }

    private static func missing(_ expected: Context, _ actual: Context, at path: String) -> String? {
        actual.shape.names.first { expected[$0] == nil }.map { "\(path).\($0): unexpected entry" }
    }

    private static func isSame(_ expected: Value, _ actual: Value) -> Bool {
        switch (expected, actual) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.date, .date), (.time, .time), (.dateTime, .dateTime), (.monthsDuration, .monthsDuration),
            (.timeDuration, .timeDuration):
            // The order is the finer measure: FEEL's own equality of times looks at whole seconds only.
            expected.order(to: actual) == .same
        case (.range, .range): expected.equals(actual) == .yes
        default: false
        }
    }

    private static func text(_ value: Value) -> String {
        if case .string(let string) = value { return "\"\(string)\"" }
        return value.description
    }
}
