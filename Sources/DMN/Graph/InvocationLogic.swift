internal import FEEL

/// A boxed invocation: a function and its arguments by name.
final class InvocationLogic: Sendable {
    private let function: Logic
    private let names: [String]
    private let arguments: [Logic]
    private let source: FEEL.Source

    init(function: Logic, names: [String], arguments: [Logic], source: FEEL.Source) {
        self.function = function
        self.names = names
        self.arguments = arguments
        self.source = source
    }

    func evaluate(_ frame: inout Frame) -> Value {
        guard case .function(let function) = function.evaluate(&frame) else {
            frame.report(.notAFunction, in: source)
            return .null
        }
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(argument.evaluate(&frame)) }
        return frame.call(function, values, names: names, at: SourceRange(0, source.text.utf8.count))
    }
}
