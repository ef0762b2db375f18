internal import FEEL

/// The numbers a column compares with, ascending: ``Breakpoints`` for the commonest kind.
struct NumberLine: Sendable {
    private let numbers: [Number]
    // The encodings beside one another: whole numbers and amounts of one quantum are told apart without decimal arithmetic.
    private let highs: [UInt64]
    private let lows: [UInt64]

    /// How many segments there are; see ``Breakpoints``.
    var segments: Int { numbers.count * 2 + 1 }

    /// Sorts and unites the constants.
    init(_ constants: [Number]) {
        var unique: [Number] = []
        unique.reserveCapacity(constants.count)
        for number in constants.sorted() where unique.last != number { unique.append(number) }
        numbers = unique
        highs = unique.map(\.encoding.high)
        lows = unique.map(\.encoding.low)
    }

    /// The segment a number lies in.
    func segment(of number: Number) -> Int {
        let (high, low) = number.encoding
        let isNegative = number.isNegative
        var start = 0
        var end = numbers.count
        while start < end {
            let middle = (start + end) >> 1
            if highs[middle] == high {
                // Same sign and quantum: the coefficients order the numbers.
                let other = lows[middle]
                if other == low { return middle * 2 + 1 }
                if (low < other) != isNegative { end = middle } else { start = middle + 1 }
            } else if number == numbers[middle] {
                return middle * 2 + 1
            } else if number < numbers[middle] {
                end = middle
            } else {
                start = middle + 1
            }
        }
        return start * 2
    }
}
