import FEEL
import Testing

struct CodePointsTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("🐎😀", 2), ("e\u{301}", 2), ("é", 1), ("👨‍👩‍👧", 5), ("\r\n", 2), ("日本語", 3), ("\0", 1),
    ])
    func `strings are counted by code point`(text: String, count: Int) {
        #expect(text.codePointCount == count)
    }

    @Test(arguments: [
        ("foobar", 5, Int.max, "r"), ("foobar", 2, 3, "oba"), ("foobar", 0, 6, "foobar"), ("foobar", 6, 1, ""),
        ("foobar", 7, 1, ""),
        ("foobar", 4, 99, "ar"), ("foobar", 2, 0, ""), ("foobar", -1, 2, ""), ("foobar", 2, -1, ""),
        ("🐎foo", 1, Int.max, "foo"),
        ("🐎😀x", 1, 1, "😀"), ("e\u{301}x", 1, 1, "\u{301}"), ("a\r\nb", 1, 1, "\r"), ("", 0, 1, ""),
        ("日本語", Int.max, 1, ""),
    ])
    func `a part is taken by code points`(text: String, offset: Int, count: Int, part: String) {
        #expect(text.codePoints(from: offset, count: count).utf8.elementsEqual(part.utf8))
    }

    @Test func `equivalent texts of other code points are not the same`() {
        #expect("é" == "e\u{301}")
        #expect(!"é".hasSameCodePoints(as: "e\u{301}"))
        // Equivalent, of the same length, in another order of marks.
        #expect("a\u{323}\u{302}" == "a\u{302}\u{323}")
        #expect(!"a\u{323}\u{302}".hasSameCodePoints(as: "a\u{302}\u{323}"))
        #expect("日本".hasSameCodePoints(as: "日本"))
        #expect(!"abc".hasSameCodePoints(as: "abd"))
        #expect("".hasSameCodePoints(as: ""))
    }

    @Test func `order is by code point`() {
        let ascending = ["", "1", "10", "8", "A", "Aa", "a", "é", "\u{FFFD}", "🐎"]
        for (index, left) in ascending.enumerated() {
            for (other, right) in ascending.enumerated() {
                #expect(left.precedesByCodePoints(right) == (index < other), "\(left) \(right)")
            }
        }
    }

    @Test(arguments: [
        ("foobar", "ob", "fo", "ar"), ("foobar", "o", "f", "obar"), ("abc", "", "", "abc"), ("", "", "", ""),
        ("abc", "c", "ab", ""),
        ("aaab", "aab", "a", ""), ("🐎😀", "😀", "🐎", ""), ("xe\u{301}y", "e", "x", "\u{301}y"),
    ])
    func `what is before and after a match is told`(text: String, match: String, before: String, after: String) throws {
        let range = try #require(text.firstRange(ofCodePoints: match))
        #expect(text[..<range.lowerBound].utf8.elementsEqual(before.utf8))
        #expect(text[range.upperBound...].utf8.elementsEqual(after.utf8))
    }

    @Test func `a match is of code points, not of equivalents`() {
        #expect("foobar".firstRange(ofCodePoints: "x") == nil)
        #expect("".firstRange(ofCodePoints: "ab") == nil)
        #expect("ab".firstRange(ofCodePoints: "abc") == nil)
        #expect("é".firstRange(ofCodePoints: "e\u{301}") == nil)
        #expect("foobar".starts(withCodePoints: "foo"))
        #expect(!"foobar".starts(withCodePoints: "bar"))
        #expect("e\u{301}".starts(withCodePoints: "e"))
        #expect("🐎😀".ends(withCodePoints: "😀"))
        #expect(!"b".ends(withCodePoints: "ab"))
        #expect("b".ends(withCodePoints: ""))
    }
}
