import Testing

struct RangeFunctionTests {
    @Test(arguments: [
        ("before(1, 10)", true), ("before(1, [1..10])", false), ("before(1, (1..10])", true),
        ("before([1..10], 10)", false),
        ("before([1..10), 10)", true), ("before([1..10], [10..20])", false), ("before([1..10), [10..20])", true),
        ("after(10, 5)", true), ("after(12, [2..5])", true), ("after(5, [2..5))", true),
        ("after([11..20], [1..10])", true),
        ("meets([1..5], [5..10])", true), ("meets([1..5), [5..10])", false), ("met by([5..10], [1..5])", true),
        ("overlaps([1..5], [5..8])", true), ("overlaps([1..5), [5..8])", false), ("overlaps([1..5], [6..8])", false),
        ("overlaps before([1..5], [4..8])", true), ("overlaps before([1..5], (1..5])", true),
        ("overlaps before([1..5], [1..5])", false),
        ("overlaps after([4..8], [1..5])", true), ("finishes(10, [1..10])", true), ("finishes(10, [1..10))", false),
        ("finishes([5..10], [1..10])", true), ("finished by([1..10], 10)", true),
        ("finished by([1..10], [5..10])", true),
        ("includes([1..10], 5)", true), ("includes((1..10), 1)", false), ("includes([1..10], [4..6])", true),
        ("includes((1..10], [1..5])", false), ("during(5, [1..10])", true), ("during([4..6], [1..10])", true),
        ("starts(1, [1..10])", true),
        ("starts(1, (1..10])", false), ("starts([1..5], [1..10])", true), ("started by([1..10], 1)", true),
        ("started by([1..10], [1..5])", true), ("coincides(5, 5)", true), ("coincides([1..5], [1..5])", true),
        ("coincides([1..5], [1..5))", false), ("before(point1: @\"2024-01-01\", point2: @\"2024-01-02\")", true),
        ("includes(range: [\"a\"..\"f\"], point: \"c\")", true), ("during(range1: [2..3], range2: [1..4])", true),
    ])
    func `points and ranges lie to each other as the standard's table says`(text: String, holds: Bool) {
        expect(text, equals: "\(holds)")
    }

    @Test(arguments: [
        "before(1, \"a\")", "before(null, 1)", "before([1..2], [\"a\"..\"b\"])", "meets(1, [1..2])",
        "before(true, false)",
        "includes((< 5), 3)", "finishes([1..2], 2)", "coincides(1)",
    ])
    func `what does not compare has no relation`(text: String) { expect(text, equals: "null") }

    @Test(arguments: [
        ("range(\"[1..3)\")", "[1..3)"), ("range(\" ] 1 .. 3 ] \")", "(1..3]"), ("range(\"[-2..-1]\")", "[-2..-1]"),
        ("range(\"[\\\"a\\\"..\\\"b\\\"]\")", "[\"a\"..\"b\"]"),
        ("range(\"[@\\\"P1D\\\"..duration(\\\"P2D\\\")]\")", "[@\"P1D\"..@\"P2D\"]"),
        ("range(\"[date(string(\\\"2024-01-01\\\"))..@\\\"2024-01-02\\\"]\")", "null"), ("range(\"[3..1]\")", "null"),
        ("range(\">= 10\")", "null"), ("range(\"[1..\\\"a\\\"]\")", "null"), ("range(\"[1..null]\")", "null"),
        ("range(\"\")", "null"),
        ("range(\"[1..x]\")", "null"), ("range(\"[1..1 + 1]\")", "null"), ("range([1..3])", "null"),
    ])
    func `range reads ranges of literals`(text: String, value: String) { expect(text, equals: value) }
}
