/// The content of a compiled zone file (TZif, RFC 8536), version 2 or later.
///
/// A zone file belongs to the system, not to a user; all the same every count is checked before it is believed.
package struct ZoneFile {
    /// The bytes of a header: magic, version, reserved, six counts.
    private static let headerSize = 44

    private struct Counts {
        let universal: Int
        let standard: Int
        let leaps: Int
        let changes: Int
        let types: Int
        let characters: Int

        /// The bytes behind the header, for instants of so many bytes.
        func size(instant: Int) -> Int {
            changes * (instant + 1) + types * 6 + characters + leaps * (instant + 4) + standard + universal
        }
    }

    private let bytes: [UInt8]

    /// Takes the bytes of a file.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The rules that the file holds; `nil` if it is not of the format, or counts leap seconds.
    package func rules(name: String) -> ZoneRules? {
        guard let old = counts(at: 0) else { return nil }
        let second = Self.headerSize + old.size(instant: 4)
        guard let counts = counts(at: second), counts.types > 0, counts.leaps == 0 else { return nil }
        let instants = second + Self.headerSize
        let indices = instants + counts.changes * 8
        let types = indices + counts.changes
        let end = instants + counts.size(instant: 8)
        guard end < bytes.count else { return nil }

        var changes: [(instant: Int, offset: Int)] = []
        changes.reserveCapacity(counts.changes)
        for index in 0..<counts.changes {
            let type = Int(bytes[indices + index])
            let instant = Int(Int64(truncatingIfNeeded: bigEndian(at: instants + index * 8, width: 8)))
            guard type < counts.types, isPlausible(instant), changes.last.map({ $0.instant < instant }) ?? true
            else { return nil }
            changes.append((instant, offset(at: types + type * 6)))
        }
        guard let footer = footer(from: end) else { return nil }
        // An empty footer says that nothing is known of the future; then the last offset stays.
        let rule = footer.isEmpty ? nil : YearlyRule(parsing: footer)
        guard footer.isEmpty || rule != nil else { return nil }
        return ZoneRules(name: name, firstOffset: offset(at: types), changes: changes, rule: rule)
    }

    private func counts(at start: Int) -> Counts? {
        guard start + Self.headerSize <= bytes.count, Array(bytes[start..<start + 4]) == Array("TZif".utf8),
            bytes[start + 4] >= UInt8(ascii: "2")
        else { return nil }
        let counts = (0..<6).map { Int(bigEndian(at: start + 20 + $0 * 4, width: 4)) }
        guard counts.allSatisfy({ $0 <= bytes.count }) else { return nil }
        return Counts(
            universal: counts[0], standard: counts[1], leaps: counts[2], changes: counts[3], types: counts[4],
            characters: counts[5])
    }

    private func bigEndian(at start: Int, width: Int) -> UInt64 {
        bytes[start..<start + width].reduce(0) { $0 << 8 | UInt64($1) }
    }

    private func offset(at start: Int) -> Int {
        Int(Int32(truncatingIfNeeded: bigEndian(at: start, width: 4)))
    }

    /// Whether sums with the instant cannot overflow; real ones lie within some billions of years.
    private func isPlausible(_ instant: Int) -> Bool { instant.magnitude < 1 << 60 }

    /// The line between two line feeds at the end.
    private func footer(from start: Int) -> String? {
        let lineFeed = UInt8(ascii: "\n")
        guard bytes[start] == lineFeed, let end = bytes[(start + 1)...].firstIndex(of: lineFeed) else { return nil }
        return String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    }
}
