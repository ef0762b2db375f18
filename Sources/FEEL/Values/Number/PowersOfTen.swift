/// The powers of ten that fit an integer, looked up instead of multiplied.
enum PowersOfTen {
    /// The largest index of ``word(_:)``.
    static let largestWord = 19
    /// The largest index of ``wide(_:)``.
    static let largestWide = 38

    /// Ten to the power of 0…19.
    @inline(__always)
    static func word(_ index: Int) -> UInt64 { words[index] }

    /// Ten to the power of 0…38.
    @inline(__always)
    static func wide(_ index: Int) -> UInt128 { wides[index] }

    private static let words: [UInt64] = powers(through: largestWord)
    private static let wides: [UInt128] = powers(through: largestWide)

    private static func powers<Integer: FixedWidthInteger>(through last: Int) -> [Integer] {
        var power: Integer = 1
        var result = [power]
        for _ in 0..<last {
            power *= 10
            result.append(power)
        }
        return result
    }
}
