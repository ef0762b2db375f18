import FEEL
import Testing

struct NumberRoundingTests {
    private static let numbers = ["5.5", "2.5", "1.6", "1.1", "1", "-1", "-1.1", "-1.6", "-2.5", "-5.5"]

    @Test(arguments: [
        (Number.Rounding.up, [6, 3, 2, 2, 1, -1, -2, -2, -3, -6]), (.down, [5, 2, 1, 1, 1, -1, -1, -1, -2, -5]),
        (.ceiling, [6, 3, 2, 2, 1, -1, -1, -1, -2, -5]), (.floor, [5, 2, 1, 1, 1, -1, -2, -2, -3, -6]),
        (.halfUp, [6, 3, 2, 1, 1, -1, -1, -2, -3, -6]), (.halfDown, [5, 2, 2, 1, 1, -1, -1, -2, -2, -5]),
        (.halfEven, [6, 2, 2, 1, 1, -1, -1, -2, -2, -6]),
    ])
    func `each way of rounding treats ties and signs as its name says`(rounding: Number.Rounding, expected: [Int])
        throws
    {
        for (text, integer) in zip(Self.numbers, expected) {
            let number = try #require(Number(parsing: text))
            #expect(number.rounded(rounding, scale: 0) == Number(integer), "\(text)")
        }
    }

    @Test(arguments: [
        (Number.Rounding.halfEven, "0.3333333333333333333333333333333333", 2, "0.33"), (.halfEven, "2.5", 0, "2"),
        (.halfEven, "0.515", 2, "0.52"), (.halfEven, "65.123456", 6, "65.123456"),
        (.halfEven, "2.142857142857142857142857142857143", 3, "2.143"), (.up, "1.121", 2, "1.13"),
        (.up, "-1.126", 2, "-1.13"), (.halfUp, "1.121", 2, "1.12"), (.halfUp, "-1.126", 2, "-1.13"),
        (.halfDown, "1.121", 2, "1.12"), (.halfDown, "-1.126", 2, "-1.13"), (.floor, "-1.56", 1, "-1.6"),
        (.ceiling, "-1.56", 1, "-1.5"), (.floor, "0.3333", 0, "0"), (.ceiling, "-0.3333", 0, "0"),
        (.halfUp, "12345", -2, "12300"), (.halfUp, "12350", -2, "12400"), (.up, "1", -3, "1000"),
        (.down, "999", -3, "0"), (.halfUp, "500", -3, "1000"), (.halfUp, "499", -3, "0"), (.up, "0", -3, "0"),
        (.up, "1E-50", 0, "1"), (.floor, "-1E-6000", 0, "-1"), (.halfEven, "1E-6000", 0, "0"),
        (.up, "9999999999999999999999999999999999", -1, "10000000000000000000000000000000000"),
        (.up, "5.5", 6176, "5.5"), (.down, "5.5", 6176, "5.5"), (.up, "5.5", -6111, "1E6111"),
    ])
    func `a scale counts the fraction digits that stay`(
        rounding: Number.Rounding, text: String, scale: Int, expected: String
    ) throws {
        let number = try #require(Number(parsing: text))
        #expect(number.rounded(rounding, scale: scale) == Number(parsing: expected))
    }

    @Test(arguments: [-6112, 6177, Int.min, Int.max])
    func `a scale beyond the exponents of decimal128 gives nothing`(scale: Int) throws {
        let number = try #require(Number(parsing: "5.5"))
        #expect(number.rounded(.up, scale: scale) == nil)
        #expect(number.floor(scale: scale) == nil)
        #expect(number.ceiling(scale: scale) == nil)
    }
}
