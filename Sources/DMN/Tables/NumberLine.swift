internal import FEEL

/// The numbers columns compare with, ascending within a stretch: ``Breakpoints`` for the commonest kind.
///
/// Beside the numbers lie the words of their encodings: numbers of the same sign and quantum, as whole numbers and amounts
/// of money are, are told apart by these alone, without decimal arithmetic.
struct NumberLine: Sendable {
    private(set) var numbers: [Number] = []
    private var highs: [UInt64] = []
    private var lows: [UInt64] = []

    /// How many numbers there are.
    var count: Int { numbers.count }

    /// How many segments there are; see ``Breakpoints``.
    var segments: Int { numbers.count * 2 + 1 }

    /// The line of no numbers.
    init() {}

    /// Sorts and unites the constants.
    init(_ constants: [Number]) {
        var unique: [Number] = []
        unique.reserveCapacity(constants.count)
        for number in constants.sorted() where unique.last != number { unique.append(number) }
        append(unique)
    }

    /// Adds a stretch of numbers, sorted and united.
    mutating func append(_ sorted: [Number]) {
        numbers += sorted
        highs += sorted.map(\.encoding.high)
        lows += sorted.map(\.encoding.low)
    }

    /// The segment a number lies in.
    func segment(of number: Number) -> Int { segment(of: number, from: 0, count: numbers.count) }

    /// The segment a number lies in, among a stretch of the numbers.
    @inline(__always)
    func segment(of number: Number, from start: Int, count: Int) -> Int {
        let (high, low) = number.encoding
        let isNegative = number.isNegative
        var first = start
        var end = start + count
        while first < end {
            let middle = (first + end) >> 1
            if highs[middle] == high {
                let other = lows[middle]
                if other == low { return (middle - start) * 2 + 1 }
                if (low < other) != isNegative { end = middle } else { first = middle + 1 }
                continue
            }
            if number == numbers[middle] { return (middle - start) * 2 + 1 }
            if number < numbers[middle] { end = middle } else { first = middle + 1 }
        }
        return (first - start) * 2
    }
}
