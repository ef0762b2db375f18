extension Frame {
    /// The result of a function for positional arguments, or for named ones if names are given.
    package mutating func call(
        _ function: FunctionValue, _ arguments: [Value], names: [String]? = nil, at range: SourceRange
    ) -> Value {
        call(function, arguments, names: names, fitting: 0, at: range)
    }

    /// The same where some arguments are known to be of their parameters' types: those whose bits are set.
    mutating func call(
        _ function: FunctionValue, _ arguments: [Value], names: [String]?, fitting: UInt64, at range: SourceRange
    ) -> Value {
        if case .builtin(let builtin) = function.body {
            return call(builtin, Arguments(arguments), names: names, at: range)
        }
        guard var ordered = order(arguments, names, by: function.parameters, at: range) else { return .null }
        for index in ordered.indices where fitting &>> UInt64(index) & 1 == 0 {
            var coercion = Coercion(value: ordered[index], conversion: .none)
            let isFitting = truth(at: range) { steps in
                coercion = coercion.value.coerced(to: function.parameters[index].type, &steps)
                return Truth(coercion.conversion != .failed)
            }
            // A function is not called at all if an argument is of the wrong type.
            guard isFitting == .yes else {
                report(.argumentType, at: range)
                return .null
            }
            if coercion.conversion != .none { ordered[index] = coercion.value }
        }
        switch function.body {
        case .builtin: return .null
        case .supplied(let implementation):
            return calling(at: range) { frame in implementation(ordered, &frame) }
        case .closure(let body, let captured):
            return calling(at: range, operations: body.depth) { frame in frame.evaluate(body, ordered, captured) }
        }
    }

    private mutating func order(
        _ arguments: [Value], _ names: [String]?, by parameters: [FunctionValue.Parameter], at range: SourceRange
    ) -> [Value]? {
        guard let names else {
            if arguments.count == parameters.count { return arguments }
            report(.argumentCount, at: range)
            return nil
        }
        // A parameter that is not named is null (DMN 1.5, 10.3.2.13.5); to name none, or one twice, is a mistake.
        var ordered = [Value](repeating: .null, count: parameters.count)
        var isGiven = [Bool](repeating: false, count: parameters.count)
        for (name, argument) in zip(names, arguments) {
            guard let index = parameters.firstIndex(where: { $0.name.hasSameCodePoints(as: name) }), !isGiven[index]
            else {
                report(.argumentName, at: range)
                return nil
            }
            ordered[index] = argument
            isGiven[index] = true
        }
        return ordered
    }

    private mutating func evaluate(_ body: FunctionBody, _ arguments: [Value], _ captured: [Value]) -> Value {
        scoped(locals: body.localCount, body.source) { frame in
            for (index, argument) in arguments.enumerated() { frame.setLocal(argument, at: index) }
            for (index, value) in zip(body.captureIndices, captured) { frame.setLocal(value, at: index) }
            return body.node.evaluate(.null, &frame)
        }
    }

    /// The result of a built-in function: of the first signature whose types the arguments have.
    mutating func call(
        _ builtin: Builtin, _ arguments: Arguments, names: [String]?, at range: SourceRange
    ) -> Value {
        var failure = names == nil ? Diagnostic.Code.argumentCount : .argumentName
        for signature in builtin.signatures {
            guard var ordered = signature.order(arguments, names: names) else { continue }
            if signature.coerce(&ordered) { return result(of: signature, ordered, at: range) }
            failure = .argumentType
        }
        report(failure, at: range)
        return .null
    }

    /// The result of a signature for arguments of its types.
    mutating func result(of signature: Signature, _ arguments: Arguments, at range: SourceRange) -> Value {
        let outer = callRange
        callRange = range
        defer { callRange = outer }
        guard let result = signature.body(arguments, &self) else {
            report(.argumentValue, at: range)
            return .null
        }
        return limited(result, at: range)
    }
}
