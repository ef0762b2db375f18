import FEEL
import Testing

struct LogicTests {
    // What a term counts as: anything but a boolean is unknown.
    private static let terms: [(text: String, truth: Bool?)] = [
        ("true", true), ("false", false), ("null", nil), ("123", nil), ("\"true\"", nil), ("[]", nil),
    ]

    private func spelled(_ truth: Bool?) -> String { truth.map { "\($0)" } ?? "null" }

    @Test func `and is false if one side is, else true only if both are`() {
        for left in Self.terms {
            for right in Self.terms {
                let truth: Bool? =
                    left.truth == false || right.truth == false
                    ? false : left.truth == true && right.truth == true ? true : nil
                expect("\(left.text) and \(right.text)", equals: spelled(truth))
            }
        }
    }

    @Test func `or is true if one side is, else false only if both are`() {
        for left in Self.terms {
            for right in Self.terms {
                let truth: Bool? =
                    left.truth == true || right.truth == true
                    ? true : left.truth == false && right.truth == false ? false : nil
                expect("\(left.text) or \(right.text)", equals: spelled(truth))
            }
        }
    }

    @Test func `logic holds for values not known before as well`() {
        for left in Self.terms {
            for right in Self.terms {
                expect(
                    "(function(a, b) a and b)(\(left.text), \(right.text)) = (\(left.text) and \(right.text))",
                    equals: "true")
                expect(
                    "(function(a, b) a or b)(\(left.text), \(right.text)) = (\(left.text) or \(right.text))",
                    equals: "true")
            }
        }
    }

    @Test func `not of anything but a boolean is null`() {
        for term in Self.terms { expect("not(\(term.text))", equals: spelled(term.truth.map { !$0 })) }
    }

    @Test(arguments: ["null", "\"abc\"", "0", "[true, true]"])
    func `a condition that is not true takes the other branch`(condition: String) {
        expect("if \(condition) then 1 else 2", equals: "2")
    }
}
