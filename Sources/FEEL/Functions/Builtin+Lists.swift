extension Builtin {
    /// Functions of lists.
    static let lists = [
        Builtin(
            "append",
            Signature("list", "item", gathering: .rest) { (list: [Value], items: [Value]) in list + items }),
        Builtin(
            "concatenate",
            Signature("list", gathering: .rest) { (lists: [Value]) in
                lists.contains { $0.isNull } ? nil : lists.flatMap { $0.elements }
            }),
        Builtin("distinct values", distinctValues),
        Builtin("flatten", flatten),
        Builtin("index of", indexOf),
        Builtin(
            "insert before",
            Signature("list", "position", "newItem") { (list: [Value], position: Position, item: Value) in
                index(position, in: list).map { index in
                    var list = list
                    list.insert(item, at: index)
                    return list
                }
            }),
        Builtin("list contains", listContains),
        Builtin(
            "list replace",
            Signature("list", "position", "newItem") { (list: [Value], position: Position, item: Value) in
                index(position, in: list).map { index in
                    var list = list
                    list[index] = item
                    return list
                }
            }, replaceMatching),
        Builtin(
            "remove",
            Signature("list", "position") { (list: [Value], position: Position) in
                index(position, in: list).map { index in
                    var list = list
                    list.remove(at: index)
                    return list
                }
            }),
        Builtin("reverse", Signature("list") { (list: [Value]) in Array(list.reversed()) }),
        Builtin("sort", sort),
        Builtin(
            "sublist",
            Signature("list", "start position", "length") { (list: [Value], start: Position, length: Position?) in
                index(start, in: list).flatMap { index in
                    let count = length?.integer ?? list.count - index
                    return count >= 0 && count <= list.count - index ? Array(list[index..<index + count]) : nil
                }
            }),
        Builtin("union", union),
    ]

    // Positions count from 1, or from the end if negative.
    private static func index(_ position: Position, in list: [Value]) -> Int? {
        let integer = position.integer
        guard integer != 0, abs(integer) <= list.count else { return nil }
        return integer > 0 ? integer - 1 : list.count + integer
    }

    private static let list = Signature.Parameter("list", [Value].self)

    private static let listContains = Signature(
        [list, Signature.Parameter("element", Value.self)], result: .boolean
    ) { arguments, frame in
        for element in arguments[0].elements where frame.isEqual(element, arguments[1]) { return .boolean(true) }
        return .boolean(false)
    }

    private static let indexOf = Signature(
        [list, Signature.Parameter("match", Value.self)], result: .list(.number)
    ) { arguments, frame in
        var positions: [Value] = []
        for (index, element) in arguments[0].elements.enumerated() where frame.isEqual(element, arguments[1]) {
            positions.append(.integer(index + 1))
        }
        return .list(positions)
    }

    private static let distinctValues = Signature([list], result: .list(.any)) { arguments, frame in
        distinct(arguments[0].elements, &frame)
    }

    private static let union = Signature([list], result: .list(.any), gathering: .rest) { arguments, frame in
        let lists = arguments[0].elements
        return lists.contains { $0.isNull } ? nil : distinct(lists.flatMap { $0.elements }, &frame)
    }

    private static func distinct(_ list: [Value], _ frame: inout Frame) -> Value? {
        var distinct: [Value] = []
        for value in list {
            if !frame.isThere(value, in: distinct) { distinct.append(value) }
            guard frame.step(at: frame.callRange, count: distinct.count) else { return nil }
        }
        return .list(distinct)
    }

    private static let flatten = Signature([list], result: .list(.any)) { arguments, frame in
        var flat: [Value] = []
        return flatten(arguments[0].elements, into: &flat, &frame) ? .list(flat) : nil
    }

    // A list may hold another one many times over: the steps bound what comes of it.
    private static func flatten(_ list: [Value], into flat: inout [Value], _ frame: inout Frame) -> Bool {
        for value in list {
            guard frame.step(at: frame.callRange), flat.count <= frame.limits.listElements else { return false }
            if case .list(let inner) = value {
                guard flatten(inner, into: &flat, &frame) else { return false }
            } else {
                flat.append(value)
            }
        }
        return true
    }

    private static let replaceMatching = Signature(
        [list, Signature.Parameter("match", Callback.self), Signature.Parameter("newItem", Value.self)],
        result: .list(.any)
    ) { arguments, frame in
        guard case .function(let match) = arguments[1], match.parameters.count == 2 else { return nil }
        var list = arguments[0].elements
        for index in list.indices {
            let verdict = frame.call(match, [list[index], arguments[2]], at: frame.callRange)
            guard case .boolean(let isMatch) = verdict else { return nil }
            if isMatch { list[index] = arguments[2] }
        }
        return .list(list)
    }

    private static let sort = Signature(
        [list, Signature.Parameter("precedes", Callback.self)], result: .list(.any)
    ) { arguments, frame in
        guard case .function(let precedes) = arguments[1], precedes.parameters.count == 2 else { return nil }
        return sorted(arguments[0].elements, by: precedes, &frame).map { .list($0) }
    }

    // Merges runs of doubling length: stable, and it can stop when the function has no answer.
    private static func sorted(_ list: [Value], by precedes: FunctionValue, _ frame: inout Frame) -> [Value]? {
        var source = list
        var width = 1
        while width < source.count {
            var merged: [Value] = []
            merged.reserveCapacity(source.count)
            for start in stride(from: 0, to: source.count, by: 2 * width) {
                var left = start
                var right = min(start + width, source.count)
                let middle = right
                let end = min(start + 2 * width, source.count)
                while left < middle, right < end {
                    let verdict = frame.call(precedes, [source[right], source[left]], at: frame.callRange)
                    guard case .boolean(let isRightFirst) = verdict else { return nil }
                    merged.append(isRightFirst ? source[right] : source[left])
                    if isRightFirst { right += 1 } else { left += 1 }
                }
                merged.append(contentsOf: source[left..<middle])
                merged.append(contentsOf: source[right..<end])
            }
            source = merged
            width *= 2
        }
        return source
    }
}

extension Value {
    /// The elements of a list; what is no list is its only element.
    fileprivate var elements: [Value] {
        if case .list(let elements) = self { elements } else { [self] }
    }
}

extension Frame {
    /// Whether two values are equal; looking into them takes steps.
    fileprivate mutating func isEqual(_ left: Value, _ right: Value) -> Bool {
        truth(at: callRange) { left.equals(right, &$0) } == .yes
    }

    fileprivate mutating func isThere(_ value: Value, in list: [Value]) -> Bool {
        for element in list where isEqual(element, value) { return true }
        return false
    }
}
