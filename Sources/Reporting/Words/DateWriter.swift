internal import Qualifying

/// Writes dates in the way of a language: what stands around day and year is asked of the wording once a month.
struct DateWriter: Sendable {
    /// Where in the letters stands what is written around day and year.
    private struct Pattern {
        let before: Range<Int>
        let between: Range<Int>
        let after: Range<Int>
    }

    private let patterns: [Pattern]
    private let letters: [UInt8]
    private let isYearFirst: Bool

    /// A writer of a language.
    init(_ wording: Wording) {
        let samples = (1...12).map { wording.date(year: 2000, month: $0, day: 28) }
        isYearFirst = samples[0].firstRange(of: "2000")?.lowerBound == samples[0].startIndex
        let (first, second) = isYearFirst ? ("2000", "28") : ("28", "2000")
        var letters: [UInt8] = []
        patterns = samples.map { sample in
            let outer = sample.split(separator: first, maxSplits: 1, omittingEmptySubsequences: false)
            let inner = (outer.last ?? "").split(separator: second, maxSplits: 1, omittingEmptySubsequences: false)
            let ranges = [outer.first, inner.first, inner.last].map { part in
                letters += (part ?? "").utf8
                return (letters.count - (part ?? "").utf8.count)..<letters.count
            }
            return Pattern(before: ranges[0], between: ranges[1], after: ranges[2])
        }
        self.letters = letters
    }

    /// Appends a date written `2026-04-10`; nothing is written of any other text.
    func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) -> Bool {
        guard Scalar(text) == .date else { return false }
        let month = Int(text[5] - UInt8(ascii: "0")) * 10 + Int(text[6] - UInt8(ascii: "0"))
        guard (1...12).contains(month) else { return false }
        let year = text.extracting(0..<4)
        let day = text.extracting((text[8] == UInt8(ascii: "0") ? 9 : 8)..<10)
        let parts = patterns[month - 1]
        bytes.append(letters.span.extracting(parts.before))
        bytes.append(isYearFirst ? year : day)
        bytes.append(letters.span.extracting(parts.between))
        bytes.append(isYearFirst ? day : year)
        bytes.append(letters.span.extracting(parts.after))
        return true
    }
}
