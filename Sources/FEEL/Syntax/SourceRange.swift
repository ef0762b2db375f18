/// A stretch of an expression's text, in UTF-8 offsets.
package struct SourceRange: Sendable, Hashable {
    /// The offset of the first byte.
    package let start: Int32

    /// The offset behind the last byte.
    package let end: Int32

    /// A range from offset to offset.
    package init(_ start: Int, _ end: Int) {
        self.start = Int32(clamping: start)
        self.end = Int32(clamping: end)
    }

    /// The smallest range that holds both.
    func union(_ other: Self) -> Self { Self(Int(min(start, other.start)), Int(max(end, other.end))) }
}
