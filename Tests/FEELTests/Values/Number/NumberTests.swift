import FEEL
import Testing

struct NumberTests {
    private static func number(_ text: String) throws -> Number {
        try #require(Number(parsing: text), "\(text) is no number")
    }

    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("0.00", "0"), ("-0E+99", "0"), (".872", "0.872"), ("-.872", "-0.872"),
        ("1.23e4", "12300"), ("1.23e+4", "12300"), ("1.23e-4", "0.000123"), ("1.23E4", "12300"), ("+50", "50"),
        ("125.4321987654", "125.4321987654"), ("1000000.00", "1000000"), ("5.", "5"), ("007", "7"),
        ("1E-6176", "0." + String(repeating: "0", count: 6175) + "1"),
        (
            "9.999999999999999999999999999999999E6144",
            String(repeating: "9", count: 34) + String(repeating: "0", count: 6111)
        ),
        ("1E6111", "1" + String(repeating: "0", count: 6111)),
        ("1234567890123456789012345678901234", "1234567890123456789012345678901234"),
        ("12345678901234567890123456789012345", "12345678901234567890123456789012340"),
        ("12345678901234567890123456789012355", "12345678901234567890123456789012360"),
        ("123456789012345678901234567890123450001", "123456789012345678901234567890123500000"),
        ("99999999999999999999999999999999995", "100000000000000000000000000000000000"),
        ("1E-6177", "0"), ("1E-99999999999999999999", "0"), ("0E99999999999999999999", "0"),
    ])
    func `a literal is read and printed in plain notation`(text: String, plain: String) throws {
        let number = try Self.number(text)
        #expect(number.description == plain)
        #expect(try Self.number(plain) == number)
        var bytes = Array("n=".utf8)
        number.append(to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "n=\(plain)")
    }

    @Test(arguments: [
        "", "+", "-", ".", "-.", "e5", ".e5", "1e", "1e+", "1e5.0", "1.2.3", "1,5", " 1", "1 ", "--1", "+-1", "1-",
        "1e--5",
        "INF", "-INF", "NaN", "0x1F", "1_000", "12abc", "foo,bar.001", "1E6145", "10E6144", "1E99999999999999999999",
        "٣",
    ])
    func `a text that is no number is refused`(text: String) {
        #expect(Number(parsing: text) == nil)
    }

    @Test(arguments: [
        ("10", "4", "2"), ("10", "-4", "-2"), ("-10", "4", "2"), ("0", "4", "0"), ("12", "5", "2"), ("-12", "5", "3"),
        ("12", "-5", "-3"), ("-12", "-5", "-2"), ("10.1", "4.5", "1.1"), ("-10.1", "4.5", "3.4"),
        ("10.1", "-4.5", "-3.4"), ("-10.1", "-4.5", "-1.1"), ("1E33", "7", "6"), ("5.00", "2.5", "0"),
    ])
    func `modulo has the sign of the divisor`(dividend: String, divisor: String, rest: String) throws {
        #expect(try Self.number(dividend).modulo(Self.number(divisor)) == Self.number(rest))
    }

    @Test func `what is no finite real number is nothing`() throws {
        let largest = try Self.number("9.999999999999999999999999999999999E6144")
        #expect(Number.one.divided(by: 0) == nil)
        #expect(Number.zero.divided(by: 0) == nil)
        #expect(Number(5).modulo(0) == nil)
        #expect(Number(-1).squareRoot == nil)
        #expect(Number.zero.naturalLogarithm == nil)
        #expect(Number(-1).naturalLogarithm == nil)
        #expect(Number(100_000).exponential == nil)
        #expect(largest.adding(largest) == nil)
        #expect(largest.negated.subtracting(largest) == nil)
        #expect(largest.multiplied(by: 10) == nil)
        #expect(largest.divided(by: try Self.number("0.1")) == nil)
        #expect(Number.zero.power(-1) == nil)
        #expect(Number(-8).power(try Self.number("0.3333")) == nil)
        #expect(Number(10).power(6145) == nil)
        #expect(Number(Double.nan) == nil)
        #expect(Number(Double.infinity) == nil)
    }

    @Test func `there is no negative zero`() throws {
        let zeros = [
            Number.zero.negated, Number.zero.multiplied(by: -5), Number(-5).multiplied(by: 0), Number(-5).adding(5),
            Number.zero.divided(by: -7), try Self.number("-0.3").ceiling(),
            try Self.number("-0.3").rounded(.down, scale: 0),
            Number(-4).modulo(2), try Self.number("-1E-6176").divided(by: 10),
        ]
        for zero in zeros {
            let zero = try #require(zero)
            #expect(zero == .zero)
            #expect(!zero.isNegative)
            #expect(zero.description == "0")
            #expect(zero.hashValue == Number.zero.hashValue)
        }
    }

    @Test(arguments: [
        ("2", "10", "1024"), ("3", "4", "81"), ("81", "5", "3486784401"), ("-2", "3", "-8"), ("-5", "2", "25"),
        ("1.1", "2", "1.21"), ("2", "-1", "0.5"), ("0", "0", "1"), ("4", "0.5", "2"),
        ("7", "40", "6366805760909027985741435139224001"),
        ("1.05", "12", "1.795856326022129150390625"),
    ])
    func `a power that is exact is exact`(base: String, exponent: String, power: String) throws {
        #expect(try Self.number(base).power(Self.number(exponent)) == Self.number(power))
    }

    @Test func `roots, exponentials and logarithms are right to the last digit`() throws {
        #expect(Number(2).squareRoot == (try Self.number("1.414213562373095048801688724209698")))
        #expect(Number(16).squareRoot == 4)
        #expect(Number(1).exponential == (try Self.number("2.718281828459045235360287471352662")))
        #expect(Number.zero.exponential == 1)
        #expect(Number(10).naturalLogarithm == (try Self.number("2.302585092994045684017991454684364")))
        #expect(Number.one.naturalLogarithm == 0)
        #expect(Number(1).divided(by: 3) == (try Self.number("0.3333333333333333333333333333333333")))
        #expect(Number(2).divided(by: 3) == (try Self.number("0.6666666666666666666666666666666667")))
    }

    @Test(arguments: [
        (0, "0"), (1, "1"), (-1, "-1"), (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808"),
    ])
    func `an integer goes in and comes out`(integer: Int, text: String) throws {
        let number = Number(integer)
        #expect(number.description == text)
        #expect(number.int == integer)
        #expect(number.truncated == integer)
        #expect(number.isInteger)
        #expect(try Self.number(text + ".000").int == integer)
        #expect(number.isEven == integer.isMultiple(of: 2))
    }

    @Test(
        arguments: [
            ("9223372036854775808", nil, nil), ("-9223372036854775809", nil, nil),
            ("1E18", 1_000_000_000_000_000_000, 1_000_000_000_000_000_000),
            ("1E19", nil, nil), ("1E6000", nil, nil), ("2.5", nil, 2), ("-1.5", nil, -1), ("0.99", nil, 0),
            ("1E-6000", nil, 0), ("-1E-40", nil, 0), ("9223372036854775807.9", nil, Int.max),
            ("-9223372036854775808.9", nil, Int.min),
            ("120E-1", 12, 12), ("0E6000", 0, 0), ("0E-6000", 0, 0),
        ] as [(String, Int?, Int?)])
    func `only a whole number in range is an integer`(text: String, int: Int?, truncated: Int?) throws {
        let number = try Self.number(text)
        #expect(number.int == int)
        #expect(number.truncated == truncated)
    }

    @Test func `evenness belongs to whole numbers only`() throws {
        #expect(try Self.number("2.5").isEven == nil)
        #expect(try Self.number("1E-40").isInteger == false)
        #expect(try Self.number("30E-1").isEven == false)
        #expect(try Self.number("20E-1").isEven == true)
        #expect(try Self.number("1E40").isEven == true)
        #expect(try Self.number("0E-5").isEven == true)
    }

    @Test(arguments: [
        (0.1, "0.1"), (-2.5, "-2.5"), (1e22, "10000000000000000000000"),
        (Double.leastNonzeroMagnitude, "0." + String(repeating: "0", count: 323) + "5"),
        (-0.0, "0"), (1.0 / 3, "0.3333333333333333"),
    ])
    func `a binary number becomes the shortest decimal that denotes it`(double: Double, text: String) throws {
        let number = try #require(Number(double))
        #expect(number.description == text)
        #expect(number.double == double)
    }

    @Test func `order is by value`() throws {
        let ascending = try [
            "-1E6111", "-2", "-1.5", "-1E-6176", "0", "1E-6176", "0.999", "1", "1.001", "1E10", "1E6144",
        ].map(
            Self.number)
        for (index, left) in ascending.enumerated() {
            for (other, right) in ascending.enumerated() {
                #expect((left < right) == (index < other))
                #expect((left == right) == (index == other))
            }
        }
    }
}
