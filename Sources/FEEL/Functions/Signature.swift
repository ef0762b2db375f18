/// One way to call a built-in function: its parameters, and what it does with them.
struct Signature: Sendable {
    /// A formal parameter of a built-in function.
    struct Parameter: Sendable {
        let name: String
        let type: FEELType
        let isNullable: Bool
        let isOptional: Bool
    }

    /// How positional arguments become the last parameter's list.
    enum Gathering: Sendable {
        /// If there is more than one argument, they are the list.
        case alternatively
        case never
        /// All arguments from the last parameter on are the list.
        case rest
    }

    /// What the function does; `nil` if it has no result for the arguments.
    typealias Body = @Sendable (Arguments, inout Frame) -> Value?

    let parameters: [Parameter]
    let result: FEELType
    let gathering: Gathering

    /// Whether equal arguments always give equal results.
    let isPure: Bool
    let body: Body

    init(
        _ parameters: [Parameter], result: FEELType, gathering: Gathering = .never, isPure: Bool = true,
        _ body: @escaping Body
    ) {
        self.parameters = parameters
        self.result = result
        self.gathering = gathering
        self.isPure = isPure
        self.body = body
    }

    private var requiredCount: Int { parameters.count - parameters.reversed().prefix { $0.isOptional }.count }

    /// Whether so many positional arguments can be given.
    func accepts(count: Int) -> Bool {
        if count >= requiredCount, count <= parameters.count { return true }
        return gathering != .never && count >= parameters.count
    }

    /// Whether so many positional arguments are gathered into a list.
    func gathers(_ count: Int) -> Bool {
        switch gathering {
        case .alternatively: count > 1
        case .never: false
        case .rest: true
        }
    }

    /// The arguments in the order of the parameters; `nil` if they do not fit in number or name.
    func order(_ arguments: Arguments, names: [String]?) -> Arguments? {
        var ordered = Arguments()
        guard let names else {
            guard accepts(count: arguments.count) else { return nil }
            guard gathers(arguments.count) else { return arguments }
            for index in 0..<parameters.count - 1 { ordered.append(arguments[index]) }
            ordered.append(.list((parameters.count - 1..<arguments.count).map { arguments[$0] }))
            return ordered
        }
        var used = 0
        for parameter in parameters {
            if let index = names.firstIndex(where: { $0.hasSameCodePoints(as: parameter.name) }) {
                ordered.append(arguments[index])
                used += 1
            } else {
                guard parameter.isOptional else { return nil }
                ordered.append(.null)
            }
        }
        return used == names.count ? ordered : nil
    }

    /// Brings the arguments to the parameters' types; false if one cannot be.
    @inline(__always)
    func coerce(_ arguments: inout Arguments) -> Bool {
        for index in parameters.indices {
            let parameter = parameters[index]
            let argument = arguments[index]
            if argument.isNull {
                guard parameter.isNullable else { return false }
            } else if parameter.type != .any {
                let coercion = argument.coerced(to: parameter.type)
                guard coercion.conversion != .failed else { return false }
                if coercion.conversion != .none { arguments[index] = coercion.value }
            }
        }
        return true
    }
}

extension Signature {
    /// A signature without parameters.
    init<R: Argument>(isPure: Bool = true, _ body: @escaping @Sendable (inout Frame) -> R?) {
        self.init([], result: R.type, isPure: isPure) { _, frame in body(&frame)?.value }
    }

    /// A signature of one parameter.
    init<A: Argument, R: Argument>(
        _ a: String, gathering: Gathering = .never, _ body: @escaping @Sendable (A) -> R?
    ) {
        self.init([Parameter(a, A.self)], result: R.type, gathering: gathering) { arguments, _ in
            A(arguments[0]).flatMap { body($0)?.value }
        }
    }

    /// A signature of two parameters.
    init<A: Argument, B: Argument, R: Argument>(
        _ a: String, _ b: String, gathering: Gathering = .never, _ body: @escaping @Sendable (A, B) -> R?
    ) {
        self.init([Parameter(a, A.self), Parameter(b, B.self)], result: R.type, gathering: gathering) { arguments, _ in
            guard let a = A(arguments[0]), let b = B(arguments[1]) else { return nil }
            return body(a, b)?.value
        }
    }

    /// A signature of three parameters.
    init<A: Argument, B: Argument, C: Argument, R: Argument>(
        _ a: String, _ b: String, _ c: String, _ body: @escaping @Sendable (A, B, C) -> R?
    ) {
        let parameters = [Parameter(a, A.self), Parameter(b, B.self), Parameter(c, C.self)]
        self.init(parameters, result: R.type) { arguments, _ in
            guard let a = A(arguments[0]), let b = B(arguments[1]), let c = C(arguments[2]) else { return nil }
            return body(a, b, c)?.value
        }
    }

    /// A signature of four parameters.
    init<A: Argument, B: Argument, C: Argument, D: Argument, R: Argument>(
        _ a: String, _ b: String, _ c: String, _ d: String, _ body: @escaping @Sendable (A, B, C, D) -> R?
    ) {
        let parameters = [
            Parameter(a, A.self), Parameter(b, B.self), Parameter(c, C.self), Parameter(d, D.self),
        ]
        self.init(parameters, result: R.type) { arguments, _ in
            guard let a = A(arguments[0]), let b = B(arguments[1]), let c = C(arguments[2]), let d = D(arguments[3])
            else { return nil }
            return body(a, b, c, d)?.value
        }
    }
}

extension Signature.Parameter {
    /// A parameter of a Swift type.
    init<A: Argument>(_ name: String, _ type: A.Type) {
        self.init(name: name, type: A.type, isNullable: A.isNullable, isOptional: A.isOptional)
    }
}
