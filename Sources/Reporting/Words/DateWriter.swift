internal import Qualifying

/// Writes dates in the way of a language: what stands around day and year is asked of the wording once a month.
struct DateWriter: Sendable {
    private struct Pattern {
        let before: [UInt8]
        let between: [UInt8]
        let after: [UInt8]
    }

    private let patterns: [Pattern]
    private let isYearFirst: Bool

    /// A writer of a language.
    init(_ wording: Wording) {
        var isYearFirst = false
        patterns = (1...12).map { month in
            let sample = wording.date(year: 2000, month: month, day: 28)
            let parts = sample.split(separator: "2000", maxSplits: 1, omittingEmptySubsequences: false)
            let head = parts.first ?? ""
            let tail = parts.last ?? ""
            isYearFirst = !head.contains("28")
            let halves = (isYearFirst ? tail : head).split(
                separator: "28", maxSplits: 1, omittingEmptySubsequences: false)
            let (first, second) = (halves.first ?? "", halves.last ?? "")
            return isYearFirst
                ? Pattern(before: Array(head.utf8), between: Array(first.utf8), after: Array(second.utf8))
                : Pattern(before: Array(first.utf8), between: Array(second.utf8), after: Array(tail.utf8))
        }
        self.isYearFirst = isYearFirst
    }

    /// Appends a date written `2026-04-10`; nothing is written of any other text.
    func append(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) -> Bool {
        let start = text.startIndex
        guard text.count == 10, text[start + 4] == UInt8(ascii: "-"), text[start + 7] == UInt8(ascii: "-"),
            let month = Self.number(text[(start + 5)..<(start + 7)]), (1...12).contains(month),
            Self.number(text[start..<(start + 4)]) != nil, Self.number(text[(start + 8)...]) != nil
        else { return false }
        let pattern = patterns[month - 1]
        let year = text[start..<(start + 4)]
        let day = text[(text[start + 8] == UInt8(ascii: "0") ? start + 9 : start + 8)...]
        bytes += pattern.before
        bytes += isYearFirst ? year : day
        bytes += pattern.between
        bytes += isYearFirst ? day : year
        bytes += pattern.after
        return true
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }
}
