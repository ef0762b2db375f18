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

    // Written out, so that the compiler lays the table down instead of building it at the first use.
    private static let words: [UInt64] = [
        1, 10, 100, 1_000, 10_000, 100_000,
        1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
        10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000,
        100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
        100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
    ]

    private static let wides: [UInt128] = {
        var powers: [UInt128] = [1]
        for index in 0..<largestWide {
            powers.append(powers[index] * 10)
        }
        return powers
    }()
}
