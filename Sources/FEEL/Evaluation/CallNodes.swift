/// A call of a built-in function whose arguments are all there.
final class BuiltinCallNode: Node, @unchecked Sendable {
    private let builtin: Builtin
    private let arguments: [Node]
    private let names: [String]?

    // Where only one signature can be meant, it is chosen before.
    private let signature: Signature?

    init(_ builtin: Builtin, _ arguments: [Node], names: [String]?, _ range: SourceRange) {
        self.builtin = builtin
        self.arguments = arguments
        self.names = names
        let fitting = names == nil ? builtin.signatures.filter { $0.accepts(count: arguments.count) } : []
        signature = fitting.count == 1 && !fitting[0].gathers(arguments.count) ? fitting[0] : nil
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        var list = Arguments()
        for index in arguments.indices { list.append(arguments[index].evaluate(item, &frame)) }
        if let signature {
            guard signature.coerce(&list) else {
                frame.report(.argumentType, at: range)
                return .null
            }
            return frame.result(of: signature, list, at: range)
        }
        return frame.call(builtin, list, names: names, at: range)
    }
}

/// A call of whatever a value turns out to be.
final class CallNode: Node, @unchecked Sendable {
    private let callee: Node
    private let arguments: [Node]
    private let names: [String]?

    // The arguments known to be of their parameters' types, as bits; they need not be looked at.
    private let fitting: UInt64

    init(_ callee: Node, _ arguments: [Node], names: [String]?, fitting: UInt64, _ range: SourceRange) {
        self.callee = callee
        self.arguments = arguments
        self.names = names
        self.fitting = fitting
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        guard case .function(let function) = callee.evaluate(item, &frame) else {
            frame.report(.notAFunction, at: callee.range)
            return .null
        }
        let values = arguments.evaluate(item, &frame)
        return frame.call(function, values, names: names, fitting: fitting, at: range)
    }
}

/// A function definition: the body, and what it uses of the variables around it.
final class FunctionNode: Node, @unchecked Sendable {
    private let body: FunctionBody
    private let captures: [Node]

    init(_ body: FunctionBody, captures: [Node], _ range: SourceRange) {
        self.body = body
        self.captures = captures
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        var captured: [Value] = []
        captured.reserveCapacity(captures.count)
        for capture in captures { captured.append(capture.evaluate(item, &frame)) }
        return .function(FunctionValue(body, captured: captured))
    }
}

/// A function whose definition is external.
final class ExternalFunctionNode: Node, @unchecked Sendable {
    private let parameters: [FunctionValue.Parameter]
    private let definition: Node
    private let externals: ExternalFunctions?

    init(
        _ parameters: [FunctionValue.Parameter], _ definition: Node, _ externals: ExternalFunctions?,
        _ range: SourceRange
    ) {
        self.parameters = parameters
        self.definition = definition
        self.externals = externals
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        if case .context(let context) = definition.evaluate(item, &frame),
            let function = externals?.resolve(context, parameters)
        {
            return .function(function)
        }
        frame.report(.unknownExternal, at: range)
        return .null
    }
}

/// A built-in function of one list, fed with the elements one by one.
final class AggregateNode: Node, @unchecked Sendable {
    /// The functions that need no list to be made.
    enum Kind: String, Sendable {
        case all
        case any
        case count
        case sum
    }

    private let kind: Kind
    private let list: Node

    init(_ kind: Kind, _ list: Node, _ range: SourceRange) {
        self.kind = kind
        self.list = list
        super.init(range)
    }

    override func evaluate(_ item: Value, _ frame: inout Frame) -> Value {
        switch kind {
        case .all, .any: truth(item, &frame).value
        case .count, .sum: number(item, &frame).map { .number($0) } ?? .null
        }
    }

    override func number(_ item: Value, _ frame: inout Frame) -> Number? {
        switch kind {
        case .all, .any: return nil
        case .count:
            var count = 0
            let isList = list.each(item, &frame, expandingRange: false) { _, _ in
                count += 1
                return true
            }
            if isList { return Number(count) }
            frame.report(.argumentType, at: range)
            return nil
        case .sum: return sum(item, &frame)
        }
    }

    private func sum(_ item: Value, _ frame: inout Frame) -> Number? {
        var total: Number?
        var failure: Diagnostic.Code?
        let isList = list.each(item, &frame, expandingRange: false) { value, _ in
            guard case .number(let number) = value else {
                failure = .argumentType
                return false
            }
            guard let before = total else {
                total = number
                return true
            }
            total = before.adding(number)
            if total == nil { failure = .overflow }
            return failure == nil
        }
        guard isList, failure == nil else {
            frame.report(failure ?? .argumentType, at: range)
            return nil
        }
        if total == nil { frame.report(.argumentValue, at: range) }
        return total
    }

    override func truth(_ item: Value, _ frame: inout Frame) -> Truth {
        let decisive: Truth = kind == .all ? .no : .yes
        guard kind == .all || kind == .any else { return .unknown }
        var result = decisive.negated
        var isMistaken = false
        let isList = list.each(item, &frame, expandingRange: false) { value, _ in
            let truth = value.truth
            if truth == .unknown, !value.isNull { isMistaken = true }
            if truth != decisive.negated { result = truth }
            return truth != decisive
        }
        if !isList || isMistaken && result == .unknown { frame.report(.argumentType, at: range) }
        return isList ? result : .unknown
    }
}
