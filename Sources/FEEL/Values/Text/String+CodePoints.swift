/// FEEL counts and compares strings by code point (DMN 1.5 §10.3.2.3.2), where Swift counts grapheme clusters and takes
/// canonically equivalent texts for equal. These work on the UTF-8 form and copy nothing.
extension String {
    /// The number of code points.
    package var codePointCount: Int {
        var count = 0
        // Each code point has one byte that is not of the form 10xxxxxx.
        for byte in utf8 where byte & 0b1100_0000 != 0b1000_0000 {
            count += 1
        }
        return count
    }

    /// The code points from an offset on, as many as there are up to the count; none for an offset beyond the end.
    ///
    /// - Parameters:
    ///   - offset: how many code points to leave out in front, at least none.
    ///   - count: how many to take; all that are left if not given.
    /// - Returns: a part of this string that shares its storage.
    package func codePoints(from offset: Int, count: Int = .max) -> Substring {
        let scalars = unicodeScalars
        guard offset >= 0, count > 0,
            let start = scalars.index(startIndex, offsetBy: offset, limitedBy: endIndex)
        else { return self[endIndex...] }
        // No string has more code points than bytes; the bound keeps the distance within an index's reach.
        let end = scalars.index(start, offsetBy: min(count, utf8.count), limitedBy: endIndex) ?? endIndex
        return Substring(scalars[start..<end])
    }

    /// Whether both consist of the same code points.
    @inline(__always)
    package func hasSameCodePoints(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        let left = utf8.span
        let right = other.utf8.span
        for index in left.indices where left[index] != right[index] { return false }
        return true
    }

    /// Whether this string comes before the other by code points.
    package func precedesByCodePoints(_ other: String) -> Bool {
        // UTF-8 keeps the order of code points.
        utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// Where the code points of the other string occur first.
    package func firstRange(ofCodePoints match: String) -> Range<Index>? {
        guard let first = match.utf8.first else { return startIndex..<startIndex }
        let bytes = utf8
        var rest = bytes[...]
        while let start = rest.firstIndex(of: first) {
            rest = bytes[start...]
            if rest.starts(with: match.utf8) {
                return start..<bytes.index(start, offsetBy: match.utf8.count)
            }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// Whether this string begins with the code points of the other.
    package func starts(withCodePoints match: String) -> Bool {
        utf8.starts(with: match.utf8)
    }

    /// Whether this string ends with the code points of the other.
    package func ends(withCodePoints match: String) -> Bool {
        utf8.count >= match.utf8.count && utf8.suffix(match.utf8.count).elementsEqual(match.utf8)
    }
}
