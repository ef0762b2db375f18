internal import Glibc

/// A walk through a text that knows the line alone: forward several times as fast as one that knows the column too.
struct LineWalk {
    private var offset = 0
    private var line = 1

    /// A walk from the start of a text; none where there is a CR, which may end a line by itself.
    init?(over text: Span<UInt8>) {
        var hasReturn = false
        unsafe text.withUnsafeBytes { text in
            if let start = text.baseAddress { hasReturn = unsafe memchr(start, 0x0D, text.count) != nil }
        }
        if hasReturn { return nil }
    }

    /// The line of an offset of the text; to go back is to begin anew.
    mutating func line(of target: Int, in text: Span<UInt8>) -> Int {
        if target < offset { (offset, line) = (0, 1) }
        unsafe text.withUnsafeBytes { text in
            while let start = unsafe text.baseAddress?.advanced(by: offset),
                let end = unsafe memchr(start, 0x0A, target - offset)
            {
                offset += unsafe start.distance(to: UnsafeRawPointer(end)) + 1
                line += 1
            }
        }
        offset = target
        return line
    }
}
