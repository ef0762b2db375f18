extension Builtin {
    /// Functions that make one value of a list's.
    static let statistics = [
        Builtin("count", Signature("list") { (list: [Value]) in Number(list.count) }),
        Builtin("max", Signature("list", gathering: .alternatively) { (list: [Value]) in extreme(list, .after) }),
        Builtin(
            "mean",
            Signature("list", gathering: .alternatively) { (list: [Value]) in
                numbers(list).flatMap { mean($0) }
            }),
        Builtin(
            "median",
            Signature("list", gathering: .alternatively) { (list: [Value]) in
                numbers(list).flatMap { median($0) }
            }),
        Builtin("min", Signature("list", gathering: .alternatively) { (list: [Value]) in extreme(list, .before) }),
        Builtin(
            "mode",
            Signature("list", gathering: .alternatively) { (list: [Value]) in
                numbers(list).map { mode($0).map { Value.number($0) } }
            }),
        Builtin(
            "product",
            Signature("list", gathering: .alternatively) { (list: [Value]) in
                numbers(list).flatMap { $0.isEmpty ? nil : total($0, Number.one) { $0.multiplied(by: $1) } }
            }),
        Builtin(
            "stddev",
            Signature("list", gathering: .alternatively) { (list: [Value]) in
                numbers(list).flatMap { deviation($0) }
            }),
        Builtin(
            "sum",
            Signature("list", gathering: .alternatively) { (list: [Value]) in
                numbers(list).flatMap { $0.isEmpty ? nil : sum($0) }
            }),
    ]

    private static func numbers(_ list: [Value]) -> [Number]? {
        var numbers: [Number] = []
        numbers.reserveCapacity(list.count)
        for value in list {
            guard case .number(let number) = value else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    private static func total(
        _ numbers: [Number], _ start: Number, _ combine: (Number, Number) -> Number?
    ) -> Number? {
        var total = start
        for number in numbers {
            guard let next = combine(total, number) else { return nil }
            total = next
        }
        return total
    }

    private static func sum(_ numbers: [Number]) -> Number? { total(numbers, Number.zero) { $0.adding($1) } }

    private static func mean(_ numbers: [Number]) -> Number? { sum(numbers)?.divided(by: Number(numbers.count)) }

    private static func median(_ numbers: [Number]) -> Number? {
        guard !numbers.isEmpty else { return nil }
        let sorted = numbers.sorted()
        let middle = sorted.count / 2
        if sorted.count % 2 == 1 { return sorted[middle] }
        return mean([sorted[middle - 1], sorted[middle]])
    }

    private static func mode(_ numbers: [Number]) -> [Number] {
        var counts: [Number: Int] = [:]
        for number in numbers { counts[number, default: 0] += 1 }
        let highest = counts.values.max()
        return counts.filter { $0.value == highest }.keys.sorted()
    }

    // The deviation of a sample: one element has none.
    private static func deviation(_ numbers: [Number]) -> Number? {
        guard numbers.count > 1, let mean = mean(numbers) else { return nil }
        let squares = numbers.compactMap { number in
            number.subtracting(mean).flatMap { $0.multiplied(by: $0) }
        }
        guard squares.count == numbers.count else { return nil }
        return sum(squares)?.divided(by: Number(numbers.count - 1))?.squareRoot
    }

    // Values of one ordered kind only.
    private static func extreme(_ list: [Value], _ wanted: Order) -> Value? {
        guard var best = list.first, best.order(to: best) != nil else { return nil }
        for value in list.dropFirst() {
            guard let order = value.order(to: best) else { return nil }
            if order == wanted { best = value }
        }
        return best
    }
}
