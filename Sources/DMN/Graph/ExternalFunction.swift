internal import FEEL
internal import Glibc

/// Functions with an external definition: a fixed set, by class and signature of Java's standard library.
///
/// There is no Java here. The set is what DMN's own test cases use; a definition of anything else is null, with a
/// diagnostic.
enum ExternalFunction {
    private typealias Implementation = @Sendable ([Value]) -> Value?

    /// The function an external definition means; nil if it is none of the set.
    static func resolve(_ definition: Context, _ parameters: [FunctionValue.Parameter]) -> FunctionValue? {
        let java = definition["java"]?.asContext ?? definition
        guard let className = java["class"]?.asString, let signature = java["method signature"]?.asString else {
            return nil
        }
        let method = String(signature.unicodeScalars.filter { $0 != " " })
        guard let implementation = functions["\(className).\(method)"] else { return nil }
        return FunctionValue(parameters: parameters) { arguments, frame in
            if let value = implementation(arguments) { return value }
            frame.report(.argumentValue, at: SourceRange(0, 0))
            return .null
        }
    }

    private static let functions: [String: Implementation] = [
        "java.lang.Byte.valueOf(byte)": { integer($0, Int8.self) },
        "java.lang.Double.valueOf(java.lang.String)": { number(text($0).flatMap { Double($0) }?.description) },
        "java.lang.Float.valueOf(java.lang.String)": { number(text($0).flatMap { Float($0) }?.description) },
        "java.lang.Integer.valueOf(java.lang.String)": { text($0).flatMap { Int32($0) }.map { .integer(Int($0)) } },
        "java.lang.Math.cos(double)": { arguments in double(arguments, 0).flatMap { number(cos($0).description) } },
        "java.lang.Math.max(double,double)": { arguments in
            guard let left = double(arguments, 0), let right = double(arguments, 1) else { return nil }
            return number(max(left, right).description)
        },
        "java.lang.Math.max(float,float)": { arguments in
            // A float prints as the shortest decimal that reads back as it.
            guard let left = double(arguments, 0), let right = double(arguments, 1) else { return nil }
            return number(max(Float(left), Float(right)).description)
        },
        "java.lang.Math.max(int,int)": { larger($0, Int32.self) },
        "java.lang.Math.max(long,long)": { larger($0, Int64.self) },
        "java.lang.Short.valueOf(short)": { integer($0, Int16.self) },
        "java.lang.String.format(java.lang.String,[Ljava.lang.Object;)": format,
        "java.lang.String.valueOf(char)": { arguments in
            text(arguments).flatMap { $0.unicodeScalars.count == 1 ? .string($0) : nil }
        },
    ]

    private static func text(_ arguments: [Value]) -> String? { arguments.first?.asString }

    private static func double(_ arguments: [Value], _ index: Int) -> Double? {
        arguments.indices.contains(index) ? arguments[index].asNumber?.double : nil
    }

    private static func number(_ text: String?) -> Value? {
        text.flatMap { Number(parsing: $0) }.map { .number($0) }
    }

    private static func integer<T: FixedWidthInteger>(_ arguments: [Value], _ type: T.Type) -> Value? {
        arguments.first?.asInteger.flatMap { T(exactly: $0) }.map { .integer(Int($0)) }
    }

    private static func larger<T: FixedWidthInteger>(_ arguments: [Value], _ type: T.Type) -> Value? {
        let values = arguments.compactMap { $0.asInteger.flatMap { T(exactly: $0) } }
        guard values.count == 2, arguments.count == 2 else { return nil }
        return .integer(Int(max(values[0], values[1])))
    }

    /// `String.format` with `%s` and `%%`; any other conversion has no result.
    @Sendable
    private static func format(_ arguments: [Value]) -> Value? {
        guard let pattern = text(arguments) else { return nil }
        var result = String.UnicodeScalarView()
        var rest = arguments.dropFirst()[...]
        var scalars = pattern.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "%" else {
                result.append(scalar)
                continue
            }
            switch scalars.next() {
            case "%": result.append("%")
            case "s":
                guard let value = rest.popFirst() else { return nil }
                result.append(contentsOf: (value.asString ?? value.description).unicodeScalars)
            default: return nil
            }
        }
        return .string(String(result))
    }
}
