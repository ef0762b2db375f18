import FEEL
import Testing

/// Our own fast ways against the library they stand in for.
struct NumberDifferentialTests {
    private static let pairs = 120_000

    /// A number as business data has them, or, one time in three, any number at all.
    private static func number(_ generator: inout SeededGenerator) -> Number {
        let digits: String
        let exponent: Int
        switch Int.random(in: 0..<9, using: &generator) {
        case 0...2:
            digits = String(Int.random(in: 0...2000, using: &generator))
            exponent = Int.random(in: -3...2, using: &generator)
        case 3...4:
            digits = String(UInt64.random(in: 0...1 << 53, using: &generator))
            exponent = Int.random(in: -12...6, using: &generator)
        case 5:
            digits = String(UInt64.max - UInt64.random(in: 0...3, using: &generator))
            exponent = Int.random(in: -20...20, using: &generator)
        case 6:
            digits = String(UInt64.random(in: 0...99, using: &generator)) + "0000000000"
            exponent = Int.random(in: -20...5, using: &generator)
        case 7:
            digits = String(UInt128.random(in: 0...9_999_999_999_999_999_999_999_999_999_999_999, using: &generator))
            exponent = Int.random(in: -40...10, using: &generator)
        default:
            digits = String(UInt64.random(in: 0...99_999, using: &generator))
            exponent = Int.random(in: -6176...6111, using: &generator)
        }
        let sign = Bool.random(using: &generator) ? "-" : ""
        return Number(parsing: "\(sign)\(digits)E\(exponent)") ?? .zero
    }

    private static func differ(_ ours: Number?, _ theirs: Number?) -> Bool {
        ours?.encoding.high != theirs?.encoding.high || ours?.encoding.low != theirs?.encoding.low
    }

    @Test func `every operation gives the same digits and the same quantum as the library`() {
        var generator = SeededGenerator(seed: 2026)
        var compared = 0
        for _ in 0..<Self.pairs {
            let left = Self.number(&generator)
            let right = Self.number(&generator)
            compared += 1
            let pair = "\(left.encoding) \(right.encoding)"
            if Self.differ(left.adding(right), DecimalLibrary.sum(left, right)) { Issue.record("sum \(pair)") }
            if Self.differ(left.subtracting(right), DecimalLibrary.difference(left, right)) {
                Issue.record("difference \(pair)")
            }
            if Self.differ(left.multiplied(by: right), DecimalLibrary.product(left, right)) {
                Issue.record("product \(pair)")
            }
            if Self.differ(left.divided(by: right), DecimalLibrary.quotient(left, right)) {
                Issue.record("quotient \(pair)")
            }
            if (left < right) != DecimalLibrary.isLess(left, right) { Issue.record("order \(pair)") }
            if (left == right) != DecimalLibrary.isEqual(left, right) { Issue.record("equality \(pair)") }
        }
        #expect(compared == Self.pairs)
    }

    @Test func `equality, order and hash agree where only the quantum differs`() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<20_000 {
            let coefficient = Int.random(in: -1_000_000...1_000_000, using: &generator)
            let zeros = Int.random(in: 0...20, using: &generator)
            let left = Number(coefficient)
            let right = try #require(
                Number(parsing: "\(coefficient)\(String(repeating: "0", count: zeros))E-\(zeros)"))
            #expect(left == right)
            #expect(DecimalLibrary.isEqual(left, right))
            #expect(left.hashValue == right.hashValue)
            #expect(!(left < right) && !(right < left))
            #expect(left.description == right.description)
        }
    }

    @Test func `texts are read as the library reads them`() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<50_000 {
            var text = Bool.random(using: &generator) ? "-" : ""
            for _ in 0..<Int.random(in: 1...45, using: &generator) {
                text += Bool.random(using: &generator) ? "0" : String(Int.random(in: 0...9, using: &generator))
            }
            if Bool.random(using: &generator) {
                text += "."
                for _ in 0..<Int.random(in: 1...45, using: &generator) {
                    text += Bool.random(using: &generator) ? "0" : String(Int.random(in: 0...9, using: &generator))
                }
            }
            switch Int.random(in: 0...3, using: &generator) {
            case 0: text += "E\(Int.random(in: -20...20, using: &generator))"
            case 1: text += "e\(Int.random(in: -6250 ... -6100, using: &generator))"
            case 2: text += "E+\(Int.random(in: 6050...6160, using: &generator))"
            default: break
            }
            let ours = Number(parsing: text)
            let theirs = DecimalLibrary.number(text)
            if Self.differ(ours, theirs) {
                Issue.record("\(text): \(String(describing: ours?.encoding)), \(String(describing: theirs?.encoding))")
            }
        }
    }

    @Test func `rounding half to even agrees with the library's quantize`() throws {
        var generator = SeededGenerator(seed: 13)
        for _ in 0..<50_000 {
            let number = Self.number(&generator)
            let scale = Int.random(in: -25...45, using: &generator)
            let model = try #require(Number(parsing: "1E\(-scale)"))
            guard let theirs = DecimalLibrary.quantized(number, like: model) else { continue }
            #expect(number.rounded(.halfEven, scale: scale) == theirs, "\(number.encoding) to \(scale)")
        }
    }

    @Test func `binary numbers are the nearest ones`() {
        var generator = SeededGenerator(seed: 17)
        for _ in 0..<50_000 {
            let number = Self.number(&generator)
            #expect(number.double == Double(number.description), "\(number.encoding)")
        }
    }
}
