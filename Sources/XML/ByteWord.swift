/// Eight bytes of a text, the first in the lowest bits, looked at together.
struct ByteWord {
    private let bits: UInt64

    @inline(__always)
    init(_ bits: UInt64) {
        self.bits = UInt64(littleEndian: bits)
    }

    /// How many bytes come before the first that is a stop, a control or not ASCII.
    ///
    /// Subtracting borrows only from bytes above the one that is hit, so the lowest mark is always a true one.
    @inline(__always)
    func plainPrefix(until stop: UInt8, or other: UInt8) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let first = bits ^ (ones &* UInt64(stop))
        let second = bits ^ (ones &* UInt64(other))
        let controls = (bits &- ones &* 0x20) & ~bits
        let marks = ((first &- ones) & ~first | (second &- ones) & ~second | controls | bits) & highs
        return marks.trailingZeroBitCount >> 3
    }
}
