/// Random numbers that are the same in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// A text of letters that are hard to handle.
    mutating func text(upTo length: Int = 12) -> String {
        let letters: [Unicode.Scalar] = [
            "a", "Z", "\"", "\\", "\n", "\t", "\u{1}", "\u{1F}", "é", "株", "🛞", "/", "{", " ",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            if let letter = letters.randomElement(using: &self) { text.append(letter) }
        }
        return String(text)
    }
}
