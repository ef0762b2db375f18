/// A table of strings by their code points, each with its ordinal.
///
/// Swift's dictionary would hash and compare by canonical equivalence; FEEL's strings are equal only code point for code point.
struct TextIndex: Sendable {
    private let texts: [[UInt8]]
    // Open addressing; -1 is free. The size is a power of two, at least twice the number of texts.
    private let slots: [Int32]
    private let mask: UInt64

    /// How many different strings there are.
    var count: Int { texts.count }

    /// Gives the different strings their ordinals, in order of first appearance.
    init(_ strings: [String]) {
        var size = 4
        while size < strings.count * 2 { size *= 2 }
        var slots = Array(repeating: Int32(-1), count: size)
        var texts: [[UInt8]] = []
        let mask = UInt64(size - 1)
        for string in strings {
            let bytes = Array(string.utf8)
            var slot = Int(Self.hash(string) & mask)
            while slots[slot] >= 0, texts[Int(slots[slot])] != bytes { slot = (slot + 1) & (size - 1) }
            guard slots[slot] < 0 else { continue }
            slots[slot] = Int32(texts.count)
            texts.append(bytes)
        }
        self.slots = slots
        self.texts = texts
        self.mask = mask
    }

    /// The ordinal of a string; nil for a string not in the table.
    func ordinal(of string: String) -> Int? {
        var slot = Int(Self.hash(string) & mask)
        while true {
            let ordinal = slots[slot]
            guard ordinal >= 0 else { return nil }
            if Self.equal(texts[Int(ordinal)], string) { return Int(ordinal) }
            slot = (slot + 1) & Int(mask)
        }
    }

    private static func equal(_ bytes: [UInt8], _ string: String) -> Bool {
        let utf8 = string.utf8
        return utf8.count == bytes.count && utf8.elementsEqual(bytes)
    }

    // FNV-1a; the keys are the model's own, so nobody can choose them to collide.
    private static func hash(_ string: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in string.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash ^ hash >> 29
    }
}
