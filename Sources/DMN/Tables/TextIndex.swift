/// A hash table of strings by their code points, each with its ordinal; several tables may lie one after another.
///
/// Swift's dictionary would hash and compare by canonical equivalence; FEEL's strings are equal only code point for code point.
struct TextIndex: Sendable {
    /// Where one table lies among the slots.
    struct Stretch: Sendable {
        let start: Int

        /// The number of slots, a power of two, less one.
        let mask: Int
    }

    /// One string of a table.
    private struct Entry: Sendable {
        let ordinal: Int32
        let start: Int32
        let count: Int32

        static let free = Entry(ordinal: -1, start: 0, count: 0)
    }

    // Open addressing; at least half of the slots of each table are free.
    private var slots: [Entry] = []
    private var bytes: [UInt8] = []

    /// Adds a table that gives the different strings their ordinals, in order of first appearance.
    mutating func append(_ strings: [String]) -> Stretch {
        var size = 4
        while size < strings.count * 2 { size *= 2 }
        let stretch = Stretch(start: slots.count, mask: size - 1)
        slots += Array(repeating: .free, count: size)
        var count: Int32 = 0
        for string in strings {
            let slot = slot(of: string, in: stretch)
            guard slots[slot].ordinal < 0 else { continue }
            slots[slot] = Entry(ordinal: count, start: Int32(bytes.count), count: Int32(string.utf8.count))
            bytes += Array(string.utf8)
            count += 1
        }
        return stretch
    }

    /// The ordinal of a string in a table; negative for a string not in it.
    @inline(__always)
    func ordinal(of string: String, in stretch: Stretch) -> Int {
        Int(slots[slot(of: string, in: stretch)].ordinal)
    }

    /// The slot a string lies in, or would.
    @inline(__always)
    private func slot(of string: String, in stretch: Stretch) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var count: Int32 = 0
        // FNV-1a; the keys are the model's own, so nobody can choose them to collide.
        for byte in string.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            count += 1
        }
        var offset = Int(truncatingIfNeeded: hash ^ hash >> 29) & stretch.mask
        while true {
            let entry = slots[stretch.start + offset]
            if entry.ordinal < 0 || entry.count == count && isEqual(string, entry) { return stretch.start + offset }
            offset = (offset + 1) & stretch.mask
        }
    }

    @inline(__always)
    private func isEqual(_ string: String, _ entry: Entry) -> Bool {
        var index = Int(entry.start)
        for byte in string.utf8 {
            if bytes[index] != byte { return false }
            index += 1
        }
        return true
    }
}
